import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { SourceStatus } from "#contract/sources.ts";
import { FORMAT_LOCALES, MESSAGES } from "./messages.ts";
import { sourceName, sourceSentence } from "./sourceSentence.ts";
import { wordsOf } from "./useWords.ts";

const NOW = Date.UTC(2026, 10, 24, 9, 2);
const MINUTE_MS = 60_000;
const english = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const hindi = wordsOf(createIntl({ locale: FORMAT_LOCALES.hi, messages: MESSAGES.hi }));

const source = (change: Partial<SourceStatus>): SourceStatus => ({
  key: "x:mentions:44",
  channel: "x",
  label: "@cmohry mentions",
  state: "live",
  lastAnswerAt: NOW - 4_000,
  lastPostAt: null,
  fault: null,
  spentUsd: 0,
  budgetUsd: null,
  ...change,
});
const fault = (code: NonNullable<SourceStatus["fault"]>["code"], retryAt: number | null) => ({
  code,
  detail: "",
  sinceAt: NOW - 9 * MINUTE_MS,
  retryAt,
});
const inBoth = (change: Partial<SourceStatus>) => [english, hindi].map((words) => sourceSentence(source(change), NOW, words));

describe("a source says", () => {
  test("that it is live", () => {
    expect(inBoth({ lastAnswerAt: NOW - 12_000 })).toEqual(["live · 12 s", "चालू · 12 से."]);
  });

  test("how long it waits, and why", () => {
    expect(inBoth({ state: "waiting", fault: fault("rate-limited", NOW + 9 * MINUTE_MS) })).toEqual([
      "waiting until 14:41: X asks for a pause",
      "14:41 तक प्रतीक्षा में: X ने रुकने को कहा है",
    ]);
  });

  test("since when it fails, why, and when it tries again", () => {
    const failing = { state: "failing", lastAnswerAt: NOW - 30 * MINUTE_MS, fault: fault("unreachable", NOW + MINUTE_MS) } as const;
    expect(inBoth(failing)).toEqual([
      "no answer since 14:02: X cannot be reached; next try 14:33",
      "14:02 से उत्तर नहीं: X तक पहुँच नहीं है; अगला प्रयास 14:33",
    ]);
    expect(inBoth({ ...failing, lastAnswerAt: null, fault: fault("unauthorised", null) })[0]).toBe(
      "no answer since 14:23: X does not accept the token",
    );
  });

  test("the day where the time of day would mislead", () => {
    const failing = { state: "failing", lastAnswerAt: NOW - 3 * 24 * 60 * MINUTE_MS, fault: fault("out-of-credits", null) } as const;
    expect(inBoth(failing)[0]).toBe("no answer since Sat, 21 November: the credits at X are used up");
  });
});

describe("a source is called", () => {
  test.each([
    [{}, "X @cmohry"],
    [{ label: "Mentions of 44196397" }, "X 44196397"],
    [{ key: "x:search:0a1b", label: "Search बिजली -is:retweet" }, "X बिजली -is:retweet"],
    [{ key: "x:search", label: "Search for bijli" }, "X bijli"],
    [{ key: "email:1", channel: "email", label: "cmoffice@hry.nic.in" }, "cmoffice@hry.nic.in"],
    [{ key: "email:1", channel: "email", label: "" }, "E-mail"],
  ] as const)("%j", (change, name) => {
    expect(sourceName(source(change), english)).toBe(name);
  });
});
