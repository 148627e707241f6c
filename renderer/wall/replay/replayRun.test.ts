import { expect, test } from "vitest";
import { beginReplay, pauseReplay, REPLAY_PLAYS_MS, REPLAY_STEPS, replayEndsAt } from "#domain/wall/replay.ts";
import type { Programme } from "../scene/programme.ts";
import { frameOf, orderedReplay, replayRun } from "./replayRun.ts";

const PROGRAMME: Programme = [
  { scene: "now", seconds: 60 },
  { scene: "replay", seconds: 40 },
];

test("a scene of the programme replays the day that ended when it began, once within its time", () => {
  expect(replayRun(null, { scene: "replay", index: 1, sinceAt: 1_000 }, PROGRAMME)).toEqual({
    replay: { untilAt: 1_000, sinceAt: 1_000, positionMs: 0, isPaused: false },
    playsMs: 34_000,
  });
});

test("what the desk runs goes before what the programme shows", () => {
  const replay = beginReplay(5_000);
  for (const [index, scene] of [
    [0, "now"],
    [1, "replay"],
  ] as const)
    expect(replayRun(replay, { scene, index, sinceAt: 1_000 }, PROGRAMME)).toEqual({ replay, playsMs: REPLAY_PLAYS_MS });
});

test("no other scene replays anything", () => {
  expect(replayRun(null, { scene: "now", index: 0, sinceAt: 1_000 }, PROGRAMME)).toBeNull();
});

test("what the desk ran is over at its end, playing or paused, though no engine says so", () => {
  expect(orderedReplay(null, 0)).toBeNull();
  for (const replay of [beginReplay(5_000), pauseReplay(beginReplay(5_000), 20_000)]) {
    const end = replayEndsAt(replay);
    expect(orderedReplay(replay, end - 1)).toBe(replay);
    expect(orderedReplay(replay, end)).toBeNull();
  }
});

test("goes frame by frame, or four at once, and shows the last of all in any case", () => {
  const playsMs = REPLAY_STEPS * 100;
  const run = { replay: beginReplay(5_000), playsMs };
  const shown = (by: number) =>
    [0, 250, 399, 400, 750, playsMs - 1, playsMs, playsMs + 900].map((passed) => frameOf(run, 5_000 + passed, by));
  expect(shown(1)).toEqual([0, 2, 3, 4, 7, 95, 96, 96]);
  expect(shown(4)).toEqual([0, 0, 0, 4, 4, 92, 96, 96]);
  expect(frameOf(run, 0, 1)).toBe(0);
});
