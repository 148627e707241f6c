import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { CASE_ORDERS } from "#domain/desk/caseOrders.ts";
import type { CaseOrder } from "#domain/desk/caseOrders.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepOverdue } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { listQueue } from "./listQueue.ts";
import { queueRows } from "./queueRows.ts";
import { topOfQueue } from "./topOfQueue.ts";

const CASES = 120;
const LIMITS = { rows: 10, leastRows: 1, cases: 40, openCases: 25, posts: 30 };
const DISTRICTS = ["Karnal", "Hisar", "Rohtak"] as const;
const WORDS = ["पानी", "bijli", "pani sadak"];

const MARK: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } };
const REPORT: GrievanceAction = { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } };
/** What happens to a case, by turns: it lies there, or is marked, put on a list, asked about, reported on, disposed of. */
const BEHAVIOURS: readonly (readonly GrievanceAction[])[] = [
  [],
  [MARK],
  [{ type: "assign", to: "asha" }],
  [{ type: "ask-details", question: "Where?" }],
  [MARK, REPORT],
  [MARK, REPORT, { type: "accept-atr", exception: null }],
  [MARK, REPORT, { type: "accept-atr", exception: null }],
];

let temporary: TemporaryRecord;
beforeAll(() => {
  temporary = temporaryRecord();
  for (let number = 0; number < CASES; number += 1) {
    const text = `${WORDS[number % WORDS.length]} ${number % 7}`;
    const id = openExampleCase(
      temporary.writer,
      examplePost(String(number), { text, createdAt: MORNING + ((number * 37) % CASES) * 60_000, ...goingRound(number) }),
      exampleProposal({
        district: DISTRICTS[number % DISTRICTS.length] ?? null,
        ...urgencyOf(number),
        speaker: number % 11 === 0 ? "representative" : "citizen",
      }),
    );
    for (const action of BEHAVIOURS[number % BEHAVIOURS.length] ?? []) act(id, action);
  }
  sweepOverdue(temporary.writer, MORNING + 3 * HOUR_MS);
});
afterAll(() => temporary.remove());

function urgencyOf(number: number) {
  if (number % 13 === 0) return { urgency: "emergency", urgencyEvidence: ["करंट"] } as const;
  return { urgency: number % 5 === 0 ? "urgent" : "routine" } as const;
}

/** Some go round now. */
function goingRound(number: number) {
  if (number % 14 !== 7) return {};
  return { createdAt: Date.now() - number * 1_000, reach: { seen: 20_000 + number, shared: null, liked: null, answered: null } };
}

function act(id: GrievanceId, action: GrievanceAction): void {
  const grievance = readGrievance(temporary.writer, id);
  const now = MORNING + CASES * 60_000;
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} is refused`);
  appendEvents(temporary.writer, { grievanceId: id, events: decision.events, actor: "asha", now });
}

const FIELDS = {
  districts: fc.subarray([...DISTRICTS], { minLength: 1 }),
  urgencies: fc.constantFrom<("urgent" | "emergency")[]>(["urgent"], ["urgent", "emergency"]),
  states: fc.subarray(["new", "marked", "needs-info", "atr-sent", "disposed"], { minLength: 1 }),
  speakers: fc.constant(["representative"]),
  overdue: fc.boolean(),
  reopened: fc.boolean(),
  disputed: fc.constant(false),
  assignee: fc.constantFrom("asha", null),
  categories: fc.constant([null]),
  dueFrom: fc.constant(MORNING + 24 * HOUR_MS),
  happened: fc.constant({ what: "marked", from: null, before: MORNING + 24 * HOUR_MS }),
  text: fc.constantFrom("पानी", "bij", "sadak", "3", "nothing"),
};

/** Of two fields at most: more leave nothing. */
const filters = fc
  .subarray(Object.keys(FIELDS) as (keyof typeof FIELDS)[], { maxLength: 2 })
  .chain((fields) => fc.record<CaseFilter>(Object.fromEntries(fields.map((field) => [field, FIELDS[field]]))));

describe("the top of a queue", () => {
  test("is what the whole list begins with, whatever is asked for", () => {
    let told = 0;
    fc.assert(
      fc.property(filters, fc.constantFrom(...CASE_ORDERS), fc.constantFrom(3, 10, 60), (filter, order, rows) => {
        const top = topOfQueue(temporary.writer, { filter, order }, { ...LIMITS, rows });
        if (top === null) return;
        told += 1;
        expect([...top]).toEqual([...listQueue(temporary.writer, { filter, order })].slice(0, top.length));
      }),
      { numRuns: 1_000 },
    );
    expect(told).toBeGreaterThan(200);
  });

  test("holds as many rows as are wanted where there are as many, and is left to the list where few are to be had", () => {
    const of = (filter: CaseFilter, limits: Partial<typeof LIMITS> = {}) =>
      topOfQueue(temporary.writer, { filter, order: "newest" }, { ...LIMITS, ...limits })?.length;
    expect(of({})).toBe(LIMITS.rows);
    expect(of({ urgencies: ["urgent"] }, { cases: 20 })).toBe(4);
    expect(of({ urgencies: ["urgent"] }, { cases: 20, leastRows: 5 })).toBeUndefined();
    expect(of({}, { cases: CASES })).toBeUndefined();
    expect(of({ text: "nothing" })).toBeUndefined();
  });

  test.each<[string, CaseFilter]>([
    ["all cases", {}],
    ["open cases", { states: ["new", "marked"] }],
    ["cases in a state without due times", { states: ["disposed"] }],
    ["cases on nobody's list", { assignee: null }],
    ["cases of two districts", { districts: ["Karnal", "Hisar"] }],
  ])("is told of %s in every order but that of what was seen most, which no index has", (_, filter) => {
    for (const order of CASE_ORDERS.filter((each) => each !== "widest"))
      expect([order, topOfQueue(temporary.writer, { filter, order }, LIMITS)?.length]).toEqual([order, expect.any(Number)]);
  });

  test("goes on in the order of urgency with what is not due, as far as that is known", () => {
    const rows = topOfQueue(temporary.writer, { filter: {}, order: "urgent" }, { ...LIMITS, rows: CASES });
    const lines = queueRows(temporary.writer, [...(rows ?? [])]);
    const emergencies = lines.filter(({ urgency }) => urgency === "emergency");
    expect(emergencies.some(({ dueAt }) => dueAt !== null)).toBe(true);
    expect(emergencies.some(({ dueAt }) => dueAt === null)).toBe(true);
    expect(emergencies.length).toBe(lines.length);
  });

  test("is left to the list where that has an index of the few that are asked for, and where words are to be had in another order", () => {
    const told = (filter: CaseFilter, order: CaseOrder) => topOfQueue(temporary.writer, { filter, order }, LIMITS) !== null;
    expect(told({ reopened: true }, "due")).toBe(false);
    expect(told({ disputed: true }, "oldest")).toBe(false);
    expect(told({ text: "पानी" }, "newest")).toBe(true);
    expect(told({ text: "पानी" }, "oldest")).toBe(false);
  });
});
