import { removeArrived } from "#db/copy/copyBeside.ts";
import { isNewRecord } from "#db/copy/makeOwn.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { stats } from "#db/queries/stats.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../../core/guard/lastResort.ts";
import type { Copies } from "../copies.ts";
import { fetchSnapshot } from "./fetchSnapshot.ts";
import { beginSnapshot, pushSnapshot } from "./makeSnapshot.ts";
import { SnapshotError } from "./snapshotError.ts";
import { hasCopyFailed } from "./takeCopy.ts";

/** Fewer come one by one before a file would be made. */
const LEAST_CASES = 2_000;

export const copies: Copies = {
  async bring(seat, onProgress) {
    const { file } = seat.record;
    if (!isNewRecord(seat.record) || hasCopyFailed(file)) {
      removeArrived(file);
      return false;
    }
    try {
      await fetchSnapshot(seat, onProgress);
      return true;
    } catch (error) {
      if (!(error instanceof SnapshotError)) throw error;
      if (error.fault !== "none") logOwnFault("hub, a snapshot", error);
      return false;
    }
  },
  isOfUse: (record) => !isOfDistricts(record) && stats(record).cases >= LEAST_CASES,
  async begin(seat) {
    const isMissing = copies.isOfUse(seat.record) && (await seat.hub.snapshots(1)).length === 0;
    return isMissing ? beginSnapshot(seat) : null;
  },
  async push(seat, made) {
    try {
      await pushSnapshot(seat, made);
    } catch (error) {
      if (!(error instanceof SnapshotError) && !(error instanceof HubError)) logOwnFault("hub, a snapshot", error);
    }
  },
};
