import { describe, expect, test } from "vitest";
import { DEFAULT_REPLY_SETTINGS, replySettingsSchema } from "#domain/reply/replySettings.ts";
import { toldFormOf, toldFormSchema, withTold, type ToldForm } from "./toldForm.ts";

const form = toldFormOf(DEFAULT_REPLY_SETTINGS);
const stored = (typed: ToldForm) => withTold(DEFAULT_REPLY_SETTINGS, toldFormSchema.parse(typed));

describe("the form of those who came another way", () => {
  test("changes nothing where nothing was typed", () => {
    expect(stored(form)).toEqual(DEFAULT_REPLY_SETTINGS);
  });

  test("stores ways, numbers in any script, and words with their ids", () => {
    const { texts } = form;
    const acknowledgement = { ...texts.acknowledgement, hi: { ...texts.acknowledgement.hi, templateId: " 1107161234567890123 " } };
    const settings = stored({
      ...form,
      ways: { acknowledgement: "sent", disposed: "prepared", satisfaction: "off" },
      askAfter: "७",
      texts: { ...texts, acknowledgement },
    });
    expect(replySettingsSchema.parse(settings)).toEqual(settings);
    expect(settings.told).toMatchObject({ acknowledgement: { way: "sent" }, disposed: { way: "prepared" }, askAfterDays: 7 });
    expect(settings.registeredTexts).toEqual({
      acknowledgement: { hi: acknowledgement.hi && { ...acknowledgement.hi, templateId: "1107161234567890123" } },
    });
  });

  test("names what cannot be used", () => {
    const typed = {
      ...form,
      perHour: "many",
      texts: { ...form.texts, disposed: { hi: { text: "निपट गई", templateId: "11-07" }, en: { text: "", templateId: "" } } },
    };
    const faults = toldFormSchema.safeParse(typed).error?.issues.map(({ path, message }) => [path.join("."), message]);
    expect(faults).toEqual([
      ["perHour", "replies.numberFault"],
      ["texts.disposed.hi.text", "told.fault.no-ticket"],
      ["texts.disposed.hi.templateId", "told.fault.templateId"],
      ["texts.disposed.en.text", "told.fault.empty"],
    ]);
  });
});
