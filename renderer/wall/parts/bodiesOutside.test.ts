import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { LOCALES } from "#contract/settings.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { bodiesOutside } from "./bodiesOutside.ts";

const BODIES = [
  { department: "CENTRAL", overdue: 5 },
  { department: "RAILWAYS", overdue: 1 },
  { department: "NHAI", overdue: 11 },
] as const;

function said(bodies: typeof BODIES | readonly [], width: number, locale: "en" | "hi" = "en"): string | null {
  const words = wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));
  return bodiesOutside(bodies, { sentence: "owing.outside", told: ({ overdue }) => String(overdue), width }, words);
}

test("bodies outside the State are named in one line, the one with the most overdue first, the others of them last", () => {
  expect(said(BODIES, Infinity)).toBe("Besides, outside the State: NHAI 11, Railways 1, others 5");
  expect(said(BODIES, Infinity, "hi")).toBe("इनके अतिरिक्त राज्य से बाहर के निकाय: एनएचएआई 11, रेलवे 1, अन्य 5");
});

test("as many as have room are named, and how many more there are", () => {
  expect(said(BODIES, 1)).toBe("Besides, outside the State: NHAI 11 and 2 more");
});

test("beside a ranking their two numbers are called as those of its column are", () => {
  for (const locale of LOCALES) {
    const words = wordsOf(createIntl({ locale: FORMAT_LOCALES[locale], messages: MESSAGES[locale] }));
    const line = bodiesOutside(BODIES, { sentence: "ranking.outside", told: () => "11/12", width: Infinity }, words);
    expect(line).toContain(`(${words.say("ranking.lateOf").toLowerCase()})`);
  }
});

test("of none nothing is said", () => expect(said([], Infinity)).toBeNull());
