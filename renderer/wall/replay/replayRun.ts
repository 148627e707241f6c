import type { WallOrder } from "#contract/walls.ts";
import {
  beginReplay,
  frameAt,
  isReplayOver,
  playsInProgramme,
  positionOf,
  REPLAY_PLAYS_MS,
  REPLAY_STEPS,
  type Replay,
} from "#domain/wall/replay.ts";
import type { Programme } from "../scene/programme.ts";
import type { RunningProgramme } from "../scene/useProgramme.ts";

/** A replay that plays on this wall, and how long it takes for the day. */
export interface ReplayRun {
  readonly replay: Replay;
  readonly playsMs: number;
}

/** The replay of the desk, while it lasts: a wall that the engine left hears of no end, and ends it by itself. */
export function orderedReplay(ordered: WallOrder["replay"], now: number): WallOrder["replay"] {
  return ordered === null || isReplayOver(ordered, now) ? null : ordered;
}

/** What the desk runs, or the replay of the programme, which ends when its scene began; null where none plays. */
export function replayRun(
  ordered: WallOrder["replay"],
  { scene, index, sinceAt }: Pick<RunningProgramme, "scene" | "index" | "sinceAt">,
  programme: Programme,
): ReplayRun | null {
  if (ordered !== null) return { replay: ordered, playsMs: REPLAY_PLAYS_MS };
  const entry = programme[index];
  if (scene !== "replay" || entry === undefined) return null;
  return { replay: beginReplay(sinceAt), playsMs: playsInProgramme(entry.seconds) };
}

/** The frame that is shown; `by` frames at once, and the last of all in any case. */
export function frameOf({ replay, playsMs }: ReplayRun, now: number, by: number): number {
  const frame = frameAt(positionOf(replay, Math.max(now, replay.sinceAt), playsMs), playsMs);
  return frame === REPLAY_STEPS ? frame : frame - (frame % by);
}
