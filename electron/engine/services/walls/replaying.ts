import type { Steering } from "#contract/wallReplay.ts";
import { assertNever } from "#domain/assertNever.ts";
import { beginReplay, jumpInReplay, pauseReplay, replayEndsAt, resumeReplay } from "#domain/wall/replay.ts";
import type { Replay } from "#domain/wall/replay.ts";

interface ReplayingParts {
  /** Milliseconds UTC. */
  readonly now: () => number;
  /** When the newest of the alerts that stand was raised; null for none. */
  readonly newestAlertAt: () => number | null;
  readonly onDidChange: () => void;
}

/** A replay ends on its second, and gives way to a new alert within one. */
const LOOKS_EVERY_MS = 1_000;

/** The replay that a desk runs on all walls, kept in memory alone. It ends by itself, and gives way to a new alert. */
export function createReplaying({ now, newestAlertAt, onDidChange }: ReplayingParts) {
  let replay: Replay | null = null;
  let beganAt = 0;
  let looking: NodeJS.Timeout | null = null;

  const become = (next: Replay | null) => {
    if (looking !== null) clearTimeout(looking);
    looking = null;
    const isOther = replay !== next;
    replay = next;
    lookAgain();
    if (isOther) onDidChange();
  };
  const lookAgain = () => {
    if (replay === null) return;
    const left = replayEndsAt(replay) - now();
    looking = setTimeout(look, Math.max(0, Math.min(LOOKS_EVERY_MS, left)));
    looking.unref();
  };
  const look = () => {
    if (replay === null) return;
    const isOver = now() >= replayEndsAt(replay) || (newestAlertAt() ?? -Infinity) > beganAt;
    become(isOver ? null : replay);
  };

  return {
    now: () => replay,
    end: () => become(null),
    steer(steering: Steering) {
      const at = now();
      if (steering.do === "start") beganAt = at;
      become(steered(replay, steering, at));
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
