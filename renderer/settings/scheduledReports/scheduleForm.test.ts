import { expect, it } from "vitest";
import { DEFAULT_SCHEDULE } from "#domain/reporting/scheduleSettings.ts";
import { scheduleFormOf, scheduleFormSchema, type ScheduleForm } from "./scheduleForm.ts";

/** What is to be stored, or the first field that cannot be used. */
function scheduleSettingsOf(form: ScheduleForm) {
  const { data, error } = scheduleFormSchema.safeParse(form);
  return data ?? { fault: error?.issues[0]?.path[0] };
}

const stored = { ...DEFAULT_SCHEDULE, folder: "D:\\Reports", addresses: ["apscm@example.gov.in", "osd@example.gov.in"] };

it("shows what is stored and gives it back unchanged", () => {
  expect(scheduleFormOf(stored)).toMatchObject({ on: "monday", time: "09:00", addresses: "apscm@example.gov.in, osd@example.gov.in" });
  for (const settings of [stored, DEFAULT_SCHEDULE]) expect(scheduleSettingsOf(scheduleFormOf(settings))).toEqual(settings);
});

it("takes Hindi digits, any parting of addresses, each address once, and a folder of any system", () => {
  const form = { ...scheduleFormOf(stored), time: "१०:३०", addresses: "a@b.in;c@d.in\na@b.in", folder: " /srv/reports " };
  expect(scheduleSettingsOf(form)).toMatchObject({
    rhythm: { on: "monday", minute: 630 },
    addresses: ["a@b.in", "c@d.in"],
    folder: "/srv/reports",
  });
  expect(scheduleSettingsOf({ ...form, folder: "\\\\server\\share" })).toMatchObject({ folder: "\\\\server\\share" });
});

it.each([
  ["time", "9"],
  ["time", "24:00"],
  ["folder", "Reports"],
  ["addresses", "nobody"],
] as const)("says that %s cannot be %s", (field, typed) => {
  expect(scheduleSettingsOf({ ...scheduleFormOf(stored), [field]: typed })).toEqual({ fault: field });
});
