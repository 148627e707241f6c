import { askNumber } from "#db/ask.ts";
import type { Reader } from "#db/connection.ts";
import { removeArrived } from "#db/copy/copyBeside.ts";
import { isNewRecord } from "#db/copy/makeOwn.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { stats } from "#db/queries/stats.ts";
import { scopeOf } from "#domain/hub/snapshot.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../../core/guard/lastResort.ts";
import type { Copies } from "../copies.ts";
import { fetchOnceMade } from "./fetchOnceMade.ts";
import { beginSnapshot, pushSnapshot } from "./makeSnapshot.ts";
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
      await fetchOnceMade(seat, { onProgress, sleep, onWait: () => onProgress({ done: 0, total: 0 }) });
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
      copies.isOfUse(seat.record, scope) &&
      (await seat.hub.snapshots(1, scope)).length === 0 &&
      !(await seat.hub.isSnapshotBegun(scope, seat.membership.seat));
    return isMissing ? beginSnapshot(seat, scope) : null;
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

function casesWithin(record: Reader, districts: readonly string[] | null): number {
  return districts === null ? stats(record).cases : casesOf(record, JSON.stringify(districts));
}

const casesOf = askNumber<[districts: string]>(
  "SELECT coalesce(sum(cases), 0) FROM case_figure WHERE district IN (SELECT value FROM json_each(?))",
);
