import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceStatus } from "#contract/sources.ts";
import { sourceGroups } from "./SourceLine.tsx";

const NOW = Date.UTC(2026, 10, 24, 9, 2);

function source(key: string, change: Partial<SourceStatus> = {}): SourceStatus {
  const [channel = "x"] = key.split(":") as SourceStatus["channel"][];
  return {
    key,
    kind: channel,
    channel,
    label: key,
    state: "live",
    lastAnswerAt: NOW - 4_000,
    lastPostAt: null,
    answersEveryMs: 16_500,
    fault: null,
    spentUsd: 0,
    budgetUsd: null,
    budgetState: "within",
    ...change,
  };
}

const fault = (code: NonNullable<SourceStatus["fault"]>["code"]) => ({ code, detail: "", sinceAt: NOW, retryAt: null });
const namesOf = (sources: readonly SourceStatus[]) => {
  const { failing, live } = sourceGroups(sources, NOW);
  return { failing: failing.map(({ source: { key }, count }) => `${key} ${count}`), live: live.length };
};

describe("the sources of a wall", () => {
  test("are a number as long as they are well", () => {
    expect(namesOf(["x:a", "facebook:b", "email:c"].map((key) => source(key)))).toEqual({ failing: [], live: 3 });
  });

  test("are named when they fail, the worst first, and the others stay a number", () => {
    const sources = [
      source("x:a"),
      source("telegram:b", { state: "stopped" }),
      source("email:c", { state: "waiting", fault: fault("rate-limited") }),
      source("youtube:d", { state: "failing", fault: fault("unauthorised") }),
      source("facebook:e", { lastAnswerAt: NOW - 23_000 }),
    ];
    expect(namesOf(sources)).toEqual({ failing: ["facebook:e 1", "youtube:d 1", "email:c 1", "telegram:b 1"], live: 1 });
  });

  test("of one channel that fail in one way are one failing, by the one that is without an answer longest", () => {
    const failing = (key: string, ageMs: number) =>
      source(key, { state: "failing", fault: fault("unauthorised"), lastAnswerAt: NOW - ageMs });
    expect(namesOf([failing("facebook:a", 5), failing("facebook:b", 9), failing("facebook:c", 7), failing("email:d", 3)])).toEqual({
      failing: ["facebook:b 3", "email:d 1"],
      live: 0,
    });
  });

  test("are all there, failing or not", () => {
    const any = fc.record({
      key: fc.constantFrom("x:a", "x:b", "facebook:c", "email:d", "telegram:e"),
      state: fc.constantFrom("starting", "live", "waiting", "failing", "stopped"),
      lastAnswerAt: fc.option(fc.integer({ min: NOW - 100_000, max: NOW })),
    } as const);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (drawn) => {
        const sources = drawn.map(({ key, ...change }, index) => source(`${key}:${index}`, change));
        const { failing, live } = sourceGroups(sources, NOW);
        expect(failing.reduce((sum, { count }) => sum + count, live.length)).toBe(sources.length);
      }),
    );
  });
});
