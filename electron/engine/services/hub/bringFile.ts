import type { SharedFile } from "#domain/hub/sharedFile.ts";
import { HubError } from "#hub/hubError.ts";
import { logOwnFault } from "../../core/guard/lastResort.ts";
import type { RecordGuard } from "../../core/guard/recordGuard.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { Clock } from "../../core/time/clock.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { fetchFile } from "./sharedFiles.ts";

interface Bringing {
  /** This seat while the hub is reached. */
  readonly connected: () => SeatAtHub | null;
  readonly ownFiles: Pick<FileStore, "keep"> | undefined;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly guard: Pick<RecordGuard, "met">;
}

/** Each seat is told that somebody needs it, or looks within some seconds. */
const BROUGHT_WITHIN_MS = 10_000;
const ASKED_EVERY_MS = 500;
/** A seat takes in a new key of the room within a second or two. */
const WRONG_AFTER_MS = 3_000;

/** A file that is not here, from a seat that has it, to be kept here too; null where none brings it within some seconds, or there is no hub now. Never rejects. */
export async function bringFile(file: SharedFile, { connected, ownFiles, clock, signal, guard }: Bringing): Promise<Uint8Array | null> {
  let isAsked = false;
  for (const beganAt = clock.elapsed(); !signal.aborted && clock.elapsed() < beganAt + BROUGHT_WITHIN_MS;) {
    const at = connected();
    if (at === null) return null;
    try {
      const content = await fetchFile(at, file, { isAsked, isLooked: clock.elapsed() >= beganAt + WRONG_AFTER_MS });
      if (content !== null) return await kept(content);
      isAsked = true;
    } catch (error) {
      // Of a line that is cut it is asked again over the next one.
      if (error instanceof HubError) isAsked = false;
      else {
        logOwnFault("hub, a file of another seat", error);
        return null;
      }
    }
    await clock.sleep(ASKED_EVERY_MS, signal);
  }
  return null;

  /** It is shown also where the disk takes no more. */
  async function kept(content: Uint8Array): Promise<Uint8Array> {
    try {
      await ownFiles?.keep(content);
    } catch (error) {
      if (!guard.met(error)) logOwnFault("hub, a file of another seat", error);
    }
    return content;
  }
}
