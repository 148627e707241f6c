import { expect, it } from "vitest";
import { DEFAULT_NOTICE_SETTINGS } from "#domain/notice/noticeSettings.ts";
import { noticeFormOf, noticeSettingsOf } from "./noticeForm.ts";

const stored = { ...DEFAULT_NOTICE_SETTINGS, quietHours: { fromMinute: 21 * 60, untilMinute: 6 * 60 + 30 }, testAddress: "osd@example.in" };

it("shows what is stored and gives it back unchanged", () => {
  expect(noticeFormOf(stored)).toMatchObject({ quietFrom: "21:00", quietUntil: "06:30" });
  for (const settings of [stored, DEFAULT_NOTICE_SETTINGS]) expect(noticeSettingsOf(noticeFormOf(settings), settings)).toEqual(settings);
});

it("takes Hindi digits, and nothing in a field that may be empty", () => {
  const form = { ...noticeFormOf(stored), quietFrom: "२१:३०", digest: "", testAddress: " " };
  expect(noticeSettingsOf(form, stored)).toMatchObject({
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
  expect(noticeSettingsOf({ ...noticeFormOf(stored), [field]: typed }, stored)).toEqual({ fault: field });
});
