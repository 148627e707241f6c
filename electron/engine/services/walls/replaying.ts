import type { Steering } from "#contract/wallReplay.ts";
import { assertNever } from "#domain/assertNever.ts";
import { beginReplay, jumpInReplay, pauseReplay, replayEndsAt, resumeReplay } from "#domain/wall/replay.ts";
import type { Replay } from "#domain/wall/replay.ts";
import { guardedTimer } from "../../core/guard/guardedTimer.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";

export interface ReplayingParts {
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** Of each alert that stands on walls, the rows of its cases. */
  readonly standingAlerts: () => readonly (readonly number[])[];
  readonly guard: Pick<RecordGuard, "obstacle" | "met">;
  readonly onDidChange: () => void;
}

/** A replay gives way to a new alert within a second. */
const LOOKS_EVERY_MS = 1_000;

/** The replay that a desk runs on all walls, kept in memory alone. It ends by itself, and gives way to a new alert. */
export function createReplaying({ now, standingAlerts, guard, onDidChange }: ReplayingParts) {
  let replay: Replay | null = null;
  /** The cases that asked when it began. */
  let stoodBefore: ReadonlySet<number> = new Set();
  let stopLooking: (() => void) | null = null;
  let ending: NodeJS.Timeout | null = null;

  const become = (next: Replay | null) => {
    if (replay === next) return;
    replay = next;
    if (ending !== null) clearTimeout(ending);
    // The clock of the day may be put on or back meanwhile: this timer alone ends it.
    ending = next === null ? null : setTimeout(become, Math.max(0, replayEndsAt(next) - now()), null);
    ending?.unref();
    if (next === null) {
      stopLooking?.();
      stopLooking = null;
    } else stopLooking ??= guardedTimer(guard, { turn: look, firstAfterMs: LOOKS_EVERY_MS });
    onDidChange();
  };
  const look = () => {
    const isAnyNew = standingAlerts().some((rows) => rows.every((row) => !stoodBefore.has(row)));
    if (isAnyNew) become(null);
    return isAnyNew ? null : LOOKS_EVERY_MS;
  };

  return {
    now: () => replay,
    end: () => become(null),
    steer(steering: Steering) {
      if (steering.do === "start") stoodBefore = new Set(standingAlerts().flat());
      become(steered(replay, steering, now()));
    },
  };
}

function steered(replay: Replay | null, steering: Steering, at: number): Replay | null {
  switch (steering.do) {
    case "start":
      return beginReplay(at);
    case "pause":
      return replay && pauseReplay(replay, at);
    case "resume":
      return replay && resumeReplay(replay, at);
    case "jump":
      return replay && jumpInReplay(replay, steering.toFrame, at);
    case "stop":
      return null;
    default:
      return assertNever(steering);
  }
}
