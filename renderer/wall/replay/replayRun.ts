import type { WallOrder } from "#contract/walls.ts";
import { beginReplay, playsInProgramme, REPLAY_PLAYS_MS, type Replay } from "#domain/wall/replay.ts";
import type { Programme } from "../scene/programme.ts";
import type { RunningProgramme } from "../scene/useProgramme.ts";

/** A replay that plays on this wall, and how long it takes for the day. */
export interface ReplayRun {
  readonly replay: Replay;
  readonly playsMs: number;
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
