import { isDeepStrictEqual } from "node:util";
import { askNumber } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { removeArrived } from "#db/copy/copyBeside.ts";
import { isNewRecord } from "#db/copy/makeOwn.ts";
import { lastStep } from "#db/lastStep.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { stats } from "#db/queries/stats.ts";
import { KEPT_SNAPSHOTS, scopeOf } from "#domain/hub/snapshot.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../../core/guard/lastResort.ts";
import type { Copies } from "../copies.ts";
import { admittedAt } from "../pullNext.ts";
import type { SeatAtHub } from "../seatAtHub.ts";
import { fetchOnceMade } from "./fetchOnceMade.ts";
import { beginSnapshot, pushSnapshot } from "./makeSnapshot.ts";
import { openSnapshot } from "./openSnapshot.ts";
import { refusedHere } from "./refusedCopies.ts";
import { SnapshotError } from "./snapshotError.ts";
import { hasCopyFailed } from "./takeCopy.ts";

/** Fewer come one by one before a file would be made. */
const LEAST_CASES = 2_000;

export const copies: Copies = {
  async bring(seat, onProgress, sleep) {
    const { file } = seat.record;
    if (!isNewRecord(seat.record) || hasCopyFailed(file)) {
      removeArrived(file);
      return false;
    }
    try {
      const onWait = () => onProgress({ done: 0, total: 0 });
      await fetchOnceMade(seat, { onProgress, sleep, onWait, refused: refusedHere(file) });
      return true;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      if (error.fault !== "none") logOwnFault("hub, a snapshot", error);
      return false;
    }
  },
  isOfUse: (record, districts) => !isOfDistricts(record) && casesWithin(record, districts) >= LEAST_CASES,
  async begin(seat, districts) {
    const scope = districts && scopeOf(districts);
    const isMissing =
      copies.isOfUse(seat.record, scope) && !(await isThere(seat, scope)) && !(await seat.hub.isSnapshotBegun(scope, seat.membership.seat));
    if (!isMissing) return null;
    try {
      return await beginSnapshot(seat, scope);
    } catch (error) {
      if (error instanceof SnapshotError) return null;
      throw error;
    }
  },
  async push(seat, made) {
    try {
      await pushSnapshot(seat, made);
      return true;
    } catch (error) {
      if (error instanceof SnapshotError) return error.fault !== "gone";
      if (!(error instanceof HubError)) logOwnFault("hub, a snapshot", error);
      return true;
    }
  },
};

/** One that a seat which joins can take, if this program is of its version. */
async function isThere({ record, hub, membership, roomKey }: SeatAtHub, scope: readonly string[] | null): Promise<boolean> {
  const stored = await hub.snapshots(KEPT_SNAPSHOTS, scope);
  if (stored.length === 0) return false;
  const admitted = await admittedAt({ hub, membership });
  return stored.some((each) => {
    const content = openSnapshot(each, { hub: membership.hub, by: admitted.get(each.seat), roomKey });
    return typeof content !== "string" && isDeepStrictEqual(content.districts, scope) && content.schema === lastStep(record);
  });
}

function casesWithin(record: Reader, districts: readonly string[] | null): number {
  return districts === null ? stats(record).cases : casesOf(record, JSON.stringify(districts));
}

const casesOf = askNumber<[districts: string]>(
  "SELECT coalesce(sum(cases), 0) FROM case_figure WHERE district IN (SELECT value FROM json_each(?))",
);
