import { z } from "zod";
import { MOST_SEATS } from "./mostSeats.ts";
import { seatIdSchema } from "./seatId.ts";

export const MOST_BYTES_OF_RULING = 200_000;
export const MOST_PEOPLE_OF_SEAT = 1_000;
export const MOST_DISTRICTS_OF_SEAT = 100;

/**
 * What a seat says of one that it admitted, or that was admitted by one of those: that it does not belong to the hub any more, for whom it may speak, or of which districts alone it knows. Of several the word of
 * the seat counts that is closer to the founder; of one seat the last.
 */
const rulingSchema = z.strictObject({
  hub: z.uuid(),
  seat: seatIdSchema,
  by: seatIdSchema,
  /** Milliseconds UTC. */
  at: z.int().nonnegative(),
  /** Up to which of its events, and of what it tells besides, it is believed; null where it belongs to the hub. Whom else it admitted does not belong to it. */
  until: z
    .strictObject({ events: z.int().nonnegative(), items: z.int().nonnegative(), admitted: z.array(seatIdSchema).max(MOST_SEATS) })
    .nullable(),
  /** Null for everybody. */
  people: z.array(z.string().max(100)).max(MOST_PEOPLE_OF_SEAT).nullable(),
  /** Of whose cases alone it may know; null for all. Left out in what was said before there was any such seat. */
  districts: z.array(z.string().max(100)).max(MOST_DISTRICTS_OF_SEAT).nullable().default(null),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** A seat that has all of the room and speaks for all of it: what the room agrees on is for such seats alone. */
export function isOfAll(ruling: Ruling | null): boolean {
  return ruling === null || (ruling.people === null && ruling.districts === null);
}

/** As the hub keeps it. */
export const storedRulingSchema = z.strictObject({
  seat: seatIdSchema,
  by: seatIdSchema,
  at: z.int().nonnegative(),
  /** What is signed: {@link rulingText}. */
  text: z.string().max(MOST_BYTES_OF_RULING),
  signature: z.base64().length(88),
});
export type StoredRuling = z.infer<typeof storedRulingSchema>;

const HEADING = "ismgt-ruling-1";

export function rulingText(ruling: Ruling): string {
  return JSON.stringify([HEADING, ruling]);
}

/** Null for what says nothing of that seat, or of another hub. */
export function rulingIn({ seat, by, at, text }: StoredRuling, hub: string): Ruling | null {
  const parsed = z.tuple([z.literal(HEADING), rulingSchema]).safeParse(jsonOrNull(text));
  const ruling = parsed.data?.[1];
  const isOfIt = ruling !== undefined && ruling.hub === hub && ruling.seat === seat && ruling.by === by && ruling.at === at;
  return isOfIt ? ruling : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
