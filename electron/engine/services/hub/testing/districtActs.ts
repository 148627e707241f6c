import { appendEvents } from "#db/append/append.ts";
import type { Writer } from "#db/connection.ts";
import { readHistory } from "#db/events/read.ts";

import { readGrievance } from "#db/projections/grievanceRow.ts";

import { examplePost, exampleProposal, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { grievanceIdOf } from "#domain/grievance/caseKey.ts";
import { decide } from "#domain/grievance/decide.ts";
import { caseKeyOf } from "#domain/grievance/testing/caseKeyOf.ts";
import { districtNameSchema } from "#domain/geography/districtNameSchema.ts";
import type { GrievanceId } from "#domain/ids.ts";

import type { TestSeat } from "./room.ts";

/* What is done at seats, of which one has the cases of some districts. */

export const ROOM_CASES = 2;
export const CASES = 2 * ROOM_CASES;
export const DISTRICTS = ["Karnal", "Hisar", "Ambala"] as const;
const to = (district: "Karnal" | "Hisar") => ({ department: "PHED", district, office: null }) as const;

export const ACTIONS: readonly GrievanceAction[] = [
  { type: "correct-proposal", district: districtNameSchema.parse("Karnal") },
  { type: "correct-proposal", district: districtNameSchema.parse("Hisar") },
  { type: "mark", to: to("Karnal") },
  { type: "mark", to: to("Hisar") },
  { type: "note", words: "The citizen’s wife called twice" },
  { type: "undertake" },
  { type: "ask-details", question: "Where?" },
];

export function caseAt(serial: number): GrievanceId {
  const key = caseKeyOf(examplePost(`case-${serial % CASES}`));
  if (key === null) throw new Error("A citizen’s post opens a case");
  return grievanceIdOf(key);
}

export function openCase(record: Writer, serial: number, district: (typeof DISTRICTS)[number] | null): void {
  if (readGrievance(record, caseAt(serial)) !== null) return;
  openExampleCase(record, examplePost(`case-${serial % CASES}`, { createdAt: MORNING }), exampleProposal({ district, place: "Kachhwa" }));
}

export function actOn(record: Writer, serial: number, action: number, now: number): boolean {
  const id = caseAt(serial);
  return record.transaction(() => {
    const grievance = readGrievance(record, id);
    const wanted = ACTIONS[action % ACTIONS.length];
    const decision = grievance && wanted && decide(grievance, wanted, { now, policy: DEFAULT_SLA_POLICY });
    if (!decision?.ok) return false;
    appendEvents(record, { grievanceId: id, events: decision.events, actor: "osd", now });
    return true;
  });
}

/** What a record tells of its cases in these districts, or in no known one, with the posts. */
export function toldOf({ at: { record } }: TestSeat, districts: readonly string[]) {
  const cases = record.sqlite
    .prepare<[string], GrievanceId>("SELECT id FROM grievance WHERE district IN (SELECT value FROM json_each(?)) ORDER BY id")
    .pluck()
    .all(JSON.stringify(districts));
  return cases.map((id) => ({
    history: JSON.stringify(readHistory(record, id)),
    row: record.sqlite.prepare("SELECT * FROM grievance WHERE id = ?").get(id),
    posts: record.sqlite
      .prepare(
        "SELECT p.channel, p.external_id, p.text, p.deleted_at FROM case_post c JOIN post p USING (channel, external_id) WHERE c.grievance_id = ? ORDER BY 2",
      )
      .all(id),
  }));
}

export function streamsOf({ at: { record }, id }: TestSeat): readonly string[] {
  return record.sqlite
    .prepare<[string], string>("SELECT DISTINCT stream FROM event WHERE seat <> ? AND stream LIKE 'grievance:%' ORDER BY stream")
    .pluck()
    .all(id);
}
