import { ownSeat } from "#db/seat.ts";
import { licenceText, partsInside } from "../../services/notices/notices.ts";
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
      testBuild: runtime.testBuild,
    };
  }),

  licences: reads.about.licences.handler(() => partsInside()),

  licence: reads.about.licence.handler(async ({ input }) => ({ text: await licenceText(input) })),
};
