import { ownSeat } from "#db/seat.ts";
import { reads } from "./guards.ts";

export const aboutHandlers = {
  get: reads.about.get.handler(({ context }) => {
    const { record, runtime } = context;
    return {
      version: runtime.version,
      electron: runtime.electron,
      chrome: runtime.chrome,
      node: process.versions.node,
      sqlite: String(record.sqlite.prepare("SELECT sqlite_version()").pluck().get()),
      seat: ownSeat(record),
      databaseFile: record.file,
    };
  }),
};
