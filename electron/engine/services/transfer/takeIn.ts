import { caseContradiction } from "#domain/transfer/caseContradiction.ts";
import { comesBack } from "#domain/transfer/comesBack.ts";
import type { ActsLabel } from "#domain/transfer/label.ts";
import { fold } from "#domain/grievance/fold.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import type { Reader, Writer } from "#db/connection.ts";
import type { EventRow } from "#db/events/chain.ts";
import { MergeError, mergeEvents } from "#db/append/merge.ts";
import { readEvents, recordedEventOf } from "#db/events/read.ts";
import { grievanceOfStream, reviewOfStream } from "#db/events/stream.ts";
import type { ActsWithin } from "#db/excerpt/actsWithin.ts";
import { readPerson } from "#db/people/people.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readReview } from "#db/projections/readReview.ts";
import { ownSeat } from "#db/seat.ts";
import { TransferError } from "./transferError.ts";
import { rememberContradictions } from "./contradictions.ts";
import type { KeptContradiction } from "./contradictions.ts";

/** Who acts where a room has no people yet. */
const NOBODY_IN_PARTICULAR = "desk";

/** What came in. */
export interface TakenIn {
  readonly acts: number;
  /** Of the file, those that were here before. */
  readonly knownBefore: number;
  /** Null where the room had no people yet. */
  readonly by: readonly { readonly name: string | null; readonly acts: number }[];
  readonly cases: readonly { readonly id: GrievanceId; readonly ticket: string; readonly acts: number }[];
  readonly reviews: readonly { readonly id: string; readonly title: string; readonly acts: number }[];
  /** How many of each sort, by the type of the event. */
  readonly sorts: Readonly<Record<string, number>>;
}

/**
 * Takes the acts of a dossier into the record that it was made from: the union of both, folded in one order, in one transaction. The same acts a
 * second time change nothing. Throws {@link TransferError} where they belong to another room, or hold what a dossier may not bring; then
 * nothing was taken in.
 */
export function takeIn(room: Writer, acts: ActsWithin, label: ActsLabel, now: number): TakenIn {
  return room.transaction(() => {
    requireOurs(room, acts, label);
    const added = acts.events.filter(({ id }) => !isHere(room, id));
    const contradictions = contradictionsOf(room, acts, added);
    merge(room, acts.events, now);
    rememberContradictions(room, contradictions, now);
    return summary(room, added, acts.events.length);
  });
}

function requireOurs(room: Reader, { seat, events }: ActsWithin, label: ActsLabel): void {
  if (label.seat !== ownSeat(room)) throw new TransferError("other-room");
  if (seat !== label.from || seat === ownSeat(room)) throw new TransferError("not-allowed");
  // A review may be prepared in the dossier itself.
  const prepared = new Set(events.flatMap(({ type, stream }) => (type === "review-prepared" ? [stream] : [])));
  for (const { stream, type, actor, seat: by } of events) {
    if (by !== seat) throw new TransferError("not-allowed");
    const grievance = grievanceOfStream(stream);
    const review = reviewOfStream(stream);
    const isAllowed = grievance !== null ? comesBack("case", type) : review !== null && comesBack("review", type);
    if (!isAllowed) throw new TransferError("not-allowed");
    if (grievance !== null && readGrievance(room, grievance) === null) throw new TransferError("other-room");
    if (review !== null && !prepared.has(stream) && readReview(room, review) === null) throw new TransferError("other-room");
    if (actor !== NOBODY_IN_PARTICULAR && readPerson(room, actor as PersonId) === null) throw new TransferError("not-allowed");
  }
}

function merge(room: Writer, events: readonly EventRow[], now: number): void {
  try {
    mergeEvents(room, events, now);
  } catch (error) {
    throw error instanceof MergeError ? new TransferError("damaged", error) : error;
  }
}

/** Compares what the room made of each case since with what was made of it in the dossier. */
function contradictionsOf(room: Reader, { known }: ActsWithin, added: readonly EventRow[]): readonly KeptContradiction[] {
  const touched = grouped(added, ({ stream }) => stream);
  return [...touched].flatMap(([stream, rows]) => {
    const id = grievanceOfStream(stream);
    if (id === null) return [];
    const here = readEvents(room, id);
    const knownThere = new Set(known[stream]);
    const before = here.filter((event) => knownThere.has(event.id));
    const fresh = rows.map((row) => recordedEventOf(row));
    const found = caseContradiction(standing(id, before), standing(id, here), standing(id, [...before, ...fresh]));
    if (found === null) return [];
    return [
      { grievanceId: id, here: { ...found.here, ...lastBy(here, knownThere) }, there: { ...found.there, ...lastBy(fresh, new Set()) } },
    ];
  });
}

function standing(id: GrievanceId, events: readonly RecordedEvent[]) {
  return fold(id, events).grievance;
}

const DECIDING: ReadonlySet<string> = new Set(["marked", "disposed", "set-aside", "atr-sent", "details-asked", "reopened", "restored"]);

/** Who decided last, of what the other side did not know, and when. */
function lastBy(events: readonly RecordedEvent[], known: ReadonlySet<string>): { readonly actor: string; readonly at: number } {
  const last = events.findLast(({ id, event }) => !known.has(id) && event !== null && DECIDING.has(event.type));
  return { actor: last?.actor ?? NOBODY_IN_PARTICULAR, at: last?.at ?? 0 };
}

function grouped<Key>(rows: readonly EventRow[], keyOf: (row: EventRow) => Key): ReadonlyMap<Key, readonly EventRow[]> {
  const groups = new Map<Key, EventRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function isHere(room: Reader, eventId: string): boolean {
  return room.sqlite.prepare<[string]>("SELECT 1 FROM event WHERE id = ?").get(eventId) !== undefined;
}

function summary(room: Reader, added: readonly EventRow[], all: number): TakenIn {
  const counted = <Key>(keyOf: (row: EventRow) => Key) => [...grouped(added, keyOf)].map(([key, rows]) => ({ key, acts: rows.length }));
  return {
    acts: added.length,
    knownBefore: all - added.length,
    by: counted(({ actor }) => actor).map(({ key, acts }) => ({ name: readPerson(room, key as PersonId)?.name ?? null, acts })),
    cases: counted(({ stream }) => grievanceOfStream(stream)).flatMap(({ key, acts }) => {
      const found = key === null ? null : readGrievance(room, key);
      return found === null ? [] : [{ id: found.id, ticket: found.ticket, acts }];
    }),
    reviews: counted(({ stream }) => reviewOfStream(stream)).flatMap(({ key, acts }) => {
      const found = key === null ? null : readReview(room, key);
      return found === null ? [] : [{ id: found.id, title: found.title, acts }];
    }),
    sorts: Object.fromEntries(counted(({ type }) => type).map(({ key, acts }) => [key, acts])),
  };
}
