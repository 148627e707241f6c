import { appendToStream } from "#db/append/append.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import { askNumber, askRow, askRows, askValue, askValues, askWhether } from "#db/ask.ts";
import type { Erasure, Reader, Writer } from "#db/connection.ts";
import { noteErasure } from "#db/erasure/noteErasure.ts";
import { replay } from "#db/erasure/replayErasures.ts";
import { EVENT_SELECTION } from "#db/events/read.ts";
import { erasureStream, grievanceStream } from "#db/events/stream.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { isOfDistricts } from "#db/ofDistricts.ts";
import { readSetting, removeSetting, writeSetting } from "#db/settings.ts";
import { seatIdSchema } from "#domain/hub/seatId.ts";
import { parseWordsErased } from "#domain/hub/erasureEvents.ts";
import type { WordsErased } from "#domain/hub/erasureEvents.ts";
import { postSubject, readSubject } from "#domain/personal/subject.ts";
import type { ErasedSubject, ErasureReason } from "#domain/personal/subject.ts";
import type { StoredErasure } from "#hub/store.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { z } from "zod";
import { hexOf } from "./roomKey.ts";
import type { SeatAtHub } from "./seatAtHub.ts";

/*
 * An erasure reaches all seats of a hub. Each seat has a list of what was erased beside its record, since a restored record has to do it again; before each push what is new
 * in that list, and was not heard from another seat, is told as an event. It names whose words they were by an id, and never the words.
 */

/** Up to which number of the list the other seats know. */
export const TOLD = "hub.erasures-told";
/** A room that joins may have erased for years, and its people wait while this is recorded. */
const AT_ONCE = 50;

const toldUpTo = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");
const toldOf = askRows<[stream: string], CarriedEvent>(`SELECT ${EVENT_SELECTION} FROM event WHERE stream = ? AND type = 'words-erased'`);

/** Records for the other seats some of what was erased here since it was last done. Whether there is more. */
export function tellErasures(record: Writer, now: number, districtsOf: DistrictsOf = () => null): boolean {
  const told = toldUpTo(record, TOLD);
  const erasures = record.keys.erasures(told, AT_ONCE);
  const last = erasures.at(-1);
  if (last === undefined) return false;
  record.transaction(() => {
    for (const erasure of erasures) if (isNews(record, erasure, districtsOf)) tell(record, erasure, now);
    writeSetting(record, TOLD, last.number, now);
  });
  return record.keys.lastErasure() > last.number;
}

/** A draft is of its seat alone; and what another seat has told, so that all erase by it, is known. */
function isNews(record: Writer, { subject, at }: Erasure, districtsOf: DistrictsOf): boolean {
  const kind = readSubject(subject)?.kind ?? "draft";
  return kind !== "draft" && at > lastTold(record, subject, districtsOf);
}

/** The latest that any seat has told of a subject. What no seat erases by does not count: else what was erased here would reach nobody. */
function lastTold(record: Reader, subject: string, districtsOf: DistrictsOf): number {
  return toldOf(record, streamOf(subject)).reduce((latest, event) => {
    const told = erasureIn(event);
    return told !== null && mayErase(record, event.seat, districtsOf(event.seat, event.seatSeq), told.subject)
      ? Math.max(latest, told.at)
      : latest;
  }, 0);
}

function tell(record: Writer, { subject, at, why }: Omit<Erasure, "number">, now: number): void {
  const event: WordsErased = { type: "words-erased", version: 1, payload: { subject, at, why: why as ErasureReason } };
  // Also by a clock that was set back since: nobody tells of an erasure that is still to come.
  appendToStream(record, { stream: streamOf(subject), event, actor: "engine", at: Math.max(now, at) });
}

function streamOf(subject: string): string {
  return erasureStream(hexOf(markOf(subject)));
}

/** Of whose cases alone a seat knew when it recorded its event of that number, or knows since; null for all. */
export type DistrictsOf = (seat: string, seatSeq: number) => readonly string[] | null;

/**
 * Whether a seat may erase this: one of some districts what lies there, or in which it did something, which the database lets it do in its own cases alone. Of a post: where that is so of
 * each case to which it belongs, since it may say of any post that it belongs to a case of its own.
 */
function mayErase(record: Reader, seat: string, districts: readonly string[] | null, subject: ErasedSubject): boolean {
  const thing = readSubject(subject);
  if (districts === null) return true;
  if (thing === null || thing.kind === "draft") return false;
  const cases = thing.kind === "post" ? casesOfPost(record, thing.channel, thing.externalId) : [thing.id];
  return (
    cases.length > 0 && cases.every((id) => districts.includes(districtOf(record, id) ?? "") || didIn(record, grievanceStream(id), seat))
  );
}

const casesOfPost = askValues<[channel: string, externalId: string], GrievanceId>(
  "SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?",
);
const districtOf = askValue<[id: string], string>("SELECT district FROM grievance WHERE id = ? AND district <> ''");
const didIn = askWhether<[stream: string, seat: string]>("SELECT 1 FROM event WHERE stream = ? AND seat = ? LIMIT 1");

/** The keys that the hub is to forget because of an event. */
export function erasedBy(event: CarriedEvent): readonly StoredErasure[] {
  const erasure = erasureIn(event);
  return erasure === null ? [] : [{ mark: hexOf(markOf(erasure.subject)), at: erasure.at }];
}

/**
 * Erases here what events of another seat say was erased there, also where the case itself has not come yet. What a seat of some districts erased is judged once all is here
 * ({@link judgeErasures}). Returns which files nothing needs any more.
 */
export function eraseAlong(
  record: Writer,
  events: readonly CarriedEvent[],
  now: number,
  districtsOf: DistrictsOf = () => null,
): readonly string[] {
  return events.flatMap((event) => {
    const erasure = erasureIn(event);
    if (erasure === null) return [];
    const districts = districtsOf(event.seat, event.seatSeq);
    if (districts !== null && !isOfDistricts(record)) {
      writeSetting(record, TO_JUDGE, [...toJudge(record), { seat: event.seat, seatSeq: event.seatSeq }], now);
      return [];
    }
    return eraseFor(record, event.seat, erasure, { districts, now });
  });
}

/**
 * Words that were written here meanwhile, by somebody who did not know of it, go too: seats that have seen them already are told by an erasure of this seat's own. What the seat may not
 * erase stands.
 */
function eraseFor(
  record: Writer,
  seat: string,
  { subject, at, why }: HeardErasure,
  { districts, now }: { readonly districts: readonly string[] | null; readonly now: number },
): readonly string[] {
  if (!mayErase(record, seat, districts, subject)) return [];
  if (districts !== null && !isOfDistricts(record)) eraseLater(record, { mark: hexOf(markOf(subject)), at }, now);
  const newest = record.keys.newestAt(subject) ?? at;
  noteErasure(record, subject, at, why);
  const files = replay(record, { subject, at, why }, (post) => !mayErase(record, seat, districts, postSubject(post)));
  if (newest > at) tell(record, { subject, at: newest, why }, now);
  return files;
}

const TO_JUDGE = "hub.to-judge";
const toJudgeSchema = z.array(z.strictObject({ seat: seatIdSchema, seatSeq: z.int() }));

/** Events by which seats of some districts erase, and of which nobody knew yet to whose cases the posts belong. */
export function toJudge(record: Reader): z.infer<typeof toJudgeSchema> {
  return toJudgeSchema.safeParse(readSetting(record, TO_JUDGE)).data ?? [];
}

/** Erases some of what waits, as far as the seats may, once all that others did is here. Returns which files nothing needs any more. */
export function judgeErasures(record: Writer, districtsOf: DistrictsOf, now: number): readonly string[] {
  return record.transaction(() => {
    const waiting = toJudge(record);
    const left = waiting.slice(AT_ONCE);
    if (left.length === 0) removeSetting(record, TO_JUDGE);
    else writeSetting(record, TO_JUDGE, left, now);
    return waiting.slice(0, AT_ONCE).flatMap(({ seat, seatSeq }) => {
      const event = eventAt(record, seat, seatSeq);
      const erasure = event && erasureIn(event);
      return erasure === null ? [] : eraseFor(record, seat, erasure, { districts: districtsOf(seat, seatSeq), now });
    });
  });
}

const eventAt = askRow<[seat: string, seatSeq: number], CarriedEvent>(
  `SELECT ${EVENT_SELECTION} FROM event WHERE seat = ? AND seat_seq = ?`,
);

const TO_ERASE = "hub.to-erase";
const toEraseSchema = z.array(z.strictObject({ mark: z.string(), at: z.int() }));

/** What the hub is still to forget for a seat that may not say it itself. In the transaction that erases it here. */
function eraseLater(record: Writer, erasure: StoredErasure, now: number): void {
  writeSetting(record, TO_ERASE, [...erasedLater(record), erasure], now);
}

function erasedLater(record: Reader): readonly StoredErasure[] {
  return toEraseSchema.safeParse(readSetting(record, TO_ERASE)).data ?? [];
}

/** Has the hub forget what waits. Of several seats that do it the first does something. */
export async function eraseAtHub({ record, hub }: Pick<SeatAtHub, "record" | "hub">, now: number): Promise<void> {
  const waiting = erasedLater(record);
  if (waiting.length === 0) return;
  await hub.erase(waiting);
  record.transaction(() => {
    const left = erasedLater(record).slice(waiting.length);
    if (left.length === 0) removeSetting(record, TO_ERASE);
    else writeSetting(record, TO_ERASE, left, now);
  });
}

interface HeardErasure {
  readonly subject: ErasedSubject;
  /** Milliseconds UTC. */
  readonly at: number;
  readonly why: ErasureReason;
}

function erasureIn({ stream, type, version, payload, at }: CarriedEvent): HeardErasure | null {
  if (type !== "words-erased") return null;
  const event = parseWordsErased(type, version, JSON.parse(payload));
  if (event === null || stream !== streamOf(event.payload.subject)) return null;
  const kind = readSubject(event.payload.subject)?.kind ?? "draft";
  // Else words of years to come would count as erased, and their keys as made by a clock that is ahead.
  return kind === "draft"
    ? null
    : { ...event.payload, subject: event.payload.subject as ErasedSubject, at: Math.min(event.payload.at, at) };
}
