import type { Reader } from "#db/connection.ts";
import type { HubLook } from "#hub/store.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** How all that a room has comes to a new seat at once (`snapshots/copies.ts`). */
export interface Copies {
  /** Whether a copy waits to take the place of the record. False where that is not new, or there is none for this seat: all comes in one by one then. */
  bring(seat: SeatAtHub, onProgress: (progress: { readonly done: number; readonly total: number }) => void): Promise<boolean>;
  /** There is so much that a seat which joins is better off with a copy. */
  isOfUse(record: Reader): boolean;
  /** Begins one where it is of use, and answers with its id; null where it is none. */
  begin(seat: SeatAtHub): Promise<string | null>;
  /** The record as it is at the call; the look is one since it was begun. Never rejects. */
  push(seat: SeatAtHub, made: { readonly id: string; readonly look: HubLook; readonly now: () => number }): Promise<void>;
}
