import { z } from "zod";
import { headOfSeat } from "#db/append/merge.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { OF_DISTRICTS } from "#db/ofDistricts.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";

/** What a record of some districts keeps besides its events, of which those of others have holes. */
const partSchema = z.strictObject({
  hub: z.uuid(),
  /** Null for a record that is about to be whole again, and fills its holes. */
  districts: z.array(z.string()).nullable(),
  /** Up to which event each seat is known, and the hash of that one. */
  reached: z.record(seatIdSchema, z.strictObject({ seq: z.int(), hash: z.string() })),
  /** Up to which number what each seat told of moves is known. */
  moves: z.record(seatIdSchema, z.int()),
  /** Cases that moved in, and whose past could not be brought yet. */
  later: z.array(z.string()),
  laterAt: z.number(),
  /** Cases that went away, and in which this seat did something: its own events stay, and who folds all again makes rows of them. */
  away: z.array(z.string()),
});
export type Part = z.infer<typeof partSchema>;

interface NewPart extends Pick<Part, "hub" | "districts" | "moves"> {
  readonly reached: readonly { readonly seat: string; readonly events: number; readonly hash: string }[];
}

/** Of a record that has all of these districts up to there. */
export function newPart({ hub, districts, moves, reached }: NewPart): Part {
  const known = reached.flatMap(({ seat, events, hash }) => (events === 0 ? [] : [[seat, { seq: events, hash }] as const]));
  return { hub, districts, reached: Object.fromEntries(known), moves, later: [], laterAt: 0, away: [] };
}

/** Null for a record that has all. */
export function readPart(reader: Reader): Part | null {
  return partSchema.safeParse(readSetting(reader, OF_DISTRICTS)).data ?? null;
}

export function keepPart(record: Writer, part: Part, now: number): void {
  writeSetting(record, OF_DISTRICTS, part, now);
}

export function endPart(record: Writer): void {
  removeSetting(record, OF_DISTRICTS);
}

/** Of whose cases alone this record knows; null for all. */
export function districtsHere(reader: Reader): readonly string[] | null {
  return readPart(reader)?.districts ?? null;
}

/** Up to which event a seat is known here, whether all before it are here or not. */
export function reachedOf(reader: Reader, seat: string): { readonly seatSeq: number; readonly hash: string } | null {
  const part = readPart(reader);
  if (part === null) return headOfSeat(reader, seat);
  const reached = Object.hasOwn(part.reached, seat) ? part.reached[seat] : undefined;
  return reached === undefined ? null : { seatSeq: reached.seq, hash: reached.hash };
}
