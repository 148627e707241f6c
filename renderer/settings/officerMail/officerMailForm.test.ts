import { expect, it } from "vitest";
import { DEFAULT_OFFICER_MAIL_SETTINGS, type OfficerMailSettings } from "#domain/officerMail/officerMailSettings.ts";
import { officerMailFormOf, officerMailFormSchema, type OfficerMailForm } from "./officerMailForm.ts";

/** What is stored, or the first field that cannot be used. */
function officerMailSettingsOf(form: OfficerMailForm, stored: OfficerMailSettings) {
  const { data, error } = officerMailFormSchema.safeParse(form);
  return data === undefined ? { fault: error?.issues[0]?.path[0] } : { ...stored, ...data };
}

const stored = {
  ...DEFAULT_OFFICER_MAIL_SETTINGS,
  quietHours: { fromMinute: 21 * 60, untilMinute: 6 * 60 + 30 },
  testAddress: "osd@example.in",
};

it("shows what is stored and gives it back unchanged", () => {
  expect(officerMailFormOf(stored)).toMatchObject({ quietFrom: "21:00", quietUntil: "06:30" });
  for (const settings of [stored, DEFAULT_OFFICER_MAIL_SETTINGS])
    expect(officerMailSettingsOf(officerMailFormOf(settings), settings)).toEqual(settings);
});

it("takes Hindi digits, and nothing in a field that may be empty", () => {
  const form = { ...officerMailFormOf(stored), quietFrom: "२१:३०", digest: "", testAddress: " " };
  expect(officerMailSettingsOf(form, stored)).toMatchObject({
    quietHours: { fromMinute: 21 * 60 + 30 },
    digestAbovePerHour: null,
    testAddress: null,
  });
});

it.each([
  ["quietFrom", "25:00"],
  ["quietUntil", ""],
  ["digest", "0"],
  ["perHour", "many"],
  ["wait", "-1"],
  ["testAddress", "nobody"],
] as const)("says that %s cannot be %s", (field, typed) => {
  expect(officerMailSettingsOf({ ...officerMailFormOf(stored), [field]: typed }, stored)).toEqual({ fault: field });
});
