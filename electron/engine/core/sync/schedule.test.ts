import { describe, expect, test } from "vitest";
import { SourceError } from "../ports/source.ts";
import type { Page } from "../ports/source.ts";
import { startSchedule } from "./schedule.ts";
import type { RunStatus } from "./sourceRun.ts";
import { MemoryRecorder } from "./testing/memoryRecorder.ts";
import { ScriptedSource } from "./testing/scriptedSource.ts";
import type { Act } from "./testing/scriptedSource.ts";
import { TestClock, settle } from "./testing/testClock.ts";

const START = Date.parse("2026-11-24T10:00:00Z");

function run(
  acts: readonly Act[],
  {
    pushes,
    budgetUsd = null,
    now = START,
    readyForPosts,
  }: { pushes?: readonly Act[]; budgetUsd?: number | null; now?: number; readyForPosts?: () => Promise<void> } = {},
) {
  const clock = new TestClock(now);
  const recorder = new MemoryRecorder();
  const source = new ScriptedSource(acts, pushes);
  const changes: RunStatus[] = [];
  const sources = [{ source, pollEveryMs: 10_000, budgetUsd }];
  const onDidChange = (status: RunStatus) => changes.push(status);
  const ready = readyForPosts === undefined ? {} : { readyForPosts };
  const schedule = startSchedule({ sources, recorder, clock, random: () => 0.5, onDidChange, ...ready });
  const status = () => {
    const [only] = schedule.statuses;
    if (!only) throw new Error("no status");
    return only;
  };
  return { clock, recorder, source, schedule, changes, status };
}

describe("a schedule", () => {
  test("polls at once and then at its pace, and tells how the source is", async () => {
    const { clock, recorder, source, schedule, changes, status } = run([["1"], [], ["2"]]);
    expect(status()).toMatchObject({ state: "starting", lastAnswerAt: null, fault: null });
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "live", lastAnswerAt: START, lastPostAt: expect.any(Number), spentUsd: 0.005 });
    await clock.pass(9_999);
    expect(source.cursors).toHaveLength(1);
    await clock.pass(1);
    expect(source.cursors).toHaveLength(2);
    expect([...recorder.posts.keys()]).toEqual(["1", "2"]);
    expect(changes.map(({ state }) => state)).toContain("live");
    await schedule.stop();
    expect(status().state).toBe("stopped");
    expect(clock.sleeping).toBe(0);
  });

  test("records a long page in parts, between which others are answered, and the cursor with the last", async () => {
    const { clock, recorder, schedule, status } = run([Array.from({ length: 60 }, (_, index) => String(index + 1))]);
    await clock.pass(0);
    await expect.poll(() => recorder.posts.size).toBe(60);
    expect(recorder.pages.length).toBeGreaterThan(2);
    expect(Math.max(...recorder.pages.map(({ posts }) => posts.length))).toBeLessThanOrEqual(25);
    expect(recorder.pages.map((page) => "cursor" in page)).toEqual(recorder.pages.map((_, index) => index === recorder.pages.length - 1));
    expect(recorder.cursorOf("x:mentions:1")).toBe("60");
    expect(status()).toMatchObject({ state: "live", spentUsd: 0.3 });
    await schedule.stop();
  });

  test("records no post before what recording needs is ready, be it polled or pushed", async () => {
    let getReady: () => void = () => undefined;
    const gettingReady = new Promise<void>((resolve) => (getReady = resolve));
    const { clock, recorder, schedule } = run([["1"]], { pushes: [["2"], "hang"], readyForPosts: () => gettingReady });
    await clock.pass(0);
    expect([...recorder.posts.keys()]).toEqual([]);
    getReady();
    await expect.poll(() => [...recorder.posts.keys()].toSorted()).toEqual(["1", "2"]);
    await schedule.stop();
  });

  test("reads a long page once more of which a part could not be recorded", async () => {
    const ids = Array.from({ length: 60 }, (_, index) => String(index + 1));
    const { clock, recorder, source, schedule } = run([ids, ids]);
    const recordPushed = recorder.recordPushed.bind(recorder);
    recorder.recordPushed = (...given) => {
      if (recorder.pages.length === 1) {
        recorder.recordPushed = recordPushed;
        throw new Error("the disk is full");
      }
      return recordPushed(...given);
    };
    await clock.pass(0);
    await expect.poll(() => recorder.faults.length).toBe(0);
    await expect.poll(() => clock.sleeping).toBeGreaterThan(0);
    expect([recorder.posts.size, recorder.cursorOf("x:mentions:1")]).toEqual([recorder.pages[0]?.posts.length, null]);
    expect(recorder.posts.size).toBeLessThan(60);
    await clock.pass(60_000);
    await expect.poll(() => recorder.posts.size).toBe(60);
    expect(source.cursors.slice(0, 2)).toEqual([null, null]);
    await schedule.stop();
  });

  test.each([
    ["back by a day", -86_400_000],
    ["forward by a day", 86_400_000],
  ])("goes on at its pace where the clock of the machine is set %s", async (_, byMs) => {
    const { clock, source, recorder } = run([
      ["1"],
      [],
      ["2"],
      [],
      new SourceError("rate-limited", "wait", { retryAt: START + 70_000 }),
      ["3"],
      [],
      ["4"],
      [],
    ]);
    await clock.pass(0);
    clock.set(clock.now() + byMs);
    await clock.pass(10_000);
    expect([...recorder.posts.keys()]).toEqual(["1", "2"]);
    clock.set(START + 10_000);
    await clock.pass(10_000);
    expect(source.cursors).toHaveLength(3);
    // While a wait that the platform named is running.
    clock.set(clock.now() + byMs);
    await clock.pass(49_000);
    expect(source.cursors).toHaveLength(3);
    await clock.pass(2_000);
    expect([...recorder.posts.keys()]).toEqual(["1", "2", "3"]);
    await clock.pass(10_000);
    expect([...recorder.posts.keys()]).toEqual(["1", "2", "3", "4"]);
  });

  test("asks again after a quarter of an hour, however long a wait is named", async () => {
    const { clock, recorder } = run([new SourceError("rate-limited", "wait", { retryAt: START + 40 * 86_400_000 }), ["1"]]);
    await clock.pass(15 * 60_000);
    expect(recorder.posts.size).toBe(0);
    await clock.pass(3 * 60_000);
    expect(recorder.posts.size).toBe(1);
  });

  test("shows what is known from before until the source has answered", async () => {
    const clock = new TestClock();
    const source = new ScriptedSource([["1"]]);
    const known = { lastAnswerAt: START - 60_000, lastPostAt: START - 90_000 };
    const schedule = startSchedule({
      sources: [{ source, pollEveryMs: 10_000, budgetUsd: null, known }],
      recorder: new MemoryRecorder(),
      clock,
    });
    expect(schedule.statuses).toMatchObject([{ state: "starting", ...known }]);
    await clock.pass(0);
    expect(schedule.statuses).toMatchObject([{ state: "live", lastAnswerAt: START }]);
    await schedule.stop();
  });

  test("tries again after a failure, later and later, and is live again after an answer", async () => {
    const { clock, source, schedule, recorder, status } = run(["unreachable", "unreachable", "unreachable", ["1"]]);
    await clock.pass(0);
    expect(status()).toMatchObject({
      state: "failing",
      fault: { code: "unreachable", detail: "scripted unreachable", sinceAt: START, retryAt: null },
    });
    const tries: number[] = [source.cursors.length];
    for (const ms of [500, 1_000, 2_000]) {
      await clock.pass(ms);
      tries.push(source.cursors.length);
    }
    expect(tries).toEqual([1, 2, 3, 4]);
    expect(status()).toMatchObject({ state: "live", fault: null });
    expect(recorder.faults).toHaveLength(3);
    await schedule.stop();
  });

  test("waits for the time that the platform named, even when it is asked to poll now", async () => {
    const { clock, source, schedule, status } = run([new SourceError("rate-limited", "wait", { retryAt: START + 60_000 }), ["1"]]);
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "waiting", fault: { code: "rate-limited", retryAt: START + 60_000 } });
    schedule.pollNow();
    await clock.pass(59_000);
    expect(source.cursors).toHaveLength(1);
    await clock.pass(2_000);
    expect(status()).toMatchObject({ state: "live" });
    await schedule.stop();
  });

  test("looks now and then whether a refused token was mended", async () => {
    const { clock, source, schedule, status } = run(["unauthorised", "unauthorised", ["1"]]);
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "failing", fault: { code: "unauthorised" } });
    await clock.pass(4 * 60_000);
    expect(source.cursors).toHaveLength(1);
    await clock.pass(6 * 60_000);
    expect(status()).toMatchObject({ state: "live" });
    await schedule.stop();
  });

  test("polls at once when it is told to", async () => {
    const { clock, source, schedule } = run([[], ["1"]]);
    await clock.pass(1_000);
    schedule.pollNow("another source");
    await settle();
    expect(source.cursors).toHaveLength(1);
    schedule.pollNow();
    await settle();
    expect(source.cursors).toHaveLength(2);
    await schedule.stop();
  });

  test("asks nothing while it is paused, and goes on where it was", async () => {
    const { clock, source, schedule, status } = run([["1"], [], "hang", ["2"]], { pushes: [["9"]] });
    await clock.pass(10_000);
    expect(source.cursors).toHaveLength(2);
    schedule.pause();
    await clock.pass(3_600_000);
    expect(status()).toMatchObject({ state: "stopped", fault: null });
    expect([source.cursors.length, source.followed]).toEqual([2, 1]);
    schedule.resume();
    await settle();
    expect(status()).toMatchObject({ state: "live" });
    expect([source.cursors.length, source.followed]).toEqual([3, 2]);
    await schedule.stop();
    expect(clock.sleeping).toBe(0);
  });

  test("stops when the month's budget is spent, and goes on with the next month", async () => {
    const now = Date.parse("2026-11-30T23:59:00Z");
    const { clock, recorder, source, schedule, status } = run([["1", "2"], ["3"], ["4"]], { budgetUsd: 0.01, now, pushes: [] });
    await clock.pass(30_000);
    expect(status()).toMatchObject({
      state: "stopped",
      fault: { code: "budget-spent", retryAt: Date.parse("2026-12-01T00:00:00Z") },
      spentUsd: 0.01,
      budgetUsd: 0.01,
    });
    expect([...recorder.posts.keys()]).toEqual(["1", "2"]);
    expect(source.cursors).toHaveLength(1);
    schedule.pollNow();
    await clock.pass(1_000);
    expect(source.cursors).toHaveLength(1);
    await clock.pass(60_000);
    expect(recorder.posts.size).toBe(4);
    expect(status()).toMatchObject({ spentUsd: 0.01 });
    await schedule.stop();
  });

  test("is not brought down by a fault of our own", async () => {
    const { clock, recorder, schedule, status } = run([new Error("disk full"), ["1"]]);
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "failing", fault: { code: "internal", detail: "disk full" } });
    expect(recorder.faults).toEqual([]);
    await clock.pass(1_000);
    expect(status()).toMatchObject({ state: "live" });
    await schedule.stop();
  });

  test("stops in the middle of an answer", async () => {
    const { clock, schedule, status } = run(["hang"], { pushes: ["hang"] });
    await clock.pass(5_000);
    await schedule.stop();
    expect(status()).toMatchObject({ state: "stopped", fault: null });
    expect(clock.sleeping).toBe(0);
  });

  test("runs sources beside each other: one that fails does not hold up another", async () => {
    const clock = new TestClock();
    const recorder = new MemoryRecorder();
    const good = Object.assign(new ScriptedSource([["1"], [], ["2"]]), { key: "good" });
    const bad = Object.assign(new ScriptedSource(["hang"]), { key: "bad" });
    const sources = [bad, good].map((source) => ({ source, pollEveryMs: 10_000, budgetUsd: null }));
    const schedule = startSchedule({ sources, recorder, clock });
    await clock.pass(12_000);
    expect(recorder.posts.size).toBe(2);
    expect(schedule.statuses.map(({ key, state }) => `${key} ${state}`)).toEqual(["bad starting", "good live"]);
    schedule.pause("good");
    expect(schedule.statuses.map(({ state }) => state)).toEqual(["starting", "stopped"]);
    await schedule.stop();
  });
});

describe("what a source may cost", () => {
  test("is warned of from four fifths of the budget on, and ends at the whole of it", async () => {
    const { clock, schedule, status } = run([["1", "2", "3"], [], ["4"], [], ["5"]], { budgetUsd: 0.025 });
    const states: string[] = [];
    for (let poll = 0; poll < 3; poll += 1) {
      await clock.pass(poll === 0 ? 0 : 10_000);
      states.push(`${status().spentUsd} ${status().budgetState} ${status().state}`);
    }
    expect(states).toEqual(["0.015 within live", "0.02 near live", "0.025 spent stopped"]);
    await schedule.stop();
  });

  test("counts what shares its budget, and none without a limit", async () => {
    const clock = new TestClock();
    const recorder = new MemoryRecorder();
    const one = Object.assign(new ScriptedSource([["1", "2"]]), { key: "one", sharesBudgetWith: ["other"] });
    const other = Object.assign(new ScriptedSource([["3", "4"]]), { key: "other", sharesBudgetWith: ["one"] });
    const free = Object.assign(new ScriptedSource([["5"]]), { key: "free" });
    const schedule = startSchedule({
      sources: [
        { source: one, pollEveryMs: 10_000, budgetUsd: 0.024 },
        { source: other, pollEveryMs: 10_000, budgetUsd: 0.024 },
        { source: free, pollEveryMs: 10_000, budgetUsd: null },
      ],
      recorder,
      clock,
    });
    await clock.pass(0);
    expect(schedule.statuses.map(({ budgetState }) => budgetState)).toEqual(["near", "near", "within"]);
    await schedule.stop();
  });
});

describe("a source that has lost its way", () => {
  /** Hears no signal and never answers. */
  class DeafSource extends ScriptedSource {
    override async *pull(cursor: string | null): AsyncGenerator<Page> {
      this.cursors.push(cursor);
      await new Promise(() => undefined);
      yield* [];
    }
  }

  test("is begun again, and its fault is named", async () => {
    const clock = new TestClock();
    const source = new DeafSource([]);
    const recorder = new MemoryRecorder();
    const schedule = startSchedule({ sources: [{ source, pollEveryMs: 10_000, budgetUsd: null }], recorder, clock, random: () => 0.5 });
    await clock.pass(4 * 60_000);
    expect(schedule.statuses).toMatchObject([{ state: "starting", fault: null }]);
    await clock.pass(60_000);
    // Its leave is waited for by the real clock.
    await until(() => recorder.faults.length === 1);
    expect(schedule.statuses).toMatchObject([{ state: "failing", fault: { code: "timeout" } }]);
    await clock.pass(1_000);
    expect(source.cursors).toHaveLength(2);
    await schedule.stop();
    expect(clock.sleeping).toBe(0);
  });

  test("is stopped all the same", async () => {
    const clock = new TestClock();
    const schedule = startSchedule({
      sources: [{ source: new DeafSource([]), pollEveryMs: 10_000, budgetUsd: null }],
      recorder: new MemoryRecorder(),
      clock,
    });
    await clock.pass(1_000);
    await schedule.stop();
    expect(schedule.statuses).toMatchObject([{ state: "stopped" }]);
  });

  test("says how often an answer is to be expected of it, so that silence is seen", async () => {
    const clock = new TestClock();
    const source = new ScriptedSource([[]]);
    const sources = [{ source, pollEveryMs: 10_000, holdsAnswerMs: 50_000, budgetUsd: null }];
    const schedule = startSchedule({ sources, recorder: new MemoryRecorder(), clock });
    expect(schedule.statuses[0]?.answersEveryMs).toBeCloseTo(61_000);
    await schedule.stop();
  });
});

describe("a fault of our own", () => {
  test("is told to the log, and also where the record cannot take a platform's fault", async () => {
    const clock = new TestClock();
    const recorder = new MemoryRecorder();
    recorder.noteFault = () => {
      throw new Error("disk full");
    };
    const told: string[] = [];
    const source = new ScriptedSource([new TypeError("cannot read"), "unreachable", ["1"]]);
    const schedule = startSchedule({
      sources: [{ source, pollEveryMs: 10_000, budgetUsd: null }],
      recorder,
      clock,
      random: () => 0.5,
      onOwnFault: (key, fault) => told.push(`${key} ${String(fault)}`),
    });
    await clock.pass(500);
    expect(told).toEqual(["x:mentions:1 TypeError: cannot read", "x:mentions:1 Error: disk full"]);
    expect(schedule.statuses).toMatchObject([{ state: "failing", fault: { code: "internal", detail: "disk full" } }]);
    await clock.pass(1_000);
    expect(schedule.statuses).toMatchObject([{ state: "live", fault: null }]);
    await schedule.stop();
  });

  test("is told where the record was closed before the source had ended, which ends all the same", async () => {
    const clock = new TestClock();
    const recorder = new MemoryRecorder();
    const told: string[] = [];
    const schedule = startSchedule({
      sources: [{ source: new ScriptedSource([["1"]]), pollEveryMs: 10_000, budgetUsd: null }],
      recorder,
      clock,
      onOwnFault: (key, fault) => told.push(`${key} ${String(fault)}`),
    });
    await clock.pass(500);
    recorder.spentUsd = () => {
      throw new Error("The record is closed.");
    };
    await schedule.stop();
    expect(told).toEqual(["x:mentions:1 Error: The record is closed."]);
  });
});

describe("a schedule that begins paused", () => {
  test("asks nothing before it is resumed", async () => {
    const clock = new TestClock();
    const source = new ScriptedSource([["1"]], []);
    const sources = [{ source, pollEveryMs: 10_000, budgetUsd: null }];
    const schedule = startSchedule({ sources, recorder: new MemoryRecorder(), clock, isPaused: true });
    await clock.pass(60_000);
    expect([source.cursors.length, source.followed]).toEqual([0, 0]);
    expect(schedule.statuses).toMatchObject([{ state: "stopped", fault: null }]);
    schedule.resume();
    await settle();
    expect(schedule.statuses).toMatchObject([{ state: "live" }]);
    await schedule.stop();
  });
});

describe("a stream beside the polls", () => {
  test("is recorded at once and leaves the cursor to the polls", async () => {
    const { clock, recorder, schedule, status } = run([["1"]], { pushes: [[], ["8", "9"]] });
    await clock.pass(0);
    expect([...recorder.posts.keys()].toSorted()).toEqual(["1", "8", "9"]);
    expect(recorder.cursorOf("x:mentions:1")).toBe("1");
    expect(status()).toMatchObject({ state: "live", spentUsd: 0.015 });
    await schedule.stop();
  });

  test("that pushes without rest is taken in by parts, with a turn for everybody else after each", async () => {
    const many = Array.from({ length: 25 }, (_, index) => String(index + 1));
    const { clock, recorder, source, schedule } = run([[]], { pushes: [many, ["26"]] });
    const seen = new Set<number>();
    const lookAgain = () => {
      seen.add(recorder.posts.size);
      if (recorder.posts.size < 26) setImmediate(lookAgain);
    };
    setImmediate(lookAgain);
    await clock.pass(0);
    await expect.poll(() => recorder.posts.size).toBe(26);
    const sizes = [...seen, 26].map((size, index, all) => size - (all[index - 1] ?? 0));
    expect(Math.max(...sizes)).toBeLessThan(25);
    expect(recorder.spentUsd(source.key, "2026-11")).toBeCloseTo(26 * 0.005);
    await schedule.stop();
  });

  test("that breaks is opened again, while the polls stay live and name the fault", async () => {
    const { clock, source, schedule, status } = run([], { pushes: [["8"], "unreachable", ["9"]] });
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "live", fault: { code: "unreachable" } });
    await clock.pass(1_000);
    expect(source.followed).toBe(2);
    expect(status()).toMatchObject({ state: "live", fault: null });
    await schedule.stop();
  });

  test("that breaks again and again is never opened more than 50 times in 15 minutes", async () => {
    const { clock, source, schedule } = run([], { pushes: Array.from<Act>({ length: 500 }).fill("unreachable") });
    const opened: number[] = [];
    for (let minute = 0; minute < 60; minute += 1) {
      await clock.pass(60_000);
      opened.push(source.followed);
    }
    const mostIn15Minutes = Math.max(...opened.map((count, minute) => count - (opened[minute - 15] ?? 0)));
    expect(mostIn15Minutes).toBeLessThanOrEqual(50);
    expect(mostIn15Minutes).toBeGreaterThan(10);
    await schedule.stop();
  });

  test("that another program holds is tried again only after a good while", async () => {
    const { clock, source, schedule } = run([], { pushes: Array.from<Act>({ length: 50 }).fill("too-many-connections") });
    await clock.pass(25_000);
    expect(source.followed).toBe(1);
    await clock.pass(3_600_000);
    expect(source.followed).toBeLessThan(20);
    await schedule.stop();
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle();
}

describe("a network that comes back", () => {
  const LATER = START + 10 * 60_000;

  test("has a source in a long back-off ask at once", async () => {
    const { clock, source, schedule, status } = run([...Array.from({ length: 12 }, () => "unreachable" as const), ["1"]]);
    await clock.pass(0);
    while (source.cursors.length < 12) await clock.pass(100);
    expect(status().state).toBe("failing");
    schedule.networkIsBack(false);
    await clock.pass(0);
    expect(status()).toMatchObject({ state: "live", fault: null });
    await schedule.stop();
  });

  test.each(["proxy-login", "unauthorised"] as const)("has one that waits for a person (%s) ask at once as well", async (fault) => {
    const { clock, schedule, status } = run([fault, ["1"]]);
    await clock.pass(0);
    schedule.networkIsBack(true);
    await clock.pass(0);
    expect(status().state).toBe("live");
    await schedule.stop();
  });

  test("leaves alone one that the platform told to wait, whether it named a time or not", async () => {
    for (const told of [new SourceError("rate-limited", "wait", { retryAt: LATER }), "rate-limited" as const]) {
      const { clock, source, schedule } = run([told, ["1"]], { pushes: [told, ["2"], "hang"] });
      await clock.pass(0);
      schedule.networkIsBack(true);
      await clock.pass(0);
      expect([source.cursors.length, source.followed]).toEqual([1, 1]);
      await schedule.stop();
    }
  });

  test("asks where the time that was named passed while the machine slept", async () => {
    const told = new SourceError("rate-limited", "wait", { retryAt: LATER });
    const { clock, source, schedule, status } = run([told, ["1"]], { pushes: [told, "hang"] });
    await clock.pass(0);
    // The clock that nobody sets stands still meanwhile.
    clock.set(START + 20 * 60_000);
    schedule.networkIsBack(true);
    await clock.pass(0);
    expect([status().state, source.followed]).toEqual(["live", 2]);
    await schedule.stop();
  });

  test("begins again what is under way where its connection is lost, and leaves it where it is not", async () => {
    const { clock, source, recorder, schedule } = run(["hang", ["1"]], { pushes: ["hang", ["2"], "hang"] });
    await clock.pass(0);
    schedule.networkIsBack(false);
    await clock.pass(0);
    expect([source.cursors.length, source.followed]).toEqual([1, 1]);
    schedule.networkIsBack(true);
    await expect.poll(() => [...recorder.posts.keys()].toSorted()).toEqual(["1", "2"]);
    await schedule.stop();
  });

  test("wakes nothing that a person paused", async () => {
    const { clock, source, schedule } = run([["1"], [], ["2"]]);
    await clock.pass(0);
    schedule.pause();
    schedule.networkIsBack(true);
    await clock.pass(0);
    expect(source.cursors).toHaveLength(1);
    await schedule.stop();
  });
});

describe("a stream that the platform told to wait", () => {
  test("waits for the named time although it is paused and resumed", async () => {
    const told = new SourceError("too-many-connections", "wait", { retryAt: START + 60_000 });
    const { clock, source, schedule } = run([], { pushes: [told, "hang"] });
    await clock.pass(0);
    schedule.pause();
    schedule.resume();
    await clock.pass(1_000);
    expect(source.followed).toBe(1);
    await clock.pass(59_000);
    expect(source.followed).toBe(2);
    await schedule.stop();
  });
});
