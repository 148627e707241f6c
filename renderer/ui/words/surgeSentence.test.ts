import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { Surge } from "#contract/wallScenes.ts";
import { FORMAT_LOCALES, MESSAGES } from "../../i18n/messages.ts";
import { wordsOf } from "../../i18n/useWords.ts";
import { surgeSentence } from "./surgeSentence.ts";

const HOUR_MS = 3_600_000;
const en = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const hi = wordsOf(createIntl({ locale: FORMAT_LOCALES.hi, messages: MESSAGES.hi }));

const WATERLOGGING: Surge = {
  department: "ULB",
  category: { code: "waterlogging", label: { en: "Waterlogging", hi: "जलभराव" } },
  district: "Gurugram",
  cases: 41,
  citizens: 41,
  sinceAt: 0,
  withinMs: 2 * HOUR_MS,
  usual: 3.1,
};

describe("a surge is told in a plain sentence", () => {
  test("in English", () => {
    expect(surgeSentence(WATERLOGGING, en)).toEqual({ what: "Waterlogging in Gurugram", often: "41 in 2 h, usually 3" });
  });

  test("in Hindi", () => {
    expect(surgeSentence(WATERLOGGING, hi)).toEqual({ what: "गुरुग्राम में जलभराव", often: "2 घंटे में 41, सामान्यतः 3" });
  });

  test("with how many people wrote, where some wrote several times", () => {
    expect(surgeSentence({ ...WATERLOGGING, citizens: 9 }, en).often).toBe("41 from 9 people in 2 h, usually 3");
    expect(surgeSentence({ ...WATERLOGGING, citizens: 9 }, hi).often).toBe("2 घंटे में 9 लोगों की 41, सामान्यतः 3");
  });

  test("without people where nobody counted them", () => {
    expect(surgeSentence({ ...WATERLOGGING, cases: 410, citizens: null }, en).often).toBe("410 in 2 h, usually 3");
  });

  test("by its department where its sort is not known, and without a place where that is not", () => {
    expect(surgeSentence({ ...WATERLOGGING, category: null, district: null, usual: 0.4 }, en)).toEqual({
      what: "Urban Local Bodies, no district",
      often: "41 in 2 h, usually 0.5",
    });
  });

  test("in minutes where it is shorter than an hour, and in numbers as they are grouped in India", () => {
    expect(surgeSentence({ ...WATERLOGGING, withinMs: HOUR_MS / 2, cases: 1_48_292, citizens: 1_48_292, usual: 10_233.4 }, en).often).toBe(
      "1,48,292 in 30 min, usually 10,233",
    );
  });
});
