import type { EventId, GrievanceId } from "#domain/ids.ts";
import type { Reader } from "#db/connection.ts";
import { readEvents } from "#db/events/read.ts";
import { copiesOfPicture } from "#db/pictures/roomCopies.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { PictureStore } from "./pictureStore.ts";

/** A wall reads again every twenty seconds at the latest, and then asks for what it was told: for an earlier copy it does not ask any more. */
export const ASKED_FOR_MS = 60_000;

interface RoomCopyKeeperOptions {
  readonly record: Reader;
  readonly pictures: Pick<PictureStore, "drawCopy" | "removeCopy">;
  readonly clock: Pick<Clock, "sleep">;
  /** Ends the waiting; what it leaves behind is swept at the next start. */
  readonly signal: AbortSignal;
}

/** Removes a copy for rooms that a later decision replaced, once no wall can still ask for it, and draws it again before an undo brings it back. */
export function createRoomCopyKeeper({ record, pictures, clock, signal }: RoomCopyKeeperOptions) {
  /** What is looked at again, by the copy; the latest look counts. */
  const waiting = new Map<string, symbol>();

  async function removeLater(file: string, copy: string): Promise<void> {
    const look = Symbol(copy);
    waiting.set(copy, look);
    await clock.sleep(ASKED_FOR_MS, signal);
    if (signal.aborted || waiting.get(copy) !== look) return;
    waiting.delete(copy);
    if (!copiesOfPicture(record, file).includes(copy)) await pictures.removeCopy(copy);
  }

  function replace(file: string, copy: string): void {
    void removeLater(file, copy).catch((error: unknown) => logOwnFault("pictures", error));
  }

  return {
    /** The copy is about to be told of: it is not removed meanwhile. */
    wanted: (copy: string) => void waiting.delete(copy),

    /** A decision on a picture may have replaced the copy that stood there before it. */
    decided(id: GrievanceId, file: string, before: string | null): void {
      const now = readGrievance(record, id)?.roomPictures.find((each) => each.file === file)?.copy ?? null;
      if (before !== null && before !== now) replace(file, before);
    },

    /** Draws what an undo of decisions on pictures may bring back; to be waited for before it is told. */
    async beforeUndo(cases: readonly { readonly id: GrievanceId; readonly events: readonly EventId[] }[]): Promise<void> {
      const [only] = cases;
      // Pictures are decided one by one.
      if (only === undefined || cases.length > 1) return;
      const all = readEvents(record, only.id);
      const undone = new Set(
        all.flatMap(({ id, event }) =>
          only.events.includes(id) && (event?.type === "picture-approved" || event?.type === "picture-hidden") ? [event.payload.file] : [],
        ),
      );
      for (const { event } of all) {
        if (event?.type !== "picture-approved" || !undone.has(event.payload.file)) continue;
        const { file, copy, crop, blurs } = event.payload;
        if (copy === null) continue;
        waiting.delete(copy);
        await pictures.drawCopy(file, copy, { crop, blurs }).catch(() => false);
        // What the undo leaves without a use goes as well.
        replace(file, copy);
      }
    },
  };
}
