import { lastStep } from "#db/lastStep.ts";
import { openReader } from "#db/opening/open.ts";
import { cutPart } from "#db/part/cutPart.ts";
import type { CutHoldings } from "#db/part/cutPart.ts";
import type { Reached } from "#domain/hub/snapshot.ts";
import type { SeatHead } from "#hub/store.ts";
import { reachedHere } from "./reached.ts";

export interface CutCopyPlan {
  /** The record, which others may write to meanwhile, and the file that is to be made. */
  readonly record: string;
  readonly file: string;
  /** Of the cases that the hub gives to a seat of the districts. */
  readonly streams: readonly string[];
  readonly heads: readonly SeatHead[];
  /** Seats that know of the cases of some districts alone: after which of their events. */
  readonly ofDistricts: ReadonlyMap<string, number>;
  /** Whose record it is. */
  readonly seat: string;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface CutCopy {
  readonly holds: CutHoldings;
  readonly reached: readonly Reached[];
  /** The last step of the schema. */
  readonly schema: string;
}

/** A copy of some cases of a record, as it is at one moment. Throws {@link RecordError}. */
export function cutCopy({ record, file, streams, heads, ofDistricts, seat, now }: CutCopyPlan): CutCopy {
  const source = openReader(record);
  try {
    return source.snapshot(() => {
      const reached = reachedHere(source, { heads, seat, isOfHubAlone: true });
      const upTo = new Map(reached.map((each) => [each.seat, each.events]));
      return { reached, schema: lastStep(source), holds: cutPart(source, file, { streams, upTo, ofDistricts, now }) };
    });
  } finally {
    source.close();
  }
}
