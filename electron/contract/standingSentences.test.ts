import { describe, expect, test } from "vitest";
import { LOCALES } from "./locale.ts";
import { CLOCK_DOUBTS, ALONE_REASONS } from "./standing.ts";
import { clockSentence, hubSentence, obstacleSentence } from "./standingSentences.ts";

const MARCH_2036 = Date.UTC(2036, 2, 12, 0, 1);
const NOVEMBER_2026 = Date.UTC(2026, 10, 24, 4, 30);

describe("what a room is told of the engine itself", () => {
  test("names both times, in the time of India, and what does not happen meanwhile", () => {
    for (const why of CLOCK_DOUBTS) {
      const clock = { doubt: { why, machineAt: MARCH_2036, otherAt: NOVEMBER_2026 }, futureAt: null };
      const [hi, en] = LOCALES.map((locale) => clockSentence(clock, locale) ?? "");
      expect(en).toContain("12 March 2036, 05:31");
      expect(en).toContain("24 November 2026, 10:00");
      expect(en).toContain("no reminder, escalation, red flag or report");
      expect(hi).toContain("12 मार्च 2036, 05:31");
      expect(hi).toContain("24 नवंबर 2026, 10:00");
    }
  });

  test("says nothing of a clock that is believed, and warns of acts that lie in the future", () => {
    expect(clockSentence({ doubt: null, futureAt: null }, "en")).toBeNull();
    expect(clockSentence({ doubt: null, futureAt: MARCH_2036 }, "en")).toContain("which has not come yet");
  });

  test("says since when this seat works alone, and why, in each language", () => {
    for (const why of ALONE_REASONS) {
      const [hi, en] = LOCALES.map((locale) => hubSentence({ why, sinceAt: NOVEMBER_2026 }, locale));
      expect(en).toMatch(/^This seat works alone since 24 November 2026, 10:00\. .{20}/u);
      expect(hi).toMatch(/^24 नवंबर 2026, 10:00 से यह सीट अकेले काम कर रही है। .{15}/u);
    }
  });

  test("names the program that is in the way, where it is known", () => {
    expect(obstacleSentence({ code: "DATABASE_LOCKED", holder: "sqlite3 4711" }, "en")).toMatch(
      /in use by another program.*\(sqlite3 4711\)$/u,
    );
    expect(obstacleSentence({ code: "DISK_FULL", holder: null }, "hi")).not.toContain("(");
  });
});
