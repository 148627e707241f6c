import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { LOCALES } from "#contract/settings.ts";
import { remedyOf } from "#contract/channelSentences.ts";
import { SOURCE_FAULTS } from "#contract/sources.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import { en, type MessageId } from "./en.ts";
import * as parts from "./en/parts.ts";
import { hi } from "./hi.ts";
import { FORMAT_LOCALES, MESSAGES } from "./messages.ts";
import { departmentHeading } from "./names.ts";
import { wordsOf } from "./useWords.ts";

const IDS = Object.keys(en) as MessageId[];

const placeholdersOf = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => String(name)))].toSorted((one, other) =>
    one.localeCompare(other),
  );

const partsOf = (message: string) =>
  [...message.matchAll(/<([a-z]+)>/g)].map(([, name]) => String(name)).toSorted((one, other) => one.localeCompare(other));
const together = (parts: readonly string[]) => parts.join("");

const intlOf = (locale: (typeof LOCALES)[number]) =>
  createIntl({
    locale: FORMAT_LOCALES[locale],
    messages: MESSAGES[locale],
    onError: (error) => {
      throw error;
    },
  });

describe("the two languages", () => {
  test("have the same messages", () => {
    expect(Object.keys(hi)).toEqual(IDS);
  });

  test("have no message twice, of which one would stand in the place of the other", () => {
    expect(Object.values(parts).flatMap((part) => Object.keys(part))).toEqual(IDS);
  });

  test("have the same placeholders in each", () => {
    for (const id of IDS) expect({ id, placeholders: placeholdersOf(hi[id]) }).toEqual({ id, placeholders: placeholdersOf(en[id]) });
  });

  test("set the same parts of a sentence apart", () => {
    for (const id of IDS) expect({ id, parts: partsOf(hi[id]) }).toEqual({ id, parts: partsOf(en[id]) });
  });

  test.each(LOCALES)("can be said: %s", (locale) => {
    const intl = intlOf(locale);
    for (const id of IDS) {
      const values = Object.fromEntries<number | typeof together>([
        ...placeholdersOf(en[id]).map((name) => [name, 7] as const),
        ...partsOf(en[id]).map((name) => [name, together] as const),
      ]);
      const said = intl.formatMessage({ id }, values);
      expect(said.trim()).not.toBe("");
      expect(said).not.toMatch(/[{}]/);
    }
  });

  test("say of how many cases the cell has to mark that the age is that of the oldest", () => {
    const said = (locale: (typeof LOCALES)[number], n: number) => intlOf(locale).formatMessage({ id: "owe.toMark" }, { n, age: "7" });
    expect(LOCALES.map((locale) => /oldest|सबसे पुरानी/u.test(said(locale, 40)))).toEqual(LOCALES.map(() => true));
    expect(LOCALES.map((locale) => /oldest|सबसे पुरानी/u.test(said(locale, 1)))).toEqual(LOCALES.map(() => false));
  });

  test("Hindi is Hindi", () => {
    const latinOnPurpose = new Set<MessageId>([
      "app.name",
      "app.timeZone",
      "card.where",
      "clear.then",
      "letterhead.lineIn",
      "about.runtimeOfficial",
      "about.engineVersions",
      "transfer.kilobytes",
      "transfer.megabytes",
      "pictures.mb",
      "pictures.gb",
    ]);
    const notHindi = IDS.filter((id) => !latinOnPurpose.has(id) && !/\p{Script=Devanagari}/u.test(hi[id]));
    expect(notHindi).toEqual([]);
  });

  test("name every fault of a source and what to do about it", () => {
    expect(IDS).toEqual(expect.arrayContaining(SOURCE_FAULTS.map((fault) => `fault.${fault}`)));
    for (const fault of SOURCE_FAULTS) {
      const { en, hi } = remedyOf({ en: "X", hi: "X" }, fault);
      expect([en, hi]).toEqual([expect.stringMatching(/\.$/u), expect.stringMatching(/\p{Script=Devanagari}.*।$/u)]);
    }
  });

  test("name every department in a narrow column", () => {
    const longest = Math.max(...LOCALES.flatMap((locale) => DEPARTMENT_CODES.map((code) => departmentHeading(code, locale).length)));
    expect(longest).toBeLessThanOrEqual(17);
  });
});

describe("numbers and times", () => {
  test("are grouped as in India, with Latin digits, in both languages", () => {
    for (const locale of LOCALES) {
      const words = wordsOf(intlOf(locale));
      expect(words.number(1_482_924)).toBe("14,82,924");
      expect(words.cellNumber(9_999)).toBe("9999");
      expect(words.clock(Date.UTC(2026, 10, 24, 18, 35))).toBe("00:05");
    }
  });

  test("fit a narrow cell however large they are", () => {
    const english = wordsOf(intlOf("en"));
    const hindi = wordsOf(intlOf("hi"));
    expect([12_482, 99_999, 148_292, 1_482_924].map(english.cellNumber)).toEqual(["12k", "99k", "1.4L", "14L"]);
    expect([12_482, 148_292].map(hindi.cellNumber)).toEqual(["12ह", "1.4ला"]);
  });

  test("ages are short", () => {
    const hindi = wordsOf(intlOf("hi"));
    const english = wordsOf(intlOf("en"));
    expect([120_000, 3 * 3_600_000, 4 * 86_400_000].map(hindi.age)).toEqual(["2 मि.", "3 घं.", "4 दिन"]);
    expect([120_000, 3 * 3_600_000, 4 * 86_400_000].map(english.age)).toEqual(["2 min", "3 h", "4 d"]);
    expect([hindi.ago(0), hindi.ago(60_000), english.ago(60_000)]).toEqual(["अभी", "1 मि. पहले", "1 min ago"]);
  });

  test("a change is told with its sign", () => {
    const { change } = wordsOf(intlOf("hi"));
    expect([change(0.061), change(-0.2), change(0)]).toEqual(["+6%", "−20%", "0%"]);
  });
});
