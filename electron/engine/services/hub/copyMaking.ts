import type { Copies } from "./copies.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import type { Round } from "./syncRound.ts";

interface CopyMakingOptions {
  /** Left out where everything comes and goes one by one. */
  readonly copies: Copies | undefined;
  readonly now: () => number;
  /** The next round is not to be waited for. */
  readonly ring: () => void;
}

/** What a seat that joins begins with, made ready by this one: begun after one round, pushed beside those that follow, since it takes minutes where there is much. */
export function createCopyMaking({ copies, now, ring }: CopyMakingOptions) {
  let wanted: "no" | "yes" | { readonly begun: string } = "no";
  let pushing = 0;
  const isMaking = () => pushing > 0 || wanted !== "no";

  return {
    get isMaking(): boolean {
      return isMaking();
    },
    /** Of one that is being made nothing is lost: to begin another one would take it out of the hub. */
    want(): void {
      if (isMaking()) return;
      wanted = "yes";
      ring();
    },
    async afterRound(seat: SeatAtHub, round: Round): Promise<void> {
      if (copies === undefined || wanted === "no" || round.is !== "done" || round.hasMore) return;
      if (wanted === "yes") {
        const begun = await copies.begin(seat);
        wanted = begun === null ? "no" : { begun };
        ring();
        return;
      }
      const id = wanted.begun;
      const look = await seat.hub.look();
      wanted = "no";
      pushing += 1;
      void copies.push(seat, { id, look, now }).finally(() => {
        pushing -= 1;
      });
    },
  };
}
