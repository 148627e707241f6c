import { expect, test } from "vitest";
import type { WallNow } from "#contract/wall.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { asFarAsKnown, howClear, howMuchIsKnown, isClockInDoubt } from "./known.ts";

type Source = NonNullable<WallNow["sources"]>[number];
const source = (state: Source["state"]) => ({ id: "x", channel: "x", state, lastSuccessAt: 1_000 }) as unknown as Source;

const WELL = { obstacle: null, clock: { doubt: null, futureAt: null } };
const known = (
  sources: readonly Source[] | null,
  { problem = null, standing = WELL }: Partial<Parameters<typeof howMuchIsKnown>[1]> = {},
) => howMuchIsKnown({ sources: sources === null ? null : [...sources], readAt: 1_000 }, { problem, standing }, 1_500);

test("all is known only while the engine answers and every source is read", () => {
  expect(known([source("live")])).toEqual({ is: "all" });
  expect(known([source("live")], { standing: null })).toEqual({ is: "all" });
  expect(known([source("live"), source("failing")])).toEqual({ is: "failing" });
  expect(known(null)).toEqual({ is: "starting" });
});

test("an engine that is away is not put down to a source", () => {
  expect(known([source("failing")], { problem: "lost" })).toEqual({ is: "away", since: 1_000 });
});

test("a disk that is full is not put down to a source, nor is a clock in doubt", () => {
  const full = { ...WELL, obstacle: { code: "DISK_FULL", holder: null, sinceAt: 700 } } as const;
  const doubtful = { ...WELL, clock: { doubt: { why: "leapt", machineAt: 9, otherAt: 1 }, futureAt: null } } as const;
  expect(known([source("failing")], { standing: full })).toEqual({ is: "not-written", since: 700 });
  expect(known([source("live")], { standing: doubtful })).toEqual({ is: "clock" });
  expect(known([source("live")], { standing: full, problem: "silent" })).toEqual({ is: "away", since: 1_000 });
});

test("no time is counted down to by a clock in doubt, also where the engine is away or cannot write", () => {
  const clock = { doubt: { why: "leapt", machineAt: 9, otherAt: 1 }, futureAt: null } as const;
  const obstacle = { code: "DISK_FULL", holder: null, sinceAt: 700 } as const;
  const seen = [known([], { standing: { obstacle: null, clock } }), known([], { standing: { obstacle, clock } })];
  const away = known([], { standing: { obstacle: null, clock }, problem: "lost" });
  expect([...seen, away].map(({ is }) => is)).toEqual(["clock", "not-written", "away"]);
  expect([...seen, away].map(isClockInDoubt)).toEqual([true, true, true]);
  expect([known([]), known([], { problem: "lost" })].map(isClockInDoubt)).toEqual([false, false]);
});

test("that a record is of a first day matters only where all else is known", () => {
  const at = 1_000 + DAY_MS;
  expect(howClear({ is: "all" }, { knownFrom: 999, readAt: at })).toEqual({ is: "all" });
  expect(howClear({ is: "all" }, { knownFrom: 1_000, readAt: at })).toEqual({ is: "first-day", since: 1_000 });
  expect(howClear({ is: "all" }, { knownFrom: null, readAt: at })).toEqual({ is: "no-case" });
  expect(howClear({ is: "failing" }, { knownFrom: null, readAt: at })).toEqual({ is: "failing" });
});

test("a sentence has one stop, after what is not known", () => {
  const words = { say: (id: string) => id, clock: () => "" } as unknown as Parameters<typeof asFarAsKnown>[2];
  expect(asFarAsKnown("No case is open.", { is: "failing" }, words)).toBe("No case is open (clear.failing).");
  expect(asFarAsKnown("कोई शिकायत लंबित नहीं।", { is: "failing" }, words)).toBe("कोई शिकायत लंबित नहीं (clear.failing)।");
  expect(asFarAsKnown("as before", { is: "failing" }, words)).toBe("as before (clear.failing)");
  expect(asFarAsKnown("No case is open.", { is: "all" }, words)).toBe("No case is open.");
  expect(asFarAsKnown("No case is open.", { is: "no-case" }, words)).toBe("clear.no-case.");
});
