import { join } from "node:path";
import { openWriter } from "#db/opening/open.ts";
import { stats } from "#db/queries/stats.ts";
import { foundHub } from "#engine/services/hub/foundHub.ts";
import type { SeatAtHub } from "#engine/services/hub/seatAtHub.ts";
import { connectToHub } from "#hub/connect.ts";
import { startPostgres } from "#hub/testing/postgresServer.ts";
import type { PostgresServer } from "#hub/testing/postgresServer.ts";
import type { BenchOptions, Measured } from "../harness/bench.ts";
import { linkWorkers } from "../harness/linkWorkers.ts";
import { copyRecord, recordOf, withFolder } from "../harness/records.ts";
import { seatOf, someKey } from "../hub/twoSeats.ts";

export const DATABASE = "copying";

export interface Measuring {
  /** The seat that founded the hub, with the whole record. */
  readonly at: SeatAtHub;
  readonly server: PostgresServer;
  readonly folder: string;
  readonly say: (line: string) => void;
}

/** What is measured there, beside the size of the record. */
export type MeasuredThere = Pick<Measured, "figures" | "notes">;

/** Measures at a hub that was just founded, in a PostgreSQL of its own, by a seat with a copy of the record. */
export function atNewHub({ cases, file, say }: BenchOptions, measure: (measuring: Measuring) => Promise<MeasuredThere>): Promise<Measured> {
  return withFolder(async (folder) => {
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
        const measured = await measure({ at: seatOf(desk, hub, founded, privateKey), server, folder, say });
        return { cases: stats(desk).cases, posts: stats(desk).posts, ...measured };
      } finally {
        await hub.close();
      }
    } finally {
      desk.close();
      await server.close();
    }
  });
}
