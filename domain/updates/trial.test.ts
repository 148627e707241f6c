import { describe, expect, test } from "vitest";
import { PROFILE_TAKEN, TRIAL_LIMITS, judge } from "./trial.ts";
import type { Sign } from "./trial.ts";

const says = (is: Sign["is"], why: Sign["why"] = null): Sign => ({ version: "0.2.0", is, why });
const seen = { sign: null, elapsedMs: 1_000, ended: null, tries: 1 };
const late = (ms: number) => ({ elapsedMs: ms + 1 });

describe("a new version that is watched by the one before", () => {
  test("takes its place once it has shown that it works, and not before", () => {
    expect(judge(seen)).toEqual({ is: "wait" });
    expect(judge({ ...seen, sign: says("shell") })).toEqual({ is: "wait" });
    expect(judge({ ...seen, sign: says("works") })).toEqual({ is: "wait" });
    expect(judge({ ...seen, sign: says("proved") })).toEqual({ is: "take" });
  });

  test("whose shell does not start is given up after a minute", () => {
    expect(judge({ ...seen, ...late(TRIAL_LIMITS.shellMs) })).toEqual({ is: "back", why: "did-not-start" });
  });

  test("that brings a long record up to date has more time, and not for ever", () => {
    expect(judge({ ...seen, ...late(TRIAL_LIMITS.shellMs), sign: says("shell") })).toEqual({ is: "wait" });
    expect(judge({ ...seen, ...late(TRIAL_LIMITS.worksMs), sign: says("shell") })).toEqual({ is: "back", why: "did-not-work" });
    // What works has shown nearly all: its own clock says when it has.
    expect(judge({ ...seen, ...late(TRIAL_LIMITS.worksMs), sign: says("works") })).toEqual({ is: "wait" });
  });

  test("that ends is tried once more, and given up when it ends again", () => {
    for (const ended of [{ code: 1 }, { code: 0 }, { code: null }]) {
      expect(judge({ ...seen, ended })).toEqual({ is: "again" });
      expect(judge({ ...seen, ended, tries: 2 })).toEqual({ is: "back", why: "did-not-start" });
      expect(judge({ ...seen, ended, tries: 2, sign: says("shell") })).toEqual({ is: "back", why: "did-not-work" });
    }
    expect(judge({ ...seen, ended: { code: 1 }, sign: says("works") })).toEqual({ is: "again" });
  });

  test("that a person closes while it works is no failure", () => {
    expect(judge({ ...seen, ended: { code: 0 }, sign: says("works") })).toEqual({ is: "closed" });
  });

  test("that a person closes before it works is no failure either, however it ends", () => {
    for (const ended of [{ code: 0 }, { code: 1 }, { code: null }])
      expect(judge({ ...seen, ended, tries: 2, sign: says("closed") })).toEqual({ is: "closed-early" });
    expect(judge({ ...seen, sign: says("closed") })).toEqual({ is: "wait" });
    expect(judge({ ...seen, ...late(TRIAL_LIMITS.worksMs), sign: says("closed") })).toEqual({ is: "back", why: "did-not-work" });
  });

  test("that finds the profile taken by another start of the program is no failure", () => {
    expect(judge({ ...seen, ended: { code: PROFILE_TAKEN }, tries: 2 })).toEqual({ is: "taken" });
    for (const sign of [says("shell"), says("closed")])
      expect(judge({ ...seen, ended: { code: PROFILE_TAKEN }, sign, tries: 2 })).toEqual({ is: "taken" });
  });

  test("that says itself that it will not work is given up at once, for its own reason", () => {
    expect(judge({ ...seen, sign: says("failed", "record") })).toEqual({ is: "back", why: "record" });
  });
});
