import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { FORMAT_LOCALES, MESSAGES } from "../../../i18n/messages.ts";
import { wordsOf } from "../../../i18n/useWords.ts";
import { reviewTitle } from "./reviewTitleWords.ts";

const en = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const hi = wordsOf(createIntl({ locale: FORMAT_LOCALES.hi, messages: MESSAGES.hi }));
const JIND = { district: "Jind", department: null } as const;

test("the title says which district or department the review has come to", () => {
  expect(reviewTitle(JIND, en, { is: "all" })).toEqual({ stop: "Under review: Jind", unknown: null });
  expect(reviewTitle(JIND, hi, { is: "all" }).stop).toBe("समीक्षा में: जींद");
  expect(reviewTitle({ district: null, department: "PHED" }, en, { is: "all" }).stop).toMatch(/^Under review: Public Health/u);
});

test("a failing source and an engine that is away are said in a review as well", () => {
  for (const words of [en, hi]) {
    expect(reviewTitle(JIND, words, { is: "failing" }).unknown).toBe(words.say("clear.failing"));
    expect(reviewTitle(null, words, { is: "starting" })).toEqual({ stop: null, unknown: words.say("clear.starting") });
  }
  expect(reviewTitle(null, en, { is: "away", since: 0 }).unknown).toMatch(/^as of .+: the engine is away/u);
});

test("until its stop is read, the title denies nothing", () => {
  expect(reviewTitle(null, en, { is: "all" })).toEqual({ stop: null, unknown: null });
});
