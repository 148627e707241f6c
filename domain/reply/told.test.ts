import { describe, expect, test } from "vitest";
import {
  DEFAULT_REGISTERED_TEXTS,
  exampleOf,
  registeredAs,
  registeredTextFault,
  registeredTextOf,
  textToRegister,
} from "./registeredText.ts";
import { DEFAULT_REPLY_SETTINGS, registeredTextsOf, replySettingsSchema, switchedOn } from "./replySettings.ts";
import { smsPartsOf } from "./smsParts.ts";
import { isTellingHour, isToldAnotherWay, TOLD_PURPOSES, toldKey, toldPost } from "./told.ts";

const facts = { ticket: "261124-K4F7QX", number: "123-456-783" };

describe("those who came another way", () => {
  test("are known by their post, whose name is read again", () => {
    const post = { channel: "cm-window", externalId: "CMOFF/N/2026/1:2" } as const;
    expect(toldPost(toldKey("sms", post))).toEqual(post);
    expect(toldPost(toldKey("email", { channel: "desk", externalId: "a" }))).toEqual({ channel: "desk", externalId: "a" });
  });

  test.each([
    { channel: "email", externalId: "<told:desk:1@example.org>" },
    { channel: "x", externalId: "told:desk:1" },
    { channel: "sms", externalId: "told:x:1" },
    { channel: "sms", externalId: "told:" },
  ] as const)("are not those of %j", (key) => {
    expect(toldPost(key)).toBeNull();
  });

  test("came where nobody can be answered", () => {
    expect((["desk", "cm-window", "har-samay", "jan-samvad", "samadhan-shivir"] as const).every(isToldAnotherWay)).toBe(true);
    expect((["x", "email", "telegram", "sms"] as const).some(isToldAnotherWay)).toBe(false);
  });

  test("are not woken at night", () => {
    const at = (hour: number, minute = 0) => isTellingHour(Date.UTC(2026, 10, 29, hour, minute) - 5.5 * 3_600_000);
    expect([at(7, 59), at(8), at(19, 59), at(20), at(0)]).toEqual([false, true, true, false, false]);
  });
});

describe("a registered text", () => {
  test("has the numbers of the case alone, without hyphens", () => {
    expect(registeredTextOf("No. {ticket}  ({number})", facts)).toBe("No. 261124K4F7QX (123456783)");
    expect(textToRegister("No. {ticket} ({number})")).toBe("No. {#alphanumeric#} ({#numeric#})");
  });

  test.each(TOLD_PURPOSES)("of the program is known again in every language, and short: %s", (purpose) => {
    for (const registered of Object.values(DEFAULT_REGISTERED_TEXTS[purpose])) {
      expect(registeredTextFault(registered.text)).toBeNull();
      expect(registeredAs(registeredTextOf(registered.text, facts), DEFAULT_REGISTERED_TEXTS)).toBe(registered);
      expect(smsPartsOf(exampleOf(registered.text)).parts).toBeLessThanOrEqual(3);
    }
  });

  test("is no other: one word more is not let through", () => {
    const said = registeredTextOf(DEFAULT_REGISTERED_TEXTS.disposed.en.text, facts);
    expect(registeredAs(`${said}!`, DEFAULT_REGISTERED_TEXTS)).toBeNull();
    expect(registeredAs("Your rape case is disposed of.", DEFAULT_REGISTERED_TEXTS)).toBeNull();
  });

  test.each([
    ["", "empty"],
    ["Registered.", "no-ticket"],
    ["{ticket} {office}", "unknown-placeholder"],
    [`{ticket}${"a".repeat(700)}`, "too-long"],
  ] as const)("cannot be %j", (words, fault) => {
    expect(registeredTextFault(words)).toBe(fault);
  });

  test("of the room goes before the program's", () => {
    const own = { text: "दर्ज {ticket}", templateId: "1107161234567890123" };
    const settings = replySettingsSchema.parse({ registeredTexts: { acknowledgement: { hi: own } } });
    expect(registeredTextsOf(settings).acknowledgement.hi).toEqual(own);
    expect(registeredTextsOf(settings).acknowledgement.en).toBe(DEFAULT_REGISTERED_TEXTS.acknowledgement.en);
  });
});

describe("telling", () => {
  const on = (way: "off" | "prepared" | "sent", since: number | null = null) =>
    replySettingsSchema.parse({ told: { disposed: { way, since } } });

  test("begins when it is switched on, whatever a window says", () => {
    expect(switchedOn(DEFAULT_REPLY_SETTINGS, on("sent", 5), 1_000).told.disposed).toEqual({ way: "sent", since: 1_000 });
    expect(switchedOn(on("prepared", 700), on("sent"), 1_000).told.disposed).toEqual({ way: "sent", since: 700 });
    expect(switchedOn(on("sent", 700), on("off", 700), 1_000).told.disposed).toEqual({ way: "off", since: null });
  });
});
