import { describe, expect, test } from "vitest";
import { DEFAULT_REPLY_SETTINGS, replySettingsSchema, type ReplySettings } from "#domain/reply/replySettings.ts";
import { DEFAULT_TEMPLATES } from "#domain/reply/templates.ts";
import { MOST, replyFormOf, replyFormSchema, type ReplyForm } from "./replyForm.ts";

/** What is stored; null while something cannot be used. */
function settingsOf(form: ReplyForm, stored: ReplySettings): ReplySettings | null {
  const { data } = replyFormSchema.safeParse(form);
  return data === undefined ? null : { ...stored, ...data };
}

function faultsOf(form: ReplyForm): readonly (readonly [field: string, fault: string])[] {
  return replyFormSchema.safeParse(form).error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
}

const form = replyFormOf(DEFAULT_REPLY_SETTINGS);

describe("the form of the replies", () => {
  test("changes nothing where nothing was typed", () => {
    expect(settingsOf(form, DEFAULT_REPLY_SETTINGS)).toEqual(DEFAULT_REPLY_SETTINGS);
  });

  test("stores words of one's own alone, and what the engine takes", () => {
    const marked = { ...DEFAULT_TEMPLATES.marked, hi: " {ticket} अब {office} के पास है। " };
    const typed = {
      ...form,
      acknowledges: true,
      perHour: "१२",
      reopenDays: "45",
      budget: "1,000.5",
      templates: { ...form.templates, marked },
    };
    const settings = settingsOf(typed, DEFAULT_REPLY_SETTINGS);
    expect(settings).toMatchObject({
      acknowledges: true,
      acknowledgementsPerHour: 12,
      reopenWithinDays: 45,
      monthlyBudgetUsd: 1_000.5,
      templates: { marked: { hi: "{ticket} अब {office} के पास है।" } },
    });
    expect(replySettingsSchema.parse(settings)).toEqual(settings);
    expect(settings && replyFormOf(settings).templates.marked.en).toBe(DEFAULT_TEMPLATES.marked.en);
  });

  test("names what cannot be used, and stores nothing then", () => {
    const templates = { ...form.templates, interim: { hi: "काम चल रहा है", en: "" } };
    const typed = { ...form, perDay: "many", budget: "-1", templates };
    expect(faultsOf(typed)).toEqual([
      ["perDay", "replies.numberFault"],
      ["budget", "invalid.budget"],
      ["templates.interim.hi", "replies.fault.no-ticket"],
      ["templates.interim.en", "replies.fault.empty"],
    ]);
    expect(settingsOf(typed, DEFAULT_REPLY_SETTINGS)).toBeNull();
  });

  test("knows the most that the engine takes", () => {
    const most = { acknowledgementsPerHour: MOST.perHour, reopenWithinDays: MOST.reopenDays, mostPerDay: MOST.perDay };
    for (const [name, value] of Object.entries(most)) {
      expect(replySettingsSchema.safeParse({ [name]: value }).success).toBe(true);
      expect(replySettingsSchema.safeParse({ [name]: value + 1 }).success).toBe(false);
    }
  });
});
