import type { ReplayBoard } from "#contract/wallReplay.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { timeOfFrame } from "#domain/wall/replay.ts";
import type { ReplayedDay } from "#db/queries/replay.ts";

interface ReplayParts {
  readonly reads: { replay(input: { readonly until: number }): Promise<ReplayedDay> };
  /** Milliseconds UTC. */
  readonly now: () => number;
}

/** Walls that replay together begin together. */
const KEPT = 4;

/** What a replay shows: read once for each instant that it ends with, so that all walls say the same until it is over. */
export function createReplayBoards({ reads, now }: ReplayParts) {
  const kept = new Map<number, Promise<ReplayBoard>>();
  return (asked: number): Promise<ReplayBoard> => {
    // The whole record is read for a day long ago, and no replay tells of one.
    const until = Math.min(Math.max(asked, now() - DAY_MS), now());
    const known = kept.get(until);
    if (known !== undefined) return known;
    const board = boardOf(reads, until);
    kept.set(until, board);
    board.catch(() => kept.delete(until));
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return board;
  };
}

async function boardOf(reads: ReplayParts["reads"], until: number): Promise<ReplayBoard> {
  const { knownFrom, frames, districts, emergencies } = await reads.replay({ until });
  return {
    fromAt: timeOfFrame(0, until),
    untilAt: until,
    knownFrom,
    frames: [...frames],
    districts: districts.map(({ district, opened, disposed, late }) => ({
      district,
      opened: [...opened],
      disposed: [...disposed],
      late: [...late],
    })),
    emergencies: [...emergencies],
  };
}
