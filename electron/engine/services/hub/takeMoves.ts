import type { CarriedEvent } from "#db/append/merge.ts";
import { isToTakeBack, takeBackCase } from "#db/part/takeBackCase.ts";
import { readEvents } from "#db/events/read.ts";
import type { Writer } from "#db/connection.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { grievanceOfStream, grievanceStream } from "#db/events/stream.ts";
import { projectAgain } from "#db/projections/project.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import type { Admitted } from "#domain/hub/admission.ts";
import { pastIn } from "#domain/hub/casePast.ts";
import type { CasePast } from "#domain/hub/casePast.ts";
import type { EventAt, StoredEvent } from "#hub/store.ts";
import { turnOfTheLoop } from "../../core/time/turnOfTheLoop.ts";
import { maySayAll } from "./maySayAll.ts";
import type { Pulling } from "./pullNext.ts";
import { withKeys } from "./pullNext.ts";
import type { SeatAtHub } from "./seatAtHub.ts";
import { takeBatch } from "./takeBatch.ts";
import { batchesOfEvents } from "./checkPart.ts";
import { keepPart, readPart } from "./partHere.ts";
import type { Part } from "./partHere.ts";

const MOVES_AT_ONCE = 100;
const ASKED_AT_ONCE = 100;
const LATER_AGAIN_MS = 60_000;

export interface Moved {
  readonly events: number;
  readonly hasMore: boolean;
}

/**
 * Brings the past of cases that lie in the districts of this seat since it last looked, and takes back those that lie there no more. What was said of a case when does not matter, nor
 * in which order it came: where it lies now counts, and a later move is told as well.
 */
export async function takeMoves(at: SeatAtHub, admitted: ReadonlyMap<string, Admitted>, pulling: Pulling): Promise<Moved> {
  const { record, hub } = at;
  const part = readPart(record);
  if (part === null) return { events: 0, hasMore: false };
  const now = pulling.now();
  const moves = await hub.movesAfter(part.moves, MOVES_AT_ONCE);
  const isAgain = part.later.length > 0 && Math.abs(now - part.laterAt) >= LATER_AGAIN_MS;
  if (moves.length === 0 && !isAgain) return { events: 0, hasMore: false };
  const pasts = new Map<string, readonly CasePast[]>(isAgain ? part.later.map((stream) => [stream, []]) : []);
  for (const { stream, past } of moves) {
    const told = pastIn(past);
    pasts.set(stream, [...(pasts.get(stream) ?? []), ...(told === null ? [] : [told])]);
  }
  const places = await hub.placesWithin([...pasts.keys()]);
  const within = new Set(places.flatMap(({ stream, district }) => (district === null ? [] : [stream])));
  const isEventSigned = batchesOfEvents(hub, at.membership.hub);
  const later = new Set(isAgain ? [] : part.later);
  let events = 0;
  for (const [stream, told] of pasts) {
    const id = grievanceOfStream(stream);
    if (id === null) continue;
    if (!within.has(stream)) {
      if (!isToTakeBack(record, id)) continue;
      pulling.onDidTake({ events: 1, files: giveBack(record, id, now) });
    } else {
      const taken = await bringPast(stream, told);
      // What this seat did in it never went away; its posts did, and are asked for where something came.
      const isBack = taken === 0 && readGrievance(record, id) === null && readEvents(record, id).length > 0;
      if (isBack) record.transaction(() => projectAgain(record, id, readEvents(record, id)));
      if (isBack) events += 1;
      if (taken === null) later.add(stream);
      else events += taken;
    }
    await turnOfTheLoop();
  }
  const reached = { ...part.moves };
  for (const { seat, number } of moves) reached[seat] = number;
  noteMoves(record, { moves: reached, later: [...later], laterAt: isAgain ? now : part.laterAt }, now);
  return { events, hasMore: moves.length > 0 };

  /** How many events were new; null where it is to be tried again. */
  async function bringPast(stream: string, told: readonly CasePast[]): Promise<number | null> {
    const found = new Map<string, StoredEvent>();
    const add = (events: readonly StoredEvent[]) => {
      for (const event of events) if (event.stream === stream) found.set(`${event.seat} ${event.seatSeq}`, event);
    };
    const places = told.flatMap((past) =>
      Object.entries(past.events).flatMap(([seat, numbers]) => numbers.map((seatSeq): EventAt => ({ seat, seatSeq }))),
    );
    for (let from = 0; from < places.length; from += ASKED_AT_ONCE) add(await hub.eventsAt(places.slice(from, from + ASKED_AT_ONCE)));
    // What a seat pushed of it beyond what the one that told the move knew of that seat, and this one has passed over.
    for (const [seat, { seq }] of Object.entries(readPart(record)?.reached ?? {})) {
      const above = Math.max(0, ...told.map(({ known }) => (Object.hasOwn(known, seat) ? (known[seat] ?? 0) : 0)));
      if (seq > above) add(await hub.eventsOfCase(stream, seat, above, seq));
    }
    const believed: StoredEvent[] = [];
    for (const event of found.values()) {
      const of = event.seat === at.membership.seat ? { ...at.membership, ruling: null } : admitted.get(event.seat);
      const until = admitted.get(event.seat)?.ruling?.until?.events ?? Number.POSITIVE_INFINITY;
      // Of a stranger, or said after it did not belong any more.
      if (of === undefined || event.seatSeq > until) continue;
      if ((await isEventSigned(event, of)) !== null) return null;
      believed.push(event);
    }
    const carried = await withKeys(at, believed);
    return carried === null ? null : merge(carried);
  }

  function merge(carried: readonly CarriedEvent[]): number | null {
    const seats = new Set(carried.map(({ seat }) => seat));
    const isSaid = [...seats].every((seat) => {
      const said = carried.filter((event) => event.seat === seat).toSorted((one, other) => one.seatSeq - other.seatSeq);
      return maySayAll(record, said, admitted.get(seat)?.ruling ?? null);
    });
    if (!isSaid) return null;
    const taken = takeBatch(record, carried, pulling.now(), { hasHoles: true });
    if (taken.is === "refused") return null;
    pulling.onDidTake(taken);
    return taken.events;
  }
}

/** Takes a case back, and remembers it where this seat did something in it. Answers with the files of its pictures. */
export function giveBack(record: Writer, id: GrievanceId, now: number): readonly string[] {
  return record.transaction(() => {
    const files = takeBackCase(record, id, now);
    const part = readPart(record);
    const stream = grievanceStream(id);
    if (part !== null && !part.away.includes(stream) && readEvents(record, id).length > 0)
      keepPart(record, { ...part, away: [...part.away, stream] }, now);
    return files;
  });
}

function noteMoves(record: SeatAtHub["record"], moved: Pick<Part, "moves" | "later" | "laterAt">, now: number): void {
  record.transaction(() => {
    const part = readPart(record);
    if (part !== null) keepPart(record, { ...part, ...moved }, now);
  });
}
