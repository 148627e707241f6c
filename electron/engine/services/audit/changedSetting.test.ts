import { describe, expect, test } from "vitest";
import { activitySettingsSchema } from "#contract/activity.ts";
import { DEFAULT_PICTURE_SETTINGS } from "#contract/files.ts";
import { settingsSchema } from "#contract/settings.ts";
import { changedFields } from "#domain/audit/auditEvents.ts";
import type { AuditedSection } from "#domain/audit/auditEvents.ts";
import { DEFAULT_BACKUP_POLICY } from "#domain/backup/backupPolicy.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { DEFAULT_LETTERHEAD } from "#domain/letter/letterhead.ts";
import { DEFAULT_OFFICER_MAIL_SETTINGS } from "#domain/officerMail/officerMailSettings.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { DEFAULT_SCHEDULE } from "#domain/reporting/scheduleSettings.ts";
import { DEFAULT_SEAL_POLICY } from "#domain/seal/sealPolicy.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { CHANNEL_PLUGINS } from "../../channels/channels.ts";
import { fieldWords, settingOfWords, settingsCalled } from "./changedSetting.ts";
import { SETTING_WORDS } from "./settingWords.ts";

const span = { from: 0, to: 1 };
const SETTINGS: Partial<Record<AuditedSection, object>> = {
  general: settingsSchema.shape,
  policy: {
    ...DEFAULT_SLA_POLICY,
    calendar: { kind: "working-hours", week: [], holidays: [] },
  },
  replies: { ...DEFAULT_REPLY_SETTINGS, templates: DEFAULT_TEMPLATES },
  "officer-mail": { ...DEFAULT_OFFICER_MAIL_SETTINGS, quietHours: { fromMinute: 1, untilMinute: 2 } },
  activity: activitySettingsSchema.shape,
  letterhead: DEFAULT_LETTERHEAD,
  "scheduled-reports": DEFAULT_SCHEDULE,
  pictures: DEFAULT_PICTURE_SETTINGS,
  backups: DEFAULT_BACKUP_POLICY,
  seals: DEFAULT_SEAL_POLICY,
  wall: { ...STANDARD_WALL_SETTINGS, night: { ...span, brightness: 1 }, chime: { volume: 1, quiet: span } },
};

describe("a changed setting", () => {
  test("is called as the settings call it, whichever field it is", () => {
    for (const [section, settings] of Object.entries(SETTINGS) as [AuditedSection, object][]) {
      const blank = Object.fromEntries(
        Object.entries(settings).map(([key, value]) => [
          key,
          typeof value === "object" && value !== null && !Array.isArray(value) ? {} : undefined,
        ]),
      );
      const fields = changedFields(blank, settings);
      expect([section, fields.length]).not.toEqual([section, 0]);
      for (const field of [...fields, ...Object.keys(settings)])
        expect([section, field, fieldWords(section, null, field).en]).not.toEqual([section, field, `“${field}”`]);
    }
  });

  test("of a channel is called as its form calls it, secrets too", () => {
    for (const { form } of CHANNEL_PLUGINS) {
      expect(settingOfWords("channels", form.kind)).toEqual(form.name);
      for (const { name, label } of form.fields) expect(fieldWords("channels", form.kind, name)).toEqual(label);
    }
  });

  test("is said in Hindi in Hindi", () => {
    for (const fields of Object.values(SETTING_WORDS))
      for (const { name, parts = {} } of Object.values<{
        name: { en: string; hi: string };
        parts?: Record<string, { en: string; hi: string }>;
      }>(fields))
        for (const { en, hi } of [name, ...Object.values(parts)]) {
          expect(hi).toMatch(/\p{Script=Devanagari}/u);
          expect(en).not.toMatch(/[a-z][A-Z]/u);
        }
  });

  test("tells which part of it, and one level alone", () => {
    expect(fieldWords("policy", null, "emergency.reportMs")).toEqual({ en: "emergency: report", hi: "आपात: रिपोर्ट" });
    expect(fieldWords("officer-mail", null, "quietHours")).toEqual({ en: "quiet hours", hi: "शांत समय" });
  });

  test("of a newer program is told by its key", () => {
    expect(fieldWords("wall", null, "unheardOf")).toEqual({ en: "“unheardOf”", hi: "“unheardOf”" });
    expect(fieldWords("wall", null, "constructor")).toEqual({ en: "“constructor”", hi: "“constructor”" });
  });

  test("is found by what it is called, and so is its section", () => {
    expect(settingsCalled("स्मरण")).toContain("policy emergency.reminders");
    expect(settingsCalled("Budget")).toContain("replies monthlyBudgetUsd");
    expect(settingsCalled("पत्र-शीर्ष")).toContain("letterhead");
    expect(settingsCalled(" ")).toEqual([]);
  });
});
