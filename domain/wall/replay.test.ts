import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import {
  beginReplay,
  frameAt,
  isReplayOver,
  jumpInReplay,
  pauseReplay,
  playsInProgramme,
  positionOf,
  REPLAY_PLAYS_MS,
  REPLAY_STEPS,
  replayEndsAt,
  resumeReplay,
  timeOfFrame,
} from "./replay.ts";
import { REPLAY_SECONDS } from "./scenes.ts";

const NOW = Date.UTC(2026, 10, 24, 4, 30);

describe("a replay", () => {
  test("tells a day in a minute, and leaves the walls a moment later", () => {
    const replay = beginReplay(NOW);
    expect(timeOfFrame(0, NOW)).toBe(NOW - DAY_MS);
    expect(timeOfFrame(REPLAY_STEPS, NOW)).toBe(NOW);
    expect(frameAt(positionOf(replay, NOW))).toBe(0);
    expect(timeOfFrame(frameAt(positionOf(replay, NOW + 30_000)), NOW)).toBe(NOW - 12 * HOUR_MS);
    expect(frameAt(positionOf(replay, NOW + 60_000))).toBe(REPLAY_STEPS);
    expect(replayEndsAt(replay)).toBe(NOW + 66_000);
  });

  test("stands still while it is paused, goes on from there, and is over when nobody lets it go on", () => {
    const paused = pauseReplay(beginReplay(NOW), NOW + 20_000);
    expect(positionOf(paused, NOW + 500_000)).toBe(20_000);
    expect(replayEndsAt(paused)).toBe(NOW + 20_000 + 600_000);
    const resumed = resumeReplay(paused, NOW + 100_000);
    expect(positionOf(resumed, NOW + 110_000)).toBe(30_000);
    expect(replayEndsAt(resumed)).toBe(NOW + 146_000);
    expect([isReplayOver(resumed, NOW + 145_999), isReplayOver(resumed, NOW + 146_000)]).toEqual([false, true]);
  });

  test("begins again where it goes on from its end", () => {
    const ended = pauseReplay(beginReplay(NOW), NOW + 90_000);
    expect(positionOf(resumeReplay(ended, NOW + 95_000), NOW + 95_000)).toBe(0);
  });

  test("jumps to any frame, playing or not, and shows that one", () => {
    fc.assert(
      fc.property(fc.nat(REPLAY_STEPS), fc.boolean(), (frame, isPaused) => {
        const begun = isPaused ? pauseReplay(beginReplay(NOW), NOW) : beginReplay(NOW);
        const jumped = jumpInReplay(begun, frame, NOW + 7_000);
        expect(frameAt(positionOf(jumped, NOW + 7_000))).toBe(frame);
        expect(jumped.isPaused).toBe(isPaused);
      }),
    );
  });

  test("never runs back nor beyond its end, however the clock is put", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (passed) => {
        const position = positionOf(beginReplay(NOW), NOW + passed);
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(REPLAY_PLAYS_MS);
      }),
    );
  });

  test("plays once within the time of its scene, and its last frame is seen", () => {
    fc.assert(
      fc.property(fc.integer({ min: REPLAY_SECONDS.least, max: REPLAY_SECONDS.most }), (seconds) => {
        const plays = playsInProgramme(seconds);
        expect(plays).toBeLessThan(seconds * 1_000);
        expect(frameAt(plays, plays)).toBe(REPLAY_STEPS);
      }),
    );
    expect(playsInProgramme(60)).toBe(54_000);
  });
});
