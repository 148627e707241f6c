import { stats } from "#db/queries/stats.ts";
import { beginSnapshot, pushSnapshot } from "#engine/services/hub/snapshots/makeSnapshot.ts";
import type { Bench } from "../harness/bench.ts";
import { atNewHub } from "../hub-copy/atNewHub.ts";
import { copiedSeat, inWords, mb, timed } from "../hub-copy/copiedSeat.ts";

export const bench: Bench = {
  what: "how long a new seat takes to have all cases by a snapshot, from a hub that holds the snapshot and no single event",
  sizes: { tiny: 100, short: 10_000, long: 1_000_000 },
  needs: "postgres",
  run: (asked) =>
    atNewHub(asked, async (measuring) => {
      const { at } = measuring;
      const made = await timed(async () =>
        pushSnapshot(at, { begun: await beginSnapshot(at, null), look: await at.hub.look(), now: Date.now }),
      );
      const { bytes, sealedBytes } = made.result;
      const note = `a snapshot of ${mb(bytes)}, ${mb(sealedBytes)} in the hub, was made in ${inWords(made.ms)} (${inWords(made.cpuMs)} of this process’s processor)`;
      const copied = await copiedSeat(measuring, { name: "wall", district: null, cases: stats(at.record).cases });
      return { figures: [copied.figure], notes: [note, ...copied.notes] };
    }),
};
