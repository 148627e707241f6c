import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { v7 } from "uuid";
import type { GrievanceEvent } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { hashOf } from "../events/chain.ts";
import { verifyEvents } from "../events/verify.ts";
import { readHistory } from "../events/read.ts";
import { hashesOfDerived } from "../projections/derived.ts";
import { rebuild } from "../projections/rebuild.ts";
import { ownSeat } from "../seat.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { appendEvents } from "./append.ts";
import { eventsOfSeat, MergeError, mergeEvents } from "./merge.ts";
import type { CarriedEvent } from "./merge.ts";

/* A seat that was admitted and is hostile gives its own events the ids of another's, before these come and after. */

let records: TemporaryRecord[];
beforeEach(() => {
  records = [];
});
afterEach(() => {
  for (const each of records) each.remove();
});

function freshRecord(): Writer {
  const record = temporaryRecord();
  records.push(record);
  return record.writer;
}

const NOTED: GrievanceEvent = { type: "noted", version: 1, payload: { words: "Look at this", mentions: ["osd-2"] } };
const MARKED: GrievanceEvent = { type: "marked", version: 1, payload: { to: { department: "PWD", district: "Hisar", office: null } } };
const undone = (id: string): GrievanceEvent => ({ type: "act-undone", version: 1, payload: { events: [id] } });

function allOf(writer: Writer): readonly CarriedEvent[] {
  return eventsOfSeat(writer, ownSeat(writer), 0, 10_000);
}

/** The chain with other ids, hashed again as its seat would. */
function withIds(events: readonly CarriedEvent[], idOf: (event: CarriedEvent, index: number) => string): readonly CarriedEvent[] {
  let prevHash = "0".repeat(64);
  return events.map((event, index) => {
    const { hash: _, keys, ...row } = { ...event, id: idOf(event, index), prevHash };
    prevHash = hashOf(row);
    return { ...row, hash: prevHash, ...(keys === undefined ? {} : { keys }) };
  });
}

/** What a seat that hangs on one id does in its own cases and in the one that both know. */
function chainOf(actor: string, first: string): { readonly events: readonly CarriedEvent[]; readonly id: GrievanceId } {
  const writer = freshRecord();
  const id = openExampleCase(writer, examplePost("1"));
  const other = openExampleCase(writer, examplePost(first));
  const act = (on: GrievanceId, events: readonly GrievanceEvent[], at: number) =>
    appendEvents(writer, { grievanceId: on, events, actor, now: MORNING + at });
  act(id, [NOTED], 10);
  const [marked] = act(id, [MARKED], 20);
  act(other, [NOTED, MARKED], 30);
  if (marked !== undefined && actor === "osd") act(id, [undone(marked.id)], 40);
  return { events: allOf(writer), id };
}

/** Takes chains in piece by piece in some order; where one does not fit, its seat says no more. */
function takeAll(writer: Writer, chains: readonly (readonly CarriedEvent[])[], order: readonly number[]): void {
  const left = chains.map((chain) => [...chain]);
  for (const turn of [...order, ...chains.flatMap((chain, index) => chain.map(() => index))]) {
    const next = left[turn % left.length]?.shift();
    if (next === undefined) continue;
    try {
      mergeEvents(writer, [next], MORNING + 60_000);
    } catch (error) {
      if (!(error instanceof MergeError)) throw error;
      left[turn % left.length] = [];
    }
  }
}

function everythingOf(writer: Writer, id: GrievanceId) {
  return {
    events: writer.sqlite.prepare("SELECT seat, seat_seq, hash FROM event ORDER BY seat, seat_seq").raw().all(),
    derived: Object.fromEntries(hashesOfDerived(writer)),
    mentions: writer.sqlite.prepare("SELECT * FROM mention ORDER BY grievance_id, event_id, person").raw().all(),
    told: JSON.stringify(readHistory(writer, id)),
  };
}

test.each([
  ["of before, which every seat can copy", true],
  ["that say whose they are", false],
])("whatever order they come in, no copy of ids %s keeps the true event out, and all seats become the same", (_, isOld) => {
  const { events: drawn, id } = chainOf("osd", "2");
  const olds = new Map(drawn.map((event) => [event.id, isOld ? v7() : event.id]));
  const honest = withIds(drawn, (event) => olds.get(event.id) ?? "");
  const rogue = chainOf("clerk", "3").events;
  const kept = records.length;
  fc.assert(
    fc.property(
      fc.array(fc.nat(1), { maxLength: 16 }),
      fc.array(fc.nat(1), { maxLength: 16 }),
      fc.array(fc.option(fc.nat(honest.length - 1)), { minLength: rogue.length, maxLength: rogue.length }),
      (one, other, copies) => {
        for (const each of records.splice(kept)) each.remove();
        const used = new Set<number>();
        const hostile = withIds(rogue, (event, index) => {
          const copied = copies[index] ?? null;
          if (copied === null || used.has(copied)) return isOld ? v7() : event.id;
          used.add(copied);
          return honest[copied]?.id ?? event.id;
        });
        const seats = [one, other].map((order) => {
          const writer = freshRecord();
          takeAll(writer, [honest, hostile], order);
          return writer;
        });
        const [first, second] = seats.map((writer) => everythingOf(writer, id));
        expect(second).toEqual(first);
        for (const writer of seats) {
          expect(eventsOfSeat(writer, honest[0]?.seat ?? "", 0, 100).map(({ hash }) => hash)).toEqual(honest.map(({ hash }) => hash));
          expect(verifyEvents(writer)).toMatchObject({ intact: true });
          rebuild(writer);
          expect(Object.fromEntries(hashesOfDerived(writer))).toEqual(first?.derived);
        }
      },
    ),
    { numRuns: 6 },
  );
});

test("an id that says whose it is, is taken from nobody else", () => {
  const desk = freshRecord();
  openExampleCase(desk, examplePost("1"));
  const [honest] = allOf(desk);
  const rogue = freshRecord();
  openExampleCase(rogue, examplePost("2"));
  const copied = withIds(allOf(rogue), () => honest?.id ?? "");
  expect(() => mergeEvents(freshRecord(), copied, MORNING)).toThrow(expect.objectContaining({ damage: "malformed" }));
});
