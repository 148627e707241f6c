import fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepAll } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { wallFigures } from "./wallFigures.ts";

const WEEK_MS = 7 * DAY_MS;
/** The beginning of an hour in India. */
const THEN = MORNING - HOUR_MS;

const markTo = (district: "Karnal" | "Hisar") => ({ type: "mark", to: { department: "PHED", district, office: null } }) as const;
const ACTIONS: readonly GrievanceAction[] = [
  markTo("Karnal"),
  markTo("Hisar"),
  { type: "undertake" },
  { type: "send-atr", atr: { outcome: "solved", text: "Repaired", officer: null, actedAt: null, proof: [] } },
  { type: "return-atr", reason: "No proof" },
  { type: "accept-atr", exception: "Seen" },
  { type: "ask-details", question: "Where?" },
  { type: "receive-details" },
  { type: "set-aside", aside: { as: "sub-judice", reason: "Suit" } },
  { type: "restore", reason: "Withdrawn" },
  { type: "grant-extension", dueAt: MORNING + 2 * DAY_MS },
  { type: "reopen", why: "Still dry" },
];

interface Step {
  readonly of: number;
  /** Null opens a case. */
  readonly action: GrievanceAction | null;
  readonly afterMs: number;
}
const anySteps = (most: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      of: fc.nat(30),
      action: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fc.constantFrom(...ACTIONS) }),
      afterMs: fc.nat(2 * DAY_MS),
    }),
    { maxLength: most, size: "max" },
  );

let serial = 0;
/** Does the steps from an instant on, as far as they lie before another. */
function live(
  writer: Writer,
  cases: GrievanceId[],
  steps: readonly Step[],
  { from, until }: { readonly from: number; readonly until: number },
) {
  let now = from;
  for (const { of, action, afterMs } of steps) {
    now += afterMs;
    if (now >= until) break;
    sweepAll(writer, now);
    if (action === null) {
      serial += 1;
      cases.push(openExampleCase(writer, examplePost(`w-${serial}`, { createdAt: now }), exampleProposal({ routine: serial % 3 !== 0 })));
      continue;
    }
    const id = cases[of % cases.length];
    const grievance = id === undefined ? null : readGrievance(writer, id);
    const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
    if (grievance && decision?.ok) appendEvents(writer, { grievanceId: grievance.id, events: decision.events, actor: "osd", now });
  }
  sweepAll(writer, until);
}

/** What a room saw then: late, and marked to an office. */
const LATE_WITH_OFFICES = "SELECT count(*) FROM grievance WHERE due_at < ? AND marked_office IS NOT NULL";
const lateAt = (writer: Writer, at: number) => Number(writer.sqlite.prepare(LATE_WITH_OFFICES).pluck().get(at));

test("what is late is held against the number that stood there at this hour of this weekday a week ago", () => {
  let differed = 0;
  let wereLate = 0;
  fc.assert(
    fc.property(anySteps(60), anySteps(30), fc.nat(HOUR_MS - 1), (before, since, later) => {
      const record = temporaryRecord();
      const { writer } = record;
      const cases: GrievanceId[] = [];
      const from = THEN - 25 * DAY_MS;
      for (const routine of [true, false]) {
        serial += 1;
        cases.push(openExampleCase(writer, examplePost(`w-${serial}`, { createdAt: from }), exampleProposal({ routine })));
      }
      live(writer, cases, before, { from, until: THEN });
      const then = lateAt(writer, THEN);
      live(writer, cases, since, { from: THEN, until: THEN + WEEK_MS + later });
      const { reportsOverdue, reportsOverdueWeek } = wallFigures(writer, THEN + WEEK_MS + later);
      expect(reportsOverdue).toBe(lateAt(writer, THEN + WEEK_MS + later));
      expect(reportsOverdueWeek).toBe(reportsOverdue - then);
      differed += Number(reportsOverdueWeek !== 0);
      wereLate += Number(then > 0);
      record.remove();
    }),
    { numRuns: process.env["ISMGT_LONG"] === "1" ? 60 : 25 },
  );
  expect(Math.min(differed, wereLate)).toBeGreaterThan(1);
});

test("cases that the cell marks when they are late already are as many more than a week ago", () => {
  const record = temporaryRecord();
  const { writer } = record;
  openExampleCase(writer, examplePost("old", { createdAt: MORNING - 20 * DAY_MS }));
  const late = Array.from({ length: 30 }, (_, index) =>
    openExampleCase(writer, examplePost(`late-${index}`, { createdAt: MORNING - 15 * DAY_MS }), exampleProposal({ routine: true })),
  );
  sweepAll(writer, MORNING - HOUR_MS);
  for (const id of late) {
    const grievance = readGrievance(writer, id);
    const decision = grievance && decide(grievance, markTo("Karnal"), { now: MORNING - HOUR_MS, policy: DEFAULT_SLA_POLICY });
    if (decision?.ok) appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now: MORNING - HOUR_MS });
  }
  sweepAll(writer, MORNING);
  expect(wallFigures(writer, MORNING)).toMatchObject({ reportsOverdue: 30, reportsOverdueWeek: 30 });
  record.remove();
});
