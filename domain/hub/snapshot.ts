import { z } from "zod";
import { MOST_SEATS } from "./mostSeats.ts";
import { MOST_DISTRICTS_OF_SEAT } from "./ruling.ts";
import { seatIdSchema } from "./seatId.ts";

/** Of the files, before they are packed: what a copy that broke off goes on by. */
export const CHUNK_BYTES = 4 * 1024 * 1024;
/** Of a chunk as the hub keeps it: what does not pack is a little longer than it was. */
export const MOST_BYTES_OF_CHUNK = CHUNK_BYTES + 64 * 1024;
/** 64 GiB: more than any record has. */
export const MOST_CHUNKS = 16_384;
/** Of the sealed description. */
export const MOST_LETTERS_OF_SNAPSHOT = 4 * 1024 * 1024;
/** The newest of each hub, and the one that somebody may just be copying. */
export const KEPT_SNAPSHOTS = 2;

const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/u);

/** Up to which event of a seat, and which of what it tells besides, a snapshot goes. */
export const reachedSchema = z.strictObject({ seat: seatIdSchema, events: count, hash, items: count });
export type Reached = z.infer<typeof reachedSchema>;

export const movesSchema = z.record(seatIdSchema, count);

/** What a snapshot is, as its seat describes it for the others. */
export const snapshotContentSchema = z.strictObject({
  id: z.uuid(),
  /** When the record was as the snapshot shows it, milliseconds UTC. */
  at: count,
  /** The last step of the schema: another version of the program has another one. */
  schema: z.string().max(200),
  reached: z.array(reachedSchema).max(MOST_SEATS),
  /** Of whose cases alone it is, in the order of their names; null for all. Left out in what was made before there were any such. */
  districts: z.array(z.string().max(100)).min(1).max(MOST_DISTRICTS_OF_SEAT).nullable().default(null),
  /** Of some districts: up to which number what each seat told of moves was known, before any of its cases was looked at. */
  moves: movesSchema.default({}),
  holds: z.strictObject({ posts: count, cases: count, events: count }),
  /** Bytes of the record, and of the file of keys that follows it. */
  recordBytes: count,
  keyBytes: count,
  /** SHA-256 of each chunk before it is packed; one key opens them all. */
  chunks: z.array(hash).min(1).max(MOST_CHUNKS),
  secret: z.base64().length(44),
});
export type SnapshotContent = z.infer<typeof snapshotContentSchema>;

/** Districts as a snapshot names them. */
export function scopeOf(districts: readonly string[]): readonly string[] {
  return [...new Set(districts)].toSorted();
}

interface SnapshotClaim {
  /** Id of the hub. */
  readonly hub: string;
  readonly seat: string;
  readonly id: string;
  /** SHA-256 of the sealed description, in hexadecimal digits. */
  readonly boxHash: string;
}

/** What the seat signs. */
export function snapshotText({ hub, seat, id, boxHash }: SnapshotClaim): string {
  return JSON.stringify(["ismgt-snapshot-1", hub, seat, id, boxHash]);
}
