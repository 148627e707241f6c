import { appendToStream } from "#db/append/append.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import { askNumber } from "#db/ask.ts";
import type { Erasure, Writer } from "#db/connection.ts";
import { noteErasure } from "#db/erasure/noteErasure.ts";
import { replay } from "#db/erasure/replayErasures.ts";
import { erasureStream } from "#db/events/stream.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { writeSetting } from "#db/settings.ts";
import { parseWordsErased } from "#domain/hub/erasureEvents.ts";
import type { WordsErased } from "#domain/hub/erasureEvents.ts";
import { readSubject } from "#domain/personal/subject.ts";
import type { ErasedSubject, ErasureReason } from "#domain/personal/subject.ts";
import type { StoredErasure } from "#hub/store.ts";
import { hexOf } from "./roomKey.ts";

/*
 * An erasure reaches all seats of a hub. Each seat has a list of what was erased beside its record, since a restored record has to do it again; before each push what is new
 * in that list, and was not heard from another seat, is told as an event. It names whose words they were by an id, and never the words.
 */

/** Up to which number of the list the other seats know. */
export const TOLD = "hub.erasures-told";
/** A room that joins may have erased for years, and its people wait while this is recorded. */
const AT_ONCE = 50;

const toldUpTo = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");
/** The latest that any seat has told of a subject. */
const lastTold = askNumber<[stream: string]>(
  "SELECT max(min(payload ->> '$.at', at)) FROM event WHERE stream = ? AND type = 'words-erased'",
);

/** Records for the other seats some of what was erased here since it was last done. Whether there is more. */
export function tellErasures(record: Writer, now: number): boolean {
  const told = toldUpTo(record, TOLD);
  const erasures = record.keys.erasures(told, AT_ONCE);
  const last = erasures.at(-1);
  if (last === undefined) return false;
  record.transaction(() => {
    for (const erasure of erasures) if (isNews(record, erasure)) tell(record, erasure, now);
    writeSetting(record, TOLD, last.number, now);
  });
  return record.keys.lastErasure() > last.number;
}

/** A draft is of its seat alone; and what another seat has told is known. */
function isNews(record: Writer, { subject, at }: Erasure): boolean {
  const kind = readSubject(subject)?.kind ?? "draft";
  return kind !== "draft" && at > lastTold(record, streamOf(subject));
}

function tell(record: Writer, { subject, at, why }: Omit<Erasure, "number">, now: number): void {
  const event: WordsErased = { type: "words-erased", version: 1, payload: { subject, at, why: why as ErasureReason } };
  // Also by a clock that was set back since: nobody tells of an erasure that is still to come.
  appendToStream(record, { stream: streamOf(subject), event, actor: "engine", at: Math.max(now, at) });
}

function streamOf(subject: string): string {
  return erasureStream(hexOf(markOf(subject)));
}

/** The keys that the hub is to forget because of an event. */
export function erasedBy(event: CarriedEvent): readonly StoredErasure[] {
  const erasure = erasureIn(event);
  return erasure === null ? [] : [{ mark: hexOf(markOf(erasure.subject)), at: erasure.at }];
}

/**
 * Erases here what events of another seat say was erased there, also where the case itself has not come yet. Words that were written here meanwhile, by somebody who did not
 * know of it, go too: seats that have seen them already are told by an erasure of this seat's own. Returns which files nothing needs any more.
 */
export function eraseAlong(record: Writer, events: readonly CarriedEvent[], now: number): readonly string[] {
  return events.flatMap((event) => {
    const erasure = erasureIn(event);
    if (erasure === null) return [];
    const { subject, at, why } = erasure;
    const newest = record.keys.newestAt(subject) ?? at;
    noteErasure(record, subject, at, why);
    const files = replay(record, erasure);
    if (newest > at) tell(record, { subject, at: newest, why }, now);
    return files;
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
