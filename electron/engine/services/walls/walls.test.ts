import { afterEach, describe, expect, test, vi } from "vitest";
import type { Notice, WallOrder } from "#contract/walls.ts";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { unguarded } from "../../core/guard/guardedTimer.ts";
import { createWalls } from "./walls.ts";
import type { Walls } from "./walls.ts";

let kept: TemporaryRecord;
let walls: Walls;
let alerts: readonly (readonly number[])[];
afterEach(() => {
  vi.useRealTimers();
  walls.stop();
  kept.remove();
});

function open(now = Date.now, other: Partial<Parameters<typeof createWalls>[0]> = {}): Walls {
  kept = temporaryRecord();
  alerts = [];
  const parts = { record: kept.writer, now, standingAlerts: () => alerts, guard: unguarded, onDidChange: () => undefined };
  walls = createWalls({ ...parts, ...other });
  return walls;
}

const NOTICE: Notice = { title: { hi: "बैठक", en: "Meeting" }, text: { hi: "", en: "In ten minutes" }, countsDownTo: null, untilAt: null };

/** A wall that stands until it is taken down; it remembers what it was told. */
function standing(wallId: string) {
  const ending = new AbortController();
  const told: WallOrder[] = [];
  const done = (async () => {
    for await (const order of walls.stand({ wallId, width: 1_920, height: 1_080 }, ending.signal)) told.push(order);
  })();
  return {
    told,
    takeDown: async () => {
      ending.abort();
      await done;
    },
  };
}

const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 5);
  });

describe("a wall", () => {
  test("hears at once what it is to show, and every change of it", async () => {
    open();
    const wall = standing("1");
    await turn();
    walls.pin(null, "heat");
    await turn();
    walls.notify(NOTICE);
    await turn();
    expect(wall.told).toEqual([
      { pinned: null, review: null, replay: null, notice: null },
      { pinned: "heat", review: null, replay: null, notice: null },
      { pinned: "heat", review: null, replay: null, notice: NOTICE },
    ]);
    await wall.takeDown();
  });

  test("follows a review from stop to stop, and goes on with its programme afterwards", async () => {
    open();
    const wall = standing("1");
    await turn();
    for (const stop of ["Karnal", "Karnal", "Hisar", null]) {
      walls.followReview(stop);
      await turn();
    }
    expect(wall.told.map(({ review }) => review)).toEqual([null, "Karnal", "Hisar", null]);
    expect(walls.orderOfAll().review).toBeNull();
    await wall.takeDown();
  });

  test.each([
    ["lags behind", 0],
    ["was put on", 3 * HOUR_MS],
  ])("leaves a review after its two hours, also where the clock of the day %s", (_how, afterwards) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let clock = 0;
    open(() => clock);
    walls.followReview("Karnal");
    clock = afterwards;
    vi.advanceTimersByTime(2 * HOUR_MS - 1);
    expect(walls.orderOfAll().review).toBe("Karnal");
    vi.advanceTimersByTime(1);
    expect(walls.orderOfAll().review).toBeNull();
  });

  test("obeys what was said to it alone until something is said to all", async () => {
    open();
    walls.pin(null, "heat");
    walls.pin("2", "overdue");
    const both = [standing("1"), standing("2")];
    await turn();
    expect(walls.list().map(({ wallId, order }) => [wallId, order.pinned])).toEqual([
      ["1", "heat"],
      ["2", "overdue"],
    ]);
    walls.pin("2", null);
    expect(walls.list().map(({ order }) => order.pinned)).toEqual(["heat", null]);
    walls.pin(null, "trend");
    expect(walls.list().map(({ order }) => order.pinned)).toEqual(["trend", "trend"]);
    expect(walls.orderOfAll()).toEqual({ pinned: "trend", review: null, replay: null, notice: null });
    await Promise.all(both.map(({ takeDown }) => takeDown()));
  });

  test("stands for as long as it listens, and tells what it shows", async () => {
    open();
    const wall = standing("1");
    await turn();
    walls.shows("1", "ranking");
    expect(walls.list()).toEqual([
      { wallId: "1", width: 1_920, height: 1_080, scene: "ranking", order: { pinned: null, review: null, replay: null, notice: null } },
    ]);
    await wall.takeDown();
    expect(walls.list()).toEqual([]);
  });
});

describe("a replay", () => {
  const start = () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    open();
    walls.steerReplay({ do: "start" });
    return Date.now();
  };
  const running = () => walls.orderOfAll().replay;

  test("plays on all walls, and ends by itself a moment after its minute", () => {
    const began = start();
    expect(running()).toEqual({ untilAt: began, sinceAt: began, positionMs: 0, isPaused: false });
    vi.advanceTimersByTime(65_900);
    expect(running()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(running()).toBeNull();
  });

  test("stands still, jumps and goes on, tells of the same day all along, and is taken off", () => {
    const began = start();
    vi.advanceTimersByTime(10_000);
    walls.steerReplay({ do: "pause" });
    vi.advanceTimersByTime(60_000);
    expect(running()).toMatchObject({ untilAt: began, positionMs: 10_000, isPaused: true });
    walls.steerReplay({ do: "jump", toFrame: 48 });
    walls.steerReplay({ do: "resume" });
    expect(running()).toMatchObject({ untilAt: began, positionMs: 30_000, isPaused: false });
    walls.steerReplay({ do: "stop" });
    expect(running()).toBeNull();
    walls.steerReplay({ do: "resume" });
    expect(running()).toBeNull();
  });

  test("does not stand still for ever", () => {
    start();
    walls.steerReplay({ do: "pause" });
    vi.advanceTimersByTime(600_100);
    expect(running()).toBeNull();
  });

  test.each([-HOUR_MS, HOUR_MS])("ends by itself also where the clock was put by %d ms", (byMs) => {
    start();
    vi.setSystemTime(Date.now() + byMs);
    vi.advanceTimersByTime(65_900);
    expect(running()).not.toBeNull();
    vi.advanceTimersByTime(200);
    expect(running()).toBeNull();
  });

  test("gives way to a new alert, not to one that stood before, whatever the clock says", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    open();
    alerts = [[3, 4]];
    walls.steerReplay({ do: "start" });
    vi.setSystemTime(Date.now() - HOUR_MS);
    alerts = [[4, 5]];
    vi.advanceTimersByTime(5_000);
    expect(running()).not.toBeNull();
    alerts = [[4, 5], [6]];
    vi.advanceTimersByTime(1_000);
    expect(running()).toBeNull();
  });

  test("looks again after the record could not be read, and gives way then", () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    let failing = false;
    const met: unknown[] = [];
    open(Date.now, {
      standingAlerts: () => {
        if (failing) throw new Error("disk I/O error");
        return alerts;
      },
      guard: { obstacle: null, met: (error) => met.push(error) > 0 },
    });
    walls.steerReplay({ do: "start" });
    failing = true;
    vi.advanceTimersByTime(1_000);
    expect(met).toHaveLength(1);
    expect(running()).not.toBeNull();
    [failing, alerts] = [false, [[1]]];
    vi.advanceTimersByTime(1_000);
    expect(running()).toBeNull();
  });

  test("gives way to a notice, and none starts under one", () => {
    start();
    walls.notify(NOTICE);
    expect(running()).toBeNull();
    walls.steerReplay({ do: "start" });
    expect(running()).toBeNull();
    walls.notify(null);
    walls.steerReplay({ do: "start" });
    expect(running()).not.toBeNull();
  });
});

describe("what was said to the walls", () => {
  test("outlives the engine", () => {
    open();
    walls.pin(null, "overdue");
    walls.notify(NOTICE);
    walls.stop();
    walls = createWalls({ record: kept.writer, now: Date.now, standingAlerts: () => [], guard: unguarded, onDidChange: () => undefined });
    const first = walls.stand({ wallId: "1", width: 1, height: 1 }).next();
    return expect(first).resolves.toMatchObject({ value: { pinned: "overdue", review: null, replay: null, notice: NOTICE } });
  });

  test("tells a notice without a citizen's numbers, name and house, also one of before a restart", async () => {
    open();
    const number = "98123 45678";
    const typed = { hi: `बैठक ${number}`, en: "Call nine eight one two three four five six seven eight" };
    const text = { hi: "खाता संख्या 31220100001234", en: "Smt. Sunita Devi, H.No. 45/2, Sector 7. Helpline 112" };
    walls.notify({ ...NOTICE, title: typed, text });
    const shown = { title: { hi: "बैठक 98••••••78", en: "Call ni••••••ht" }, text: { en: "Smt. •••, H.No. •••, Sector 7. Helpline 112" } };
    expect(walls.orderOfAll().notice).toMatchObject(shown);
    walls.stop();
    walls = createWalls({ record: kept.writer, now: Date.now, standingAlerts: () => [], guard: unguarded, onDidChange: () => undefined });
    const { value } = await walls.stand({ wallId: "1", width: 1, height: 1 }).next();
    expect(value).toMatchObject({ notice: shown });
    expect(JSON.stringify([value, walls.orderOfAll()])).not.toContain("3122010000");
  });

  test("leaves the walls when its time is over", async () => {
    open();
    const wall = standing("1");
    walls.notify({ ...NOTICE, untilAt: Date.now() + 60 });
    await turn();
    expect(wall.told.at(-1)?.notice).not.toBeNull();
    await expect.poll(() => wall.told.at(-1)?.notice).toBeNull();
    await wall.takeDown();
  });
});
