import type { PostKey } from "#domain/grievance/events.ts";
import type { ErasedSubject, ErasureReason } from "#domain/personal/subject.ts";
import { postJoinedBy } from "../events/postJoinedBy.ts";
import { mergeEvents } from "../append/merge.ts";
import type { CarriedEvent } from "../append/merge.ts";
import { askNumber, askRow, askRows, askValues, changeRows } from "../ask.ts";
import type { Erasure, Reader, Writer } from "../connection.ts";
import { leaveOwnOut } from "../copy/leaveOwnOut.ts";
import { noteErasure } from "../erasure/noteErasure.ts";
import { EVENT_SELECTION } from "../events/read.ts";
import { keysOfPayload } from "../events/sealedEvent.ts";
import { erasureStream, PEOPLE_STREAM, PLACES_STREAM } from "../events/stream.ts";
import { markOf } from "../keys/keyFile.ts";
import { openWriter } from "../opening/open.ts";
import { sweepOverdue } from "../sweep.ts";
import { KEY_OF, readItem } from "../toldItems/readItem.ts";
import type { RowKind } from "../toldItems/readItem.ts";
import { isToTake } from "./joinedHere.ts";
import { takeItem } from "../toldItems/takeItem.ts";

export interface CutPlan {
  /** Streams of the cases that it is to hold. */
  readonly streams: readonly string[];
  /** Up to which of its events each seat is taken; of one that is not named none is. */
  readonly upTo: ReadonlyMap<string, number>;
  /** Seats that know of the cases of some districts alone: after which of their events. */
  readonly ofDistricts: ReadonlyMap<string, number>;
  /** Milliseconds UTC. */
  readonly now: number;
}

export interface CutHoldings {
  readonly posts: number;
  readonly cases: number;
  readonly events: number;
}

const STREAMS_AT_ONCE = 500;
const CACHE_KIB = 131_072;

/**
 * Makes a file, and its keys beside it, that holds of a record some cases alone: what a seat of their districts would have taken in from a hub, in the same way, so that nothing else was
 * ever in it. It is nobody's until it has come to a seat. `source` is not to change meanwhile. Throws {@link RecordError} where the file cannot be written.
 */
export function cutPart(source: Reader, file: string, plan: CutPlan): CutHoldings {
  const target = openWriter(file);
  let holds: CutHoldings;
  try {
    // Who is cut off makes it again from the start.
    target.sqlite.pragma("synchronous = OFF");
    target.sqlite.pragma(`cache_size = -${CACHE_KIB}`);
    target.transaction(() => takeCommon(source, target, plan));
    for (let from = 0; from < plan.streams.length; from += STREAMS_AT_ONCE)
      target.transaction(() => {
        for (const stream of plan.streams.slice(from, from + STREAMS_AT_ONCE)) {
          const events = within(plan, eventsOfStream(source, stream));
          const isOfCase = isToTake(source, events, (seat, seatSeq) => seatSeq <= (plan.ofDistricts.get(seat) ?? seatSeq));
          // Before the case: else each would look for its incident again.
          for (const event of events) {
            const post = postJoinedBy(event);
            if (post !== null && isOfCase(post)) takePost(source, target, post);
          }
          merge(source, target, events, plan.now);
        }
      });
    while (sweepOverdue(target, plan.now) > 0);
    if (ownEvents(target) > 0) throw new Error("Nothing is done in a copy while it is made");
    target.transaction(() => leaveSeat(target));
    holds = { posts: countPosts(target), cases: countCases(target), events: countEvents(target) };
    target.checkpoint();
  } finally {
    target.close();
  }
  leaveOwnOut(file);
  return holds;
}

/** What every seat has: who people are, names of places, what was erased; settings, offices and who holds them. */
function takeCommon(source: Reader, target: Writer, plan: CutPlan): void {
  const common = within(plan, commonEvents(source, PEOPLE_STREAM, PLACES_STREAM));
  const erasures = within(plan, erasureEvents(source));
  // First, as at a seat that hears of it before the words: these never come then.
  const told = new Set(erasures.map(({ stream }) => stream));
  for (const erasure of source.keys.erasures(0)) if (told.has(streamOf(erasure))) note(target, erasure);
  merge(source, target, [...common, ...erasures], plan.now);
  for (const kind of KINDS) for (const key of keysIn[kind](source)) takeItem(target, readItem(source, { kind, key }));
}

function streamOf({ subject }: Erasure): string {
  return erasureStream(markOf(subject).toString("hex"));
}

function note(target: Writer, { subject, at, why }: Erasure): void {
  noteErasure(target, subject as ErasedSubject, at, why as ErasureReason);
}

function within({ upTo }: CutPlan, events: readonly CarriedEvent[]): readonly CarriedEvent[] {
  return events.filter(({ seat, seatSeq }) => seatSeq <= (upTo.get(seat) ?? 0));
}

function merge(source: Reader, target: Writer, events: readonly CarriedEvent[], now: number): void {
  const carried = events.map((event) => ({ ...event, keys: keysOfPayload(source, event.payload) }));
  mergeEvents(target, carried, now, { hasHoles: true });
}

/** As it is now, with the versions of it that came before. */
function takePost(source: Reader, target: Writer, post: PostKey): void {
  const known = postHere(source, post.channel, post.externalId);
  if (known === null) return;
  if (!takeItem(target, readItem(source, { kind: "post", key: `${known.id} ${known.versionId}` }))) return;
  const copy = postHere(target, post.channel, post.externalId);
  if (copy === null) return;
  for (const { versionId, versionIndex, recordedAt, payload } of payloadsOf(source, known.id))
    addPayload(target, copy.id, versionId, versionIndex, recordedAt, payload);
}

const KINDS = Object.keys(KEY_OF) as readonly RowKind[];
const keysIn = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    askValues<[], string>(`SELECT ${KEY_OF[kind]} FROM ${kind} UNION SELECT key FROM absent_item WHERE kind = '${kind}'`),
  ]),
) as Record<(typeof KINDS)[number], (reader: Reader) => readonly string[]>;

const eventsOfStream = askRows<[stream: string], CarriedEvent>(
  `SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? ORDER BY seat, seat_seq`,
);
const commonEvents = askRows<[people: string, places: string], CarriedEvent>(
  `SELECT ${EVENT_SELECTION} FROM event WHERE stream IN (?, ?) ORDER BY seat, seat_seq`,
);
const erasureEvents = askRows<[], CarriedEvent>(
  `SELECT ${EVENT_SELECTION} FROM event WHERE stream >= 'erasure:' AND stream < 'erasure;' ORDER BY seat, seat_seq`,
);
const postHere = askRow<[channel: string, externalId: string], { readonly id: number; readonly versionId: string }>(
  "SELECT id, version_id AS versionId FROM post WHERE channel = ? AND external_id = ?",
);

interface Payload {
  readonly versionId: string;
  readonly versionIndex: number;
  readonly recordedAt: number;
  readonly payload: Buffer;
}

const payloadsOf = askRows<[post: number], Payload>(
  "SELECT version_id AS versionId, version_index AS versionIndex, recorded_at AS recordedAt, payload FROM post_payload WHERE post_id = ?",
);
const addPayload = changeRows<[post: number, version: string, index: number, recordedAt: number, payload: Buffer]>(
  "INSERT INTO post_payload (post_id, version_id, version_index, recorded_at, payload) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
);
const ownEvents = askNumber<[]>("SELECT count(*) FROM event WHERE seat = (SELECT id FROM seat WHERE is_own = 1)");
const leaveSeat = changeRows<[]>("DELETE FROM seat WHERE is_own = 1");
const countPosts = askNumber<[]>("SELECT count(*) FROM post");
const countCases = askNumber<[]>("SELECT count(*) FROM grievance");
const countEvents = askNumber<[]>("SELECT count(*) FROM event");
