import type { CarriedEvent } from "#db/append/merge.ts";
import { askRows, askValue } from "#db/ask.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { postJoinedBy } from "#db/events/postJoinedBy.ts";
import { isToTake, JOINING_EVENTS } from "#db/part/joinedHere.ts";
import type { JoiningEvent } from "#db/part/joinedHere.ts";
import { grievanceOfStream, grievanceStream } from "#db/events/stream.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import type { CasePast } from "#domain/hub/casePast.ts";
import { postSubject } from "#domain/personal/subject.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { CasePlace, PostPlace, ToldPlaces } from "#hub/store.ts";
import { z } from "zod";
import { hexOf } from "./roomKey.ts";
import type { DistrictsOf } from "./erasures.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/*
 * In which district each case lies, and which posts are of it: what the hub needs to know of a sealed record, so that it can give a seat of some districts theirs. Each seat that has
 * all tells it with its events. Two that have not seen each other's may tell differently; who takes in an event by which a case lies elsewhere than it told before tells it again,
 * so that what is told last is what all come to.
 */

/** What is told of the cases of these events. */
export function placesOf(record: Reader, events: readonly CarriedEvent[]): ToldPlaces {
  return toldOf(record, casesOf(events), postsOf(events));
}

/** What a seat of some districts may say: of cases that lie there; another one is placed by who takes it in. */
export function newPlacesOf(record: Reader, events: readonly CarriedEvent[], districts: readonly string[]): ToldPlaces {
  const told = toldOf(record, casesOf(events), []);
  return { ...told, places: told.places.filter(({ district }) => districts.includes(district)) };
}

function casesOf(events: readonly CarriedEvent[]): readonly GrievanceId[] {
  return [...new Set(events.flatMap(({ stream }) => grievanceOfStream(stream) ?? []))];
}

function toldOf(record: Reader, cases: readonly GrievanceId[], posts: readonly PostPlace[]): ToldPlaces {
  const places = cases.map((id): CasePlace => ({ stream: grievanceStream(id), district: placeOf(record, id) ?? "" }));
  return { places: places.toSorted(byStream), posts: posts.toSorted(byMark), pastOf: (stream) => pastOf(record, stream) };
}

/** In one order at every seat: two that tell of the same at once would else wait for each other. */
const byStream = (one: CasePlace, other: CasePlace) => (one.stream < other.stream ? -1 : 1);
const byMark = (one: PostPlace, other: PostPlace) => (one.mark + one.stream < other.mark + other.stream ? -1 : 1);

/** Empty where nobody knows; null where the case is not here. */
const placeOf = askValue<[id: string], string>("SELECT coalesce(district, '') FROM grievance WHERE id = ?");

function postsOf(events: readonly CarriedEvent[]): readonly PostPlace[] {
  const posts = events.flatMap((event) => {
    const joined = postJoinedBy(event);
    return joined === null ? [] : [{ mark: markOfPost(joined), stream: event.stream }];
  });
  return once(posts);
}

function once(posts: readonly PostPlace[]): readonly PostPlace[] {
  return [...new Map(posts.map((post) => [`${post.mark} ${post.stream}`, post])).values()];
}

export function markOfPost(post: PostKey): string {
  return hexOf(markOf(postSubject(post)));
}

/**
 * Posts that who reads the case may read. A seat of some districts may say of any post in the room that it belongs to a case of its own: without the word of one that has all, such a post is
 * told only where it belongs to no case that lies elsewhere.
 */
function postsOfCase(record: Reader, id: GrievanceId, districtsOf: DistrictsOf): readonly PostPlace[] {
  const isOfCase = isToTake(record, eventsOfCase(record, grievanceStream(id)), (...event) => districtsOf(...event) === null);
  return once(joinedTo(record, id).flatMap((post) => (isOfCase(post) ? [{ mark: markOfPost(post), stream: grievanceStream(id) }] : [])));
}

const eventsOfCase = askRows<[stream: string], JoiningEvent>(JOINING_EVENTS);
const joinedTo = askRows<[id: string], PostKey>("SELECT channel, external_id AS externalId FROM case_post WHERE grievance_id = ?");

/** Where the past of a case lies, as it is known here. */
function pastOf(record: Reader, stream: string): string {
  const events: Record<string, number[]> = {};
  for (const { seat, seatSeq } of eventsOf(record, stream)) (events[seat] ??= []).push(seatSeq);
  const past: CasePast = { events, known: Object.fromEntries(heads(record).map(({ seat, seatSeq }) => [seat, seatSeq])) };
  return JSON.stringify(past);
}

const eventsOf = askRows<[stream: string], { readonly seat: string; readonly seatSeq: number }>(
  "SELECT seat, seat_seq AS seatSeq FROM event WHERE stream = ? ORDER BY seat, seat_seq",
);
const heads = askRows<[], { readonly seat: string; readonly seatSeq: number }>(
  `SELECT s.id AS seat, (SELECT max(seat_seq) FROM event e WHERE e.seat = s.id) AS seatSeq FROM seat s WHERE seatSeq IS NOT NULL`,
);

const TO_TELL = "hub.to-place";
const toTellSchema = z.array(z.string());
/** In one transaction of the hub. */
const TOLD_AT_ONCE = 200;

/** Cases whose place is told again, with their posts, as soon as nothing more is to come in. In the transaction that changed it. */
export function placeLater(record: Writer, streams: readonly string[], now: number): void {
  if (streams.length === 0) return;
  writeSetting(record, TO_TELL, [...new Set([...placedLater(record), ...streams])], now);
}

function placedLater(record: Reader): readonly string[] {
  return toTellSchema.safeParse(readSetting(record, TO_TELL)).data ?? [];
}

/** Where the cases of these events lie, so that it can be told afterwards which of them moved. */
export function placedBefore(record: Reader, events: readonly CarriedEvent[]): () => readonly string[] {
  const before = new Map(casesOf(events).map((id) => [id, placeOf(record, id)]));
  return () => [...before].flatMap(([id, place]) => (place === null || placeOf(record, id) === place ? [] : [grievanceStream(id)]));
}

export function streamsOf(events: readonly CarriedEvent[]): readonly string[] {
  return casesOf(events).map((id) => grievanceStream(id));
}

/** Tells what waits; whether there is more. */
export async function tellPlaces({ record, hub, membership }: SeatAtHub, at: number, districtsOf: DistrictsOf): Promise<boolean> {
  const waiting = placedLater(record);
  const some = waiting.slice(0, TOLD_AT_ONCE);
  if (some.length === 0) return false;
  const ids = some.flatMap((stream) => grievanceOfStream(stream) ?? []);
  const told = toldOf(
    record,
    ids,
    ids.flatMap((id) => postsOfCase(record, id, districtsOf)),
  );
  await hub.placeCases(membership.seat, told);
  record.transaction(() => {
    // One that moved again meanwhile is told again.
    const now = new Map(toldOf(record, ids, []).places.map(({ stream, district }) => [stream, district]));
    const isTold = new Set(told.places.flatMap(({ stream, district }) => (now.get(stream) === district ? [stream] : [])));
    const left = placedLater(record).filter((stream) => !isTold.has(stream));
    if (left.length === 0) removeSetting(record, TO_TELL);
    else writeSetting(record, TO_TELL, left, at);
  });
  return waiting.length > some.length;
}

/**
 * All cases of some districts, for a hub that did not hear of them, or not of their posts, when they came; and of all others those that nobody has placed, which a seat of some districts
 * could place as its own and would never give back.
 */
export async function placeDistricts(
  { record, hub, membership }: Pick<SeatAtHub<Reader>, "record" | "hub" | "membership">,
  districts: readonly string[],
  districtsOf: DistrictsOf,
): Promise<void> {
  for (let all = casesAfter(record, "", TOLD_AT_ONCE); all.length > 0; all = casesAfter(record, all.at(-1)?.id ?? "", TOLD_AT_ONCE)) {
    const within = all.flatMap(({ id, district }) => (districts.includes(district) ? [id] : []));
    const others = all.flatMap(({ id, district }) => (districts.includes(district) ? [] : [grievanceStream(id)]));
    const posts = within.flatMap((id) => postsOfCase(record, id, districtsOf));
    if (within.length > 0) await hub.placeCases(membership.seat, toldOf(record, within, posts));
    const placed = new Set(others.length === 0 ? [] : (await hub.placesWithin(others)).map(({ stream }) => stream));
    const missing = others.flatMap((stream) => (placed.has(stream) ? [] : (grievanceOfStream(stream) ?? [])));
    // Who is bound to such a district was told of its cases when it was: of these the past says nothing new.
    if (missing.length > 0) await hub.placeCases(membership.seat, { ...toldOf(record, missing, []), pastOf: () => "" });
  }
}

const casesAfter = askRows<[after: string, limit: number], { readonly id: GrievanceId; readonly district: string }>(
  "SELECT id, coalesce(district, '') AS district FROM grievance WHERE id > ? ORDER BY id LIMIT ?",
);
