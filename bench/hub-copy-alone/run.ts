import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { foundHub } from "#engine/services/hub/foundHub.ts";
import { beginSnapshot, pushSnapshot } from "#engine/services/hub/snapshots/makeSnapshot.ts";
import { connectToHub } from "#hub/connect.ts";
import { startPostgres } from "#hub/testing/postgresServer.ts";
import type { Bench } from "../harness/bench.ts";
import { linkWorkers } from "../harness/linkWorkers.ts";
import { copyRecord, recordOf, withFolder } from "../harness/records.ts";
import { copiedSeat, DATABASE, inWords, mb, timed } from "../hub-copy/copiedSeat.ts";
import { seatOf, someKey } from "../hub/twoSeats.ts";
import { join } from "node:path";

export const bench: Bench = {
  what: "how long a new seat takes to have all cases by a snapshot, from a hub that holds the snapshot and no single event",
  sizes: { tiny: 200, short: 10_000, long: 1_000_000 },
  needs: "postgres",
  run: ({ cases, file, say }) =>
    withFolder(async (folder) => {
      linkWorkers();
      const own = join(folder, "desk.db");
      copyRecord(file ?? recordOf(cases, say), own);
      const server = await startPostgres();
      const desk = openWriter(own);
      try {
        const address = await server.createDatabase(DATABASE);
        const hub = await connectToHub(address, { password: server.password, prepares: true });
        try {
          const privateKey = someKey();
          const founded = await foundHub(desk, hub, { address, name: "Desk", privateKey, now: Date.now() });
          const at = seatOf(desk, hub, founded, privateKey);
          const { cases: told, posts } = stats(desk);
          const made = await timed(async () =>
            pushSnapshot(at, { begun: await beginSnapshot(at, null), look: await hub.look(), now: Date.now }),
          );
          const { bytes, sealedBytes } = made.result;
          const note = `a snapshot of ${mb(bytes)}, ${mb(sealedBytes)} in the hub, was made in ${inWords(made.ms)} (${inWords(made.cpuMs)} of this process’s processor)`;
          const copied = await copiedSeat({ at, server, folder, say }, { name: "wall", district: null, cases: told });
          return { cases: told, posts, figures: [copied.figure], notes: [note, ...copied.notes] };
        } finally {
          await hub.close();
        }
      } finally {
        desk.close();
        await server.close();
      }
    }),
};
