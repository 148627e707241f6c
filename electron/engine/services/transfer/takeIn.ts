import type { GivenDossier } from "#domain/transfer/givenDossiers.ts";
import { refusalOfActs } from "#domain/transfer/returningActs.ts";
import type { ReturningAct } from "#domain/transfer/returningActs.ts";
import type { GrievanceId, PersonId } from "#domain/ids.ts";
import { askValue, askWhether } from "#db/ask.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { givenDossier, hasCase, recordTransfer } from "#db/dossiers/givenDossiers.ts";
import type { EventRow } from "#db/events/chain.ts";
import { faultOfKeys } from "#db/append/broughtKeys.ts";
import { MergeError, mergeEvents, takeKeys } from "#db/append/merge.ts";
import { openPayload } from "#db/events/sealedEvent.ts";
import { grievanceOfStream, reviewOfStream } from "#db/events/stream.ts";
import { readPerson } from "#db/people/readPeople.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { readReview } from "#db/projections/readReview.ts";
import { tellActs } from "#db/toldItems/toldItems.ts";
import type { AboutAct } from "#contract/transfer.ts";
import { isSignedBy } from "./dossierKey.ts";
import type { OpenedActs } from "./makeActs.ts";
import { TransferError } from "./transferError.ts";
import { rememberContradictions } from "./contradictions.ts";
import { decidedApart } from "./decidedApart.ts";
import { groupedBy } from "./groupedBy.ts";

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
 * Takes the acts of a dossier into the record that gave it out: the union of both, folded in one order, in one transaction. The same acts a
 * second time change nothing. Throws {@link TransferError} where the dossier did not sign them, or they are beyond what it was given; then
 * nothing was taken in, and that it was tried is kept.
 */
export function takeIn(room: Writer, opened: OpenedActs, { actor, now }: { readonly actor: string; readonly now: number }): TakenIn {
  const dossier = givenDossier(room, opened.label.dossier);
  if (dossier === null) throw new TransferError("other-room");
  try {
    return room.transaction(() => takeInWhole(room, opened, dossier, { actor, now }));
  } catch (error) {
    if (error instanceof TransferError) {
      const { fault, cause } = error;
      const ahead = fault === "ahead" ? String(cause) : null;
      const payload = { dossier: dossier.id, title: dossier.title, fault, ahead };
      recordTransfer(room, { type: "acts-refused", version: 1, payload }, { actor, now });
    }
    throw error;
  }
}

function takeInWhole(
  room: Writer,
  opened: OpenedActs,
  dossier: GivenDossier,
  act: { readonly actor: string; readonly now: number },
): TakenIn {
  const { acts, label } = opened;
  requireSigned(opened, dossier, act.now);
  if (faultOfKeys(acts.events, act.now) !== null) throw new TransferError("not-allowed");
  // They are forgotten again where the acts are refused.
  takeKeys(room, acts.events);
  requireGiven(room, opened, dossier, act.now);
  const added = acts.events.filter((event) => !isHere(room, event));
  const { known } = acts;
  const contradictions = decidedApart(room, added, (stream) => {
    const there = new Set(known[stream]);
    return ({ id }) => there.has(id);
  });
  merge(room, acts.events, act.now);
  rememberContradictions(room, contradictions, act.now);
  if (added.length > 0) {
    const numbers = added.map(({ seatSeq }) => seatSeq);
    tellActs(room, acts.seat, Math.min(...numbers), Math.max(...numbers));
    const payload = { dossier: dossier.id, from: label.from, acts: added.length };
    recordTransfer(room, { type: "acts-taken-in", version: 1, payload }, act);
  }
  return summary(room, added, acts.events.length);
}

/** Throws where this dossier did not sign the acts, or may bring nothing back. */
function requireSigned({ written, signature }: OpenedActs, { publicKey, expiresAt, revokedAt }: GivenDossier, now: number): void {
  if (publicKey === null || !isSignedBy(written, signature, publicKey)) throw new TransferError("not-signed");
  if (revokedAt !== null) throw new TransferError("revoked");
  if (expiresAt !== null && now > expiresAt) throw new TransferError("expired");
}

/** Throws where the acts are not what this dossier was given the right to. */
function requireGiven(room: Reader, { acts, label }: OpenedActs, dossier: GivenDossier, now: number): void {
  const { seats } = dossier;
  const { seat, events } = acts;
  if (seat !== label.from || events.some((event) => event.seat !== seat)) throw new TransferError("not-allowed");
  // A seat that is known here goes on only in the dossier that it was first brought by.
  if (isSeatHere(room, seat) && !seats.includes(seat)) throw new TransferError("not-allowed");
  const inOrder = events.toSorted((one, other) => one.seatSeq - other.seatSeq).map((event) => returningActOf(room, event));
  const refusal = refusalOfActs(inOrder, {
    dossier,
    hasCase: (id) => hasCase(room, dossier.id, id),
    scopeOfReview: (id) => readReview(room, id)?.scope ?? null,
    now,
  });
  if (refusal !== null) throw new TransferError(refusal.fault, refusal.act.hash, aboutOf(room, refusal.act));
}

function returningActOf(room: Reader, event: EventRow): ReturningAct {
  const { seat, seatSeq, hlc, stream, type, version, actor, at, hash } = event;
  const grievance = grievanceOfStream(stream);
  const review = reviewOfStream(stream);
  const of = grievance !== null ? { case: grievance } : review !== null ? { review } : null;
  return { seat, seatSeq, hlc, of, type, version, actor, at, payload: payloadOf(room, event), hash };
}

/** Nothing that any event has where it is no JSON. */
function payloadOf(room: Reader, { payload }: EventRow): unknown {
  try {
    return openPayload(room, payload);
  } catch {
    return null;
  }
}

function aboutOf(room: Reader, { of, actor, at }: ReturningAct): AboutAct {
  const grievance = of !== null && "case" in of ? readGrievance(room, of.case) : null;
  return { by: readPerson(room, actor as PersonId)?.name ?? null, ticket: grievance?.ticket ?? null, at };
}

function merge(room: Writer, events: readonly EventRow[], now: number): void {
  try {
    mergeEvents(room, events, now);
  } catch (error) {
    throw error instanceof MergeError ? new TransferError("damaged", error) : error;
  }
}

/** Whether it was taken in before. Another event under the same id is refused. */
function isHere(room: Reader, { id, seat, hash }: EventRow): boolean {
  const here = hashOfId(room, id, seat);
  if (here !== null && here !== hash) throw new TransferError("not-allowed");
  return here !== null;
}

const hashOfId = askValue<[id: string, seat: string], string>("SELECT hash FROM event WHERE id = ? ORDER BY seat = ? DESC LIMIT 1");
const isSeatHere = askWhether<[string]>("SELECT 1 FROM event WHERE seat = ? LIMIT 1");

function summary(room: Reader, added: readonly EventRow[], all: number): TakenIn {
  const counted = <Key>(keyOf: (row: EventRow) => Key) => [...groupedBy(added, keyOf)].map(([key, rows]) => ({ key, acts: rows.length }));
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
