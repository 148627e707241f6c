import { describe, expect, test } from "vitest";
import { SourceError } from "../ports/source.ts";
import { drain } from "./drain.ts";
import type { DrainOptions, DrainResult } from "./drain.ts";
import { MemoryRecorder } from "./testing/memoryRecorder.ts";
import { ScriptedSource } from "./testing/scriptedSource.ts";
import type { Act } from "./testing/scriptedSource.ts";
import { TestClock } from "./testing/testClock.ts";

/** Drains while time passes as fast as it can; also tells how long that took by the clock. */
async function run(acts: readonly Act[], options: Partial<DrainOptions> = {}, recorder = new MemoryRecorder()) {
  const clock = new TestClock();
  const startedAt = clock.now();
  const source = new ScriptedSource(acts);
  const outcome: { result?: DrainResult; error?: unknown; endedAt?: number } = {};
  const done = drain(source, recorder, { timeoutMs: 60_000, clock, random: () => 1, ...options })
    .then((result) => Object.assign(outcome, { result }))
    .catch((error: unknown) => Object.assign(outcome, { error }))
    .finally(() => Object.assign(outcome, { endedAt: clock.now() }));
  for (let step = 0; step < 2_000 && outcome.endedAt === undefined; step += 1) await clock.pass(100);
  await done;
  const { result, error, endedAt = clock.now() } = outcome;
  return { result, error, recorder, source, clock, tookMs: endedAt - startedAt };
}

describe("draining a source", () => {
  test("records every page and ends when nothing is left", async () => {
    const progress: number[] = [];
    const { result, recorder, clock } = await run([["1", "2"], ["3"]], { onProgress: ({ read }) => progress.push(read) });
    expect(result).toEqual({ read: 3, new: 3, updated: 0, cases: 3, costUsd: 0.015, cursor: "1", drained: true, errors: [], problems: [] });
    expect(progress).toEqual([2, 3]);
    expect(recorder.answers).toBe(2);
    expect(clock.sleeping).toBe(0);
  });

  test("goes on from the recorded cursor through everything that passes", async () => {
    const passing: Act[] = ["server-error", "timeout", "unreachable", "bad-answer", "rate-limited", "too-many-connections"];
    const { result, source } = await run([["1"], ...passing, ["2"]], { timeoutMs: 600_000 });
    expect(result).toMatchObject({ drained: true, read: 2, cursor: "2" });
    expect(result?.errors.map(({ fault }) => fault)).toEqual(passing);
    expect(source.cursors).toEqual([null, "1", "1", "1", "1", "1", "1"]);
  });

  test("tries again within a second after a first failure, and later and later after more", async () => {
    expect((await run(["server-error", ["1"]])).tookMs).toBeLessThanOrEqual(1_000);
    expect((await run(["server-error", ["1"]], { random: () => 0 })).tookMs).toBeLessThanOrEqual(200);
    expect((await run([...Array.from<Act>({ length: 5 }).fill("server-error"), ["1"]])).tookMs).toBeGreaterThan(15_000);
  });

  test("waits for the time that the platform named", async () => {
    const named = new SourceError("rate-limited", "wait", { retryAt: Date.parse("2026-11-24T10:00:03Z") });
    const { result, tookMs } = await run([named, ["1"]]);
    expect(result).toMatchObject({ drained: true, errors: [{ fault: "rate-limited", count: 1 }] });
    expect(tookMs).toBeGreaterThanOrEqual(3_000);
    expect(tookMs).toBeLessThan(4_000);
  });

  test("ends at once where the time that the platform named is beyond its own", async () => {
    const named = new SourceError("rate-limited", "wait", { retryAt: Date.parse("2026-11-24T10:15:00Z") });
    const { result, tookMs, clock } = await run([["1"], named]);
    expect(result).toMatchObject({ read: 1, drained: false, errors: [{ fault: "rate-limited" }] });
    expect(tookMs).toBeLessThan(1_000);
    expect(clock.sleeping).toBe(0);
  });

  test.each(["unauthorised", "forbidden", "out-of-credits", "usage-cap", "bad-request", "not-found"] as const)(
    "ends at once on %s",
    async (fault) => {
      const { result, recorder, tookMs } = await run([["1"], fault, ["2"]]);
      expect(result).toMatchObject({ drained: false, read: 1, cursor: "1", errors: [{ fault, detail: `scripted ${fault}`, count: 1 }] });
      expect(recorder.faults).toMatchObject([{ fault }]);
      expect(tookMs).toBeLessThan(1_000);
    },
  );

  test("names a fault once however often it is met, the last one last", async () => {
    const { result } = await run(["server-error", "timeout", "server-error", ["1"]]);
    expect(result?.errors).toMatchObject([
      { fault: "timeout", count: 1 },
      { fault: "server-error", count: 2 },
    ]);
  });

  test("ends when its time is up, in the middle of an answer", async () => {
    const { result, tookMs, clock } = await run(["hang"], { timeoutMs: 5_000 });
    expect(result).toMatchObject({ drained: false, read: 0, errors: [] });
    expect(tookMs).toBeGreaterThanOrEqual(5_000);
    expect(tookMs).toBeLessThan(5_200);
    expect(clock.sleeping).toBe(0);
  });

  test("ends when it is aborted", async () => {
    const stop = new AbortController();
    const { result, tookMs } = await run([["1"], ["2"], "hang"], { signal: stop.signal, onProgress: () => stop.abort() });
    expect(result).toMatchObject({ drained: false, read: 1, cursor: "1" });
    expect(tookMs).toBeLessThan(1_000);
  });

  test("ends when the month's budget is spent, before anything more is asked", async () => {
    const recorder = new MemoryRecorder();
    const { result } = await run([["1", "2"], ["3"], ["4"]], { budgetUsd: 0.01 }, recorder);
    expect(result).toMatchObject({ drained: false, read: 2, errors: [{ fault: "budget-spent" }] });
    const again = await run([["3"]], { budgetUsd: 0.01 }, recorder);
    expect(again.result).toMatchObject({ drained: false, read: 0, errors: [{ fault: "budget-spent" }] });
    expect(again.source.cursors).toEqual([]);
  });

  test("passes on what is our own fault", async () => {
    const recorder = new MemoryRecorder();
    recorder.record = () => {
      throw new Error("disk full");
    };
    const { error, clock } = await run([["1"]], {}, recorder);
    expect(error).toEqual(new Error("disk full"));
    expect(clock.sleeping).toBe(0);
  });
});
