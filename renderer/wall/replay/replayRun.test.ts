import { expect, test } from "vitest";
import { beginReplay, REPLAY_PLAYS_MS } from "#domain/wall/replay.ts";
import type { Programme } from "../scene/programme.ts";
import { replayRun } from "./replayRun.ts";

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
