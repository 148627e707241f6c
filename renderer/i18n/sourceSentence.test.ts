import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import type { SourceStatus } from "#contract/sources.ts";
import { FORMAT_LOCALES, MESSAGES } from "./messages.ts";
import { gapSentences, shownState, sourceName, sourceSentence, stateSentence } from "./sourceSentence.ts";
import { wordsOf } from "./useWords.ts";

const NOW = Date.UTC(2026, 10, 24, 9, 2);
const MINUTE_MS = 60_000;
const english = wordsOf(createIntl({ locale: FORMAT_LOCALES.en, messages: MESSAGES.en }));
const hindi = wordsOf(createIntl({ locale: FORMAT_LOCALES.hi, messages: MESSAGES.hi }));

const source = (change: Partial<SourceStatus>): SourceStatus => ({
  key: "x:mentions:44",
  kind: "x",
  channel: "x",
  label: "@cmohry mentions",
  state: "live",
  lastAnswerAt: NOW - 4_000,
  lastPostAt: null,
  answersEveryMs: 16_500,
  fault: null,
  spentUsd: 0,
  budgetUsd: null,
  budgetState: "within",
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

  test("that it answers where it is this machine that cannot record", () => {
    expect(inBoth({ state: "failing", fault: fault("not-recorded", NOW + MINUTE_MS) })).toEqual([
      "since 14:31: what it sends cannot be recorded now; nothing is lost, it is read again",
      "14:31 से जो आता है वह अभी दर्ज नहीं हो सकता; कुछ नहीं खोया, फिर पढ़ा जाएगा",
    ]);
  });

  test("the day where the time of day would mislead", () => {
    const failing = { state: "failing", lastAnswerAt: NOW - 3 * 24 * 60 * MINUTE_MS, fault: fault("out-of-credits", null) } as const;
    expect(inBoth(failing)[0]).toBe("no answer since Sat, 21 November: the credits at X are used up");
  });
});

describe("a source of another channel", () => {
  test("is named by it wherever its faults are told", () => {
    const telegram = { key: "telegram:updates:7", kind: "telegram", channel: "telegram", state: "failing" } as const;
    expect(inBoth({ ...telegram, lastAnswerAt: NOW - 30 * MINUTE_MS, fault: fault("unauthorised", null) })).toEqual([
      "no answer since 14:02: Telegram does not accept the sign-in",
      "14:02 से उत्तर नहीं: टेलीग्राम पर पहचान स्वीकार नहीं हुई",
    ]);
  });
});

describe("a source that is silent", () => {
  const polledEachSecond = { answersEveryMs: 1_100, lastAnswerAt: NOW - 10_000 };

  test("is seen within ten seconds, before any fault is known", () => {
    expect(inBoth(polledEachSecond)).toEqual(["silent since 14:31: an answer is overdue", "14:31 से चुप: उत्तर आ जाना चाहिए था"]);
    expect(shownState(source(polledEachSecond), NOW)).toBe("failing");
    expect(shownState(source({ ...polledEachSecond, lastAnswerAt: NOW - 5_000 }), NOW)).toBe("live");
    expect(shownState(source({ ...polledEachSecond, answersEveryMs: null }), NOW)).toBe("live");
  });
});

describe("a gap", () => {
  const gaps = [
    { id: "1", state: "open", fromAt: NOW - 90 * MINUTE_MS, toAt: NOW - 60 * MINUTE_MS },
    { id: "2", state: "lost", fromAt: null, toAt: NOW - 120 * MINUTE_MS },
  ] as const;

  test("is said once where all of them are listed below the state of the source", () => {
    for (const words of [english, hindi]) {
      const holed = source({ gaps: [...gaps] });
      const listed = gapSentences(holed, words).map((gap) => gap.words);
      expect(listed).toHaveLength(2);
      expect(listed).toContain(sourceSentence(holed, NOW, words));
      expect(listed).not.toContain(stateSentence(holed, NOW, words));
      expect(stateSentence(holed, NOW, words)).toBe(sourceSentence(source({}), NOW, words));
    }
  });

  test("that is lost names the channel that gives it no more", () => {
    const lost = (change: Partial<SourceStatus>) => inBoth({ gaps: [gaps[1]], ...change });
    expect(lost({})).toEqual([
      "posts from the beginning to Tue, 24 November 12:32 may be missing for good: X no longer gives them",
      expect.stringMatching(/^आरंभ से .* 12:32 तक की कुछ पोस्ट स्थायी रूप से छूट गई हो सकती हैं: वे अब X से नहीं मिल सकतीं$/u),
    ]);
    const [inEnglish, inHindi] = lost({ key: "facebook:comments:1", kind: "facebook", channel: "facebook" });
    expect([inEnglish, inHindi].join(" ")).not.toMatch(/\bX\b/u);
    expect(inEnglish).toContain("Facebook no longer gives them");
    expect(inHindi).toContain("फ़ेसबुक से नहीं मिल सकतीं");
  });
});

test("a source whose budget is spent says until when it is stopped, and why", () => {
  const spent = { state: "stopped", fault: fault("budget-spent", NOW + 7 * 24 * 60 * MINUTE_MS) } as const;
  expect(inBoth(spent)).toEqual([
    "stopped until Tue, 1 December: the monthly budget is spent",
    "मंगल, 1 दिसंबर तक बंद: मासिक बजट समाप्त हो गया",
  ]);
  expect(inBoth({ state: "stopped" })[0]).toBe("stopped");
});

test("a source that a person has rest says that it is paused, and does nothing", () => {
  expect(inBoth({ state: "stopped", isPaused: true })).toEqual(["paused: nothing is read or sent", "रोका हुआ: न पढ़ा जाता है, न भेजा"]);
});

describe("a source is called", () => {
  test.each([
    [{}, "X @cmohry"],
    [{ label: "Mentions of 44196397" }, "X mentions"],
    [{ key: "x:search:0a1b", label: "Search बिजली -is:retweet" }, "X बिजली -is:retweet"],
    [{ key: "x:search", label: "Search for bijli" }, "X bijli"],
    [{ key: "email:1", channel: "email", label: "cmoffice@hry.nic.in" }, "cmoffice@hry.nic.in"],
    [{ key: "email:1", channel: "email", label: "" }, "E-mail"],
    [{ key: "facebook:comments:12", channel: "facebook", label: "Facebook comments 12" }, "Facebook comments"],
    [{ key: "telegram:updates:7", channel: "telegram", label: "@haryana_bot on Telegram" }, "Telegram @haryana_bot"],
    [{ key: "telegram:updates:7", channel: "telegram", label: "Telegram bot 7001" }, "Telegram"],
    [{ key: "telegram", channel: "telegram", label: "Telegram" }, "Telegram"],
  ] as const)("%j", (change, name) => {
    expect(sourceName(source(change), english)).toBe(name);
  });
});
