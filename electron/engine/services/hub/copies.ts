import type { Reader } from "#db/connection.ts";
import type { HubLook } from "#hub/store.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/** A copy that is to be made. */
export interface BegunCopy {
  readonly id: string;
  readonly districts: readonly string[] | null;
  /** Up to which number what each seat told of moves lies before it. */
  readonly moves: Readonly<Record<string, number>>;
}

/** How all that a room has comes to a new seat at once (`snapshots/copies.ts`). */
export interface Copies {
  /** Whether a copy waits to take the place of the record. False where that is not new, or there is none for this seat: all comes in one by one then. */
  bring(
    seat: SeatAtHub,
    /** Of bytes; of none while one is still being made. */
    onProgress: (progress: { readonly done: number; readonly total: number }) => void,
    sleep: (ms: number) => Promise<void>,
  ): Promise<boolean>;
  /** There is so much, of these districts or of all, that a seat which joins is better off with a copy. */
  isOfUse(record: Reader, districts: readonly string[] | null): boolean;
  /** Begins one of these districts, or of all, where it is of use and nobody else makes it; null where not. */
  begin(seat: SeatAtHub, districts: readonly string[] | null): Promise<BegunCopy | null>;
  /** The record as it is at the call; the look is one since it was begun. False where another one is to be begun: something was erased meanwhile, or a case moved away. Never rejects. */
  push(seat: SeatAtHub, made: { readonly begun: BegunCopy; readonly look: HubLook; readonly now: () => number }): Promise<boolean>;
}
