import { appendEvents, appendToStream } from "#db/append/append.ts";
import type { CarriedEvent } from "#db/append/merge.ts";
import { askNumber } from "#db/ask.ts";
import type { Writer } from "#db/connection.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { noteErasure } from "#db/erasure/noteErasure.ts";
import { replay } from "#db/erasure/replayErasures.ts";
import { ERASURES_STREAM, grievanceOfStream } from "#db/events/stream.ts";
import { markOf } from "#db/keys/keyFile.ts";
import { writeSetting } from "#db/settings.ts";
import { parseGrievanceEvent } from "#domain/grievance/events.ts";
import { parseErasureEvent, wordsTakenBack } from "#domain/hub/erasureEvents.ts";
import { OWNERS, readSubject, subjectOf } from "#domain/personal/subject.ts";
import type { ErasedSubject, ErasureReason } from "#domain/personal/subject.ts";
import type { StoredErasure } from "#hub/store.ts";
import { hexOf } from "./roomKey.ts";

/*
 * An erasure reaches all seats of a hub. That of a case is an event of the case. What an author takes back is none, since it says nothing of what happened; it is told in
 * a stream of its own, from the list of erasures beside the record, before each push.
 */

/** Up to which of the erasures beside the record the other seats are told. */
const TOLD = "hub.erasures-told";
const AT_ONCE = 500;

const toldUpTo = askNumber<[string]>("SELECT CAST(value AS INTEGER) FROM setting WHERE key = ?");

/** Records for the other seats what authors took back since it was last done. */
export function tellErasures(record: Writer, now: number): void {
  const told = toldUpTo(record, TOLD);
  if (record.keys.lastErasure() <= told) return;
  const erasures = record.keys.erasures(told);
  for (let from = 0; from < erasures.length; from += AT_ONCE) {
    const some = erasures.slice(from, from + AT_ONCE);
    record.transaction(() => {
      for (const { subject, at, why } of some) {
        const isTold = why === "author" && readSubject(subject) !== null;
        if (isTold) appendToStream(record, { stream: ERASURES_STREAM, event: wordsTakenBack(subject, at), actor: "engine", at: now });
      }
      writeSetting(record, TOLD, some.at(-1)?.number ?? told, now);
    });
  }
}

/** The keys that the hub is to forget because of an event. */
export function erasedBy(event: CarriedEvent): readonly StoredErasure[] {
  const erasing = erasingOf(event);
  return (erasing?.subjects ?? []).map((subject) => ({ mark: hexOf(markOf(subject)), at: erasing?.at ?? 0 }));
}

/**
 * Erases here what events of another seat say was erased there, also where the case itself has not come yet. Words that were written here meanwhile, by somebody who did not
 * know of it, go too: seats that have seen them already are told by an erasure of this seat's own. Returns which files nothing needs any more.
 */
export function eraseAlong(record: Writer, events: readonly CarriedEvent[], now: number): readonly string[] {
  const before = record.keys.lastErasure();
  const wasTold = toldUpTo(record, TOLD) === before;
  const files = events.flatMap((event) => {
    const erasing = erasingOf(event);
    return erasing === null ? [] : erase(record, erasing, now);
  });
  // What came from elsewhere is known elsewhere.
  if (wasTold && record.keys.lastErasure() > before) writeSetting(record, TOLD, record.keys.lastErasure(), now);
  return files;
}

interface Erasing {
  readonly subjects: readonly ErasedSubject[];
  /** Milliseconds UTC. */
  readonly at: number;
  readonly why: ErasureReason;
  /** The event that says it, to be said again. */
  readonly stream: string;
}

function erasingOf({ stream, type, version, at, payload }: CarriedEvent): Erasing | null {
  const id = grievanceOfStream(stream);
  if (id !== null) {
    const event = type === "personal-data-erased" ? parseGrievanceEvent(type, version, JSON.parse(payload)) : null;
    if (event?.type !== "personal-data-erased") return null;
    return { subjects: OWNERS.map((owner) => subjectOf(owner, id)), at, why: event.payload.why, stream };
  }
  const event = stream === ERASURES_STREAM ? parseErasureEvent(type, version, JSON.parse(payload)) : null;
  if (event === null || readSubject(event.payload.subject) === null) return null;
  return { subjects: [event.payload.subject as ErasedSubject], at: event.payload.at, why: "author", stream };
}

function erase(record: Writer, { subjects, at, why, stream }: Erasing, now: number): readonly string[] {
  const newest = Math.max(...subjects.map((subject) => newestKeyAt(record, subject)));
  const since = Math.max(now, newest);
  for (const subject of subjects) noteErasure(record, subject, at, why);
  const id = grievanceOfStream(stream);
  if (id === null || why === "author") {
    const files = subjects.flatMap((subject) => replay(record, { subject, at, why }));
    if (newest > at) for (const subject of subjects) appendToStream(record, { stream, event: wordsTakenBack(subject, since), actor: "engine", at: since });
    return files;
  }
  const { files } = eraseCases(record, [id], { why, actor: "engine", at });
  const again = { type: "personal-data-erased", version: 1, payload: { why } } as const;
  if (newest > at) appendEvents(record, { grievanceId: id, events: [again], actor: "engine", now: since });
  return files;
}

/** When the newest key of a subject was made; before everything where there is none. */
function newestKeyAt(record: Writer, subject: ErasedSubject): number {
  if (!record.keys.isLive(subject)) return Number.NEGATIVE_INFINITY;
  return record.keys.carried(record.keys.keyFor(subject, 0).ref)?.madeAt ?? Number.NEGATIVE_INFINITY;
}
