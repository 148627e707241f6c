import { isDeepStrictEqual } from "node:util";
import type { BegunCopy, Copies } from "./copies.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import type { Round } from "./syncRound.ts";

interface CopyMakingOptions {
  /** Left out where everything comes and goes one by one. */
  readonly copies: Copies | undefined;
  readonly now: () => number;
  /** The next round is not to be waited for. */
  readonly ring: () => void;
}

/** One that goes again and again is not made: erasures, or moves, come faster than that. */
const MOST_TRIES = 5;

interface Wanted {
  /** Of whose cases alone; null for all. */
  readonly districts: readonly string[] | null;
  readonly tries: number;
}

/** What seats that join begin with, made ready by this one, one after the other: begun after one round, pushed beside those that follow, since it takes minutes where there is much. */
export function createCopyMaking({ copies, now, ring }: CopyMakingOptions) {
  /** The first is being made. */
  const wanted: Wanted[] = [];
  let begun: BegunCopy | null = null;
  let isPushing = false;

  function end(): Wanted | undefined {
    begun = null;
    isPushing = false;
    if (wanted.length > 1) ring();
    return wanted.shift();
  }

  async function push(of: Copies, seat: SeatAtHub, made: Parameters<Copies["push"]>[1]): Promise<void> {
    const isDone = await of.push(seat, made);
    const first = end();
    if (isDone || first === undefined || first.tries === MOST_TRIES) return;
    wanted.push({ ...first, tries: first.tries + 1 });
    ring();
  }

  return {
    /** Of everything. */
    get isMaking(): boolean {
      return wanted.some(({ districts }) => districts === null);
    },
    /** Of one that is being made nothing is lost: to begin another one would take it out of the hub. */
    want(districts: readonly string[] | null): void {
      if (wanted.some((each) => isDeepStrictEqual(each.districts, districts))) return;
      wanted.push({ districts, tries: 1 });
      ring();
    },
    async afterRound(seat: SeatAtHub, round: Round): Promise<void> {
      const [first] = wanted;
      if (copies === undefined || first === undefined || isPushing || round.is !== "done" || round.hasMore) return;
      if (begun !== null) {
        const made = { begun, look: await seat.hub.look(), now };
        isPushing = true;
        void push(copies, seat, made);
        return;
      }
      begun = await copies.begin(seat, first.districts);
      if (begun === null) end();
      else ring();
    },
  };
}
