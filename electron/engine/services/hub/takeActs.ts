import { faultOfKeys } from "#db/append/broughtKeys.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import type { Writer } from "#db/connection.ts";
import { ownSeat } from "#db/seat.ts";
import { maySayAll } from "./maySayAll.ts";
import { readPart } from "./partHere.ts";
import type { Pulling } from "./pullNext.ts";
import { mergeAndErase } from "./takeBatch.ts";

interface TakingActs {
  /** Seats of the hub, which speak for themselves. */
  readonly members: ReadonlySet<string>;
  readonly onDidTake: Pulling["onDidTake"];
  readonly now: number;
}

/**
 * Takes in what was done in a dossier, as the seat vouches for it that opened its acts and knows what the dossier was given. Their chain holds as any other, nothing is said in the
 * name of a seat that belongs to the hub, and each act is one that its actor had a right to. False where nothing in it was new, or it does not fit. Throws `MergeError`.
 */
export function takeActs(record: Writer, events: readonly CarriedEvent[], { members, onDidTake, now }: TakingActs): boolean {
  const [first] = events;
  if (first === undefined || events.some(({ seat }) => seat !== first.seat)) return false;
  if (members.has(first.seat) || first.seat === ownSeat(record)) return false;
  if (faultOfKeys(events, now) !== null || !maySayAll(record, events, null)) return false;
  // Where cases were taken back, so was what had been done in them in dossiers.
  const taken = mergeAndErase(record, events, now, { placesAll: true, hasHoles: readPart(record) !== null });
  if (taken.files.length > 0) onDidTake({ events: 0, files: taken.files });
  return taken.events > 0;
}
