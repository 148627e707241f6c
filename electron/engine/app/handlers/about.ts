import { LOCKABLE_PAGES, ROOM_PAGES } from "#contract/managed.ts";
import { agreesForRoom } from "#db/agreesForRoom.ts";
import { ownSeat } from "#db/seat.ts";
import { managedAnswer } from "../../core/managed/managedState.ts";
import { licenceText, partsInside } from "../../services/notices/notices.ts";
import { reads } from "./guards.ts";

export const aboutHandlers = {
  get: reads.about.get.handler(({ context }) => {
    const { record, runtime, managed } = context;
    return {
      version: runtime.version,
      electron: runtime.electron,
      chrome: runtime.chrome,
      node: process.versions.node,
      sqlite: String(record.sqlite.prepare("SELECT sqlite_version()").pluck().get()),
      seat: ownSeat(record),
      databaseFile: record.file,
      testBuild: runtime.testBuild,
      managed: managedAnswer(managed, LOCKABLE_PAGES),
      decidedByRoom: agreesForRoom(record) ? [] : [...ROOM_PAGES],
    };
  }),

  licences: reads.about.licences.handler(() => partsInside()),

  licence: reads.about.licence.handler(async ({ input }) => ({ text: await licenceText(input) })),
};
