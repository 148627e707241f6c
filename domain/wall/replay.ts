import { DAY_MS } from "../clock/indianDay.ts";

/** A replay tells the last day in steps. A frame is how many of them have been told: 0 is before the first, {@link REPLAY_STEPS} is all. */
export const REPLAY_STEPS = 96;
export const REPLAY_STEP_MS = DAY_MS / REPLAY_STEPS;

/** How long a replay that the desk started plays, and how long its last frame then stays. */
export const REPLAY_PLAYS_MS = 60_000;
const REPLAY_STAYS_MS = 6_000;

/** A replay that stands still for longer is over: nobody may take it for the present. */
const REPLAY_PAUSE_LASTS_MS = 10 * 60_000;

/** Where a replay is. All instants are milliseconds UTC of the engine. */
export interface Replay {
  /** The end of the day that is replayed. */
  readonly untilAt: number;
  /** Since when it plays on from `positionMs`, or stands still there. */
  readonly sinceAt: number;
  /** How much of the playing time had passed then. */
  readonly positionMs: number;
  readonly isPaused: boolean;
}

export function beginReplay(now: number): Replay {
  return { untilAt: now, sinceAt: now, positionMs: 0, isPaused: false };
}

/** Never beyond the end, nor before the beginning where a clock was put back. */
export function positionOf({ sinceAt, positionMs, isPaused }: Replay, now: number, playsMs = REPLAY_PLAYS_MS): number {
  return isPaused ? positionMs : Math.min(playsMs, Math.max(positionMs, positionMs + now - sinceAt));
}

export function pauseReplay(replay: Replay, now: number): Replay {
  return { ...replay, sinceAt: now, positionMs: positionOf(replay, now), isPaused: true };
}

/** One that has come to its end begins again. */
export function resumeReplay(replay: Replay, now: number): Replay {
  const positionMs = positionOf(replay, now);
  return { ...replay, sinceAt: now, positionMs: positionMs >= REPLAY_PLAYS_MS ? 0 : positionMs, isPaused: false };
}

export function jumpInReplay(replay: Replay, toFrame: number, now: number): Replay {
  return { ...replay, sinceAt: now, positionMs: (toFrame * REPLAY_PLAYS_MS) / REPLAY_STEPS };
}

/** When it leaves the walls by itself. */
export function replayEndsAt({ sinceAt, positionMs, isPaused }: Replay): number {
  return sinceAt + (isPaused ? REPLAY_PAUSE_LASTS_MS : REPLAY_PLAYS_MS - positionMs + REPLAY_STAYS_MS);
}

export function isReplayOver(replay: Replay, now: number): boolean {
  return now >= replayEndsAt(replay);
}

/** The frame that is shown at a position. */
export function frameAt(positionMs: number, playsMs = REPLAY_PLAYS_MS): number {
  return Math.min(REPLAY_STEPS, Math.max(0, Math.floor((positionMs / playsMs) * REPLAY_STEPS + FRACTION)));
}

/** A position that was made of a frame is of that frame again, whatever its division left over. */
const FRACTION = 1e-6;

/** The instant that a frame tells of. */
export function timeOfFrame(frame: number, untilAt: number): number {
  return untilAt - (REPLAY_STEPS - frame) * REPLAY_STEP_MS;
}

/** How long a replay plays in a scene of the programme: its last frame stays for a part of the time, at most as long as at the desk. */
export function playsInProgramme(seconds: number): number {
  return seconds * 1_000 - Math.min(REPLAY_STAYS_MS, seconds * 150);
}
