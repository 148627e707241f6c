import { z } from "zod";
import { MOST_SEATS } from "./mostSeats.ts";
import { seatIdSchema } from "./seatId.ts";

export const MOST_BYTES_OF_RULING = 200_000;
/** Nearly all rulings are shorter; of longer ones the hub is asked for so many bytes of each seat's alone. */
export const LONG_RULING_BYTES = 4_000;
export const MOST_PEOPLE_OF_SEAT = 1_000;
export const MOST_DISTRICTS_OF_SEAT = 100;

/** How many of the limits that counted before are remembered, and by how many bytes they may lengthen a ruling that is long without them: one for everybody has less. */
const MOST_EARLIER = 20;
const MOST_BYTES_OF_EARLIER = 400;

const limitFields = {
  /** Null for everybody. */
  people: z.array(z.string().max(100)).max(MOST_PEOPLE_OF_SEAT).nullable(),
  /** Of whose cases alone it may know; null for all. Left out in what was said before there was any such seat. */
  districts: z.array(z.string().max(100)).max(MOST_DISTRICTS_OF_SEAT).nullable().default(null),
};
/** How far a seat had spoken: the numbers of the last of its events, and of what it tells besides. */
const saidFields = {
  events: z.int().nonnegative(),
  items: z.int().nonnegative(),
  /** Of that event, so that none takes its place later. Left out where there is none, and in what programs of before said. */
  hash: z.string().max(64).exactOptional(),
};

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
  until: z.strictObject({ ...saidFields, admitted: z.array(seatIdSchema).max(MOST_SEATS) }).nullable(),
  ...limitFields,
  /** For whom it might speak before, the earliest first: what it had said by then, up to these of its events and items, counts where that allows it. */
  earlier: z
    .array(z.strictObject({ ...saidFields, ...limitFields }))
    .max(MOST_EARLIER)
    .default([]),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** For whom a seat may speak, and of which districts alone it knows. */
type Limit = Pick<Ruling, "people" | "districts">;

export type Said = Pick<Ruling["earlier"][number], keyof typeof saidFields>;

/** What counted of a seat until now, for a ruling that limits it otherwise. `said`: how far it has spoken. */
export function earlierThan(before: Ruling | null, said: Said): Ruling["earlier"] {
  if (said.events === 0 && said.items === 0) return before?.earlier ?? [];
  const last = { ...said, people: before?.people ?? null, districts: before?.districts ?? null };
  // What was said until then may all be said by one that spoke for everybody.
  return isOfAll(last) ? [last] : [...(before?.earlier ?? []), last].slice(-MOST_EARLIER);
}

/**
 * Without the longest of the earlier limits where these make it long: of long rulings the hub is not asked for all. What was said under a limit that is left out is held back, as if it
 * were said now.
 */
export function fitted(ruling: Ruling): Ruling {
  // Ids and names of districts are plain letters: each is a byte.
  const lengthWith = (earlier: Ruling["earlier"]) => rulingText({ ...ruling, earlier }).length;
  const most = Math.max(LONG_RULING_BYTES, lengthWith([]) + MOST_BYTES_OF_EARLIER);
  let { earlier } = ruling;
  while (earlier.length > 0 && lengthWith(earlier) > most) {
    const lengths = earlier.map((each) => JSON.stringify(each).length);
    earlier = earlier.toSpliced(lengths.indexOf(Math.max(...lengths)), 1);
  }
  return { ...ruling, earlier };
}

/** The limits that an event of a seat may keep to: that of today, and those that counted when it was said or since. */
export function limitsOn(ruling: Ruling | null, event: number): readonly Limit[] {
  return ruling === null ? [FOR_EVERYBODY] : [ruling, ...ruling.earlier.filter(({ events }) => event <= events)];
}
const FOR_EVERYBODY: Limit = { people: null, districts: null };

/** Up to which of its events or items a seat spoke for all of the room; infinite where it does still, 0 where it never did. */
export function ofAllUpTo(ruling: Ruling | null, what: "events" | "items"): number {
  return upTo(ruling, what, isOfAll);
}

/** Up to which of its events a seat knew of all districts; as {@link ofAllUpTo}. */
export function allDistrictsUpTo(ruling: Ruling | null): number {
  return upTo(ruling, "events", ({ districts }) => districts === null);
}

function upTo(ruling: Ruling | null, what: "events" | "items", isWide: (limit: Limit) => boolean): number {
  if (ruling === null || isWide(ruling)) return Number.POSITIVE_INFINITY;
  return Math.max(0, ...ruling.earlier.filter(isWide).map((each) => each[what]));
}

/** Of whose cases alone a seat knew when it recorded its event of that number, or knows since; null for all. */
export function districtsOn(ruling: Ruling | null, event: number): readonly string[] | null {
  const known = limitsOn(ruling, event).map(({ districts }) => districts ?? []);
  return event <= allDistrictsUpTo(ruling) ? null : [...new Set(known.flat())];
}

/** Whether the events of a seat from a number on, by their hashes, are those that it had said when it was ruled: else others have taken their place. */
export function isPastAsRuled(ruling: Ruling | null, firstSeq: number, hashes: readonly string[]): boolean {
  return pinnedBy(ruling).every(({ events, hash }) => (hashes[events - firstSeq] ?? hash) === hash);
}

/** Whether a seat that belongs to the hub has less there than it had said when it was ruled: what took its place would never come so far. */
export function isCutShort(ruling: Ruling | null, last: number): boolean {
  return ruling !== null && ruling.until === null && pinnedBy(ruling).some(({ events }) => events > last);
}

/** The events of a seat whose hashes a ruling names. */
export function pinnedBy(ruling: Ruling | null): readonly { readonly events: number; readonly hash: string }[] {
  const said = ruling === null ? [] : [...(ruling.until === null ? [] : [ruling.until]), ...ruling.earlier];
  return said.flatMap(({ events, hash }) => (hash === undefined ? [] : { events, hash }));
}

/** A seat that has all of the room and speaks for all of it: what the room agrees on is for such seats alone. */
export function isOfAll(ruling: Limit | null): boolean {
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

/** What programs of before do not know is left out where it says nothing. */
export function rulingText({ earlier, ...ruling }: Ruling): string {
  return JSON.stringify([HEADING, earlier.length === 0 ? ruling : { ...ruling, earlier }]);
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
