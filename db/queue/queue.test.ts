import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { View } from "#domain/desk/views.ts";
import type { CaseFilter, GrantedFilter } from "#domain/desk/filter.ts";
import { CASE_ORDERS } from "#domain/desk/caseOrders.ts";
import type { CaseOrder } from "#domain/desk/caseOrders.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { sweepOverdue } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { idsOfRows, listQueue, queueSql } from "./listQueue.ts";
import { queueCounts } from "./queueCounts.ts";
import { queueRowOf, queueRows } from "./queueRows.ts";

let temporary: TemporaryRecord;
beforeEach(() => {
  temporary = temporaryRecord();
});
afterEach(() => temporary.remove());

function open(externalId: string, differences: Parameters<typeof exampleProposal>[0] = {}, text?: string): GrievanceId {
  const createdAt = MORNING + Number(externalId) * 60_000;
  return openExampleCase(temporary.writer, examplePost(externalId, { createdAt, ...(text && { text }) }), exampleProposal(differences));
}

function act(id: GrievanceId, ...actions: readonly GrievanceAction[]): void {
  for (const action of actions) {
    const grievance = readGrievance(temporary.writer, id);
    if (grievance === null) throw new Error("The case is not here");
    const decision = decide(grievance, action, { now: MORNING + HOUR_MS, policy: DEFAULT_SLA_POLICY });
    if (!decision.ok) throw new Error(`Refused: ${decision.refusal.code}`);
    appendEvents(temporary.writer, { grievanceId: id, events: decision.events, actor: "asha", now: MORNING + HOUR_MS });
  }
}

function list(filter: GrantedFilter, order: CaseOrder = "newest"): readonly GrievanceId[] {
  return idsOfRows(temporary.writer, [...listQueue(temporary.writer, { filter, order })]);
}

const mark = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } } as const;
const report: GrievanceAction = { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } };

/** Views of few cases among very many of their states. */
const OWN_INDEX: Partial<Record<View, string>> = {
  mine: "assignee (assignee=? AND state=?)",
  reopened: "reopened",
};

describe("a queue", () => {
  test("holds the cases that fit every field of its filter, in its order", () => {
    const first = open("1");
    const second = open("2", { urgency: "emergency", urgencyEvidence: ["करंट"] });
    const third = open("3", { departments: [{ code: "ULB", score: 1, evidence: [] }], district: "Hisar", routine: true });
    const unknown = open("4", { departments: [], district: null });
    expect(list({})).toEqual([unknown, third, second, first]);
    expect(list({}, "oldest")).toEqual([first, second, third, unknown]);
    expect(list({}, "urgent")).toEqual([second, third, first, unknown]);
    expect(list({ departments: ["ULB", null] }, "oldest")).toEqual([third, unknown]);
    expect(list({ departments: [null] })).toEqual([unknown]);
    expect(list({ districts: ["Hisar"], urgencies: ["routine"] })).toEqual([third]);
    expect(list({ states: [] })).toEqual([]);
    expect(list({ openedFrom: MORNING + 120_000, openedBefore: MORNING + 240_000 })).toEqual([third, second]);
    expect(list({ routine: true })).toEqual([third]);
  });

  test("is searched by words of any script, by the beginning of a word, by a handle and by a ticket", () => {
    const water = open("1", {}, "पानीपत में बिजली नहीं, 9812345670 पर बात करें");
    const road = open("2", {}, "Road broken near the school");
    expect(list({ text: "bijli panipat" })).toEqual([water]);
    expect(list({ text: "बिजली" })).toEqual([water]);
    expect(list({ text: "scho" })).toEqual([road]);
    expect(list({ text: "@citizen_2" })).toEqual([road]);
    expect(list({ text: readGrievance(temporary.writer, water)?.ticket ?? "" })).toEqual([water]);
    expect(list({ text: "?!" })).toEqual([]);
    expect(list({ text: "bijli", districts: ["Hisar"] })).toEqual([]);
  });

  test("is searched by a whole telephone number by who may see it, however the citizen wrote it and however it is typed", () => {
    const id = open("1", {}, "पानी नहीं, संपर्क +91-98123 45670");
    open("2", {}, "सेक्टर 98 की सड़क 123 दिन से टूटी है");
    for (const text of ["9812345670", "98123 45670", "+91 98123-45670", "९८१२३४५६७०"]) {
      expect([text, list({ text, findsHidden: true })]).toEqual([text, [id]]);
      expect([text, list({ text })]).toEqual([text, []]);
    }
    for (const text of ["+91 98123", "9812…", "९८१२३", "981234567", "98", "981"])
      expect([text, list({ text, findsHidden: true }), list({ text })].flat()).not.toContain(id);
  });

  test("is searched by the officer whose office a case is marked to, in any script", () => {
    const held = open("1");
    open("2");
    act(held, mark);
    const { sqlite } = temporary.writer;
    sqlite.exec(`INSERT INTO officer (id, name, changed_at, changed_by) VALUES ('o1', 'सुरेश कुमार', 0, 'osd');
      INSERT INTO posting (id, office_id, officer_id, from_at, changed_at, changed_by) VALUES ('p1', 'PHED/district/Karnal', 'o1', 0, 0, 'osd')`);
    expect(list({ text: "suresh kumar" })).toEqual([held]);
    expect(list({ text: "सुरेश" })).toEqual([held]);
    expect(list({ text: "suresh sharma" })).toEqual([]);
    expect(list({ offices: ["PHED/district/Karnal" as OfficeId] })).toEqual([held]);
  });

  test("of each view holds what its name says, and the counts agree with the lists", () => {
    const ids = Array.from({ length: 9 }, (_, index) => open(`${index + 1}`, { routine: index === 0 }));
    const [, mine, asked, reported, late, reopened, disputed, sampled] = ids as [GrievanceId, ...GrievanceId[]] & GrievanceId[];
    act(mine!, { type: "assign", to: "asha" });
    act(asked!, { type: "ask-details", question: "Where?" });
    act(reported!, mark, report);
    act(reopened!, mark, report, { type: "accept-atr", exception: null }, { type: "reopen", why: "Still dry" });
    act(disputed!, mark, { type: "dispute", by: mark.to, words: "The pipe belongs to the municipality", superior: "CMO/cmo" as never });
    act(sampled!, mark, report, { type: "accept-atr", exception: null }, { type: "sample", week: "2026-W48" });
    sweepOverdue(temporary.writer, MORNING + 7 * DAY_MS + 5.5 * 60_000);
    expect(list(queueOf("mine", "asha").filter)).toEqual([mine]);
    expect(list(queueOf("mine", "bina").filter)).toEqual([]);
    expect(list(queueOf("needs-info", "asha").filter)).toEqual([asked]);
    expect(list(queueOf("atr-to-check", "asha").filter)).toEqual([reported]);
    expect(list(queueOf("late-to-mark", "asha").filter)).toContain(late);
    expect(list(queueOf("overdue", "asha").filter)).toEqual([]);
    act(late!, mark);
    expect(list(queueOf("overdue", "asha").filter)).toEqual([late]);
    expect(list(queueOf("reopened", "asha").filter)).toEqual([reopened]);
    expect(list(queueOf("disputes", "asha").filter)).toEqual([disputed]);
    expect(list(queueOf("check-calls", "asha").filter)).toEqual([sampled]);
    expect(list(queueOf("routine-now", "asha").filter)).toEqual([ids[0]]);
    const counts = queueCounts(temporary.writer, "asha");
    for (const view of VIEWS) expect([view, counts[view]]).toEqual([view, list(queueOf(view, "asha").filter).length]);
  });

  test("of what is doubtful holds it until a person has said what it is, and the counts agree with the lists", () => {
    const certainty = { model: "m", kind: 0.5, department: 0.5, urgency: 0.9, language: 1, check: [], maybeEmergency: false };
    const danger = open("1", { certainty: { ...certainty, maybeEmergency: true } });
    const complaint = open("2", { kind: "other", certainty: { ...certainty, check: ["kind", "department"] } });
    const district = open("3", { certainty: { ...certainty, check: ["language", "district"] } });
    open("4", { certainty: { ...certainty, check: ["language"] } });
    const lists = () =>
      (["maybe-emergency", "to-check", "maybe-complaint"] as const).map((view) => list(queueOf(view, "asha").filter).toSorted());
    expect(lists()).toEqual([[danger], [complaint, district].toSorted(), [complaint]]);
    expect(list({ maybeEmergency: false, toCheck: false, maybeComplaint: false })).toHaveLength(1);
    const counts = queueCounts(temporary.writer, "asha");
    for (const view of VIEWS) expect([view, counts[view]]).toEqual([view, list(queueOf(view, "asha").filter).length]);
    act(danger, { type: "correct-proposal", urgency: "emergency" });
    act(complaint, { type: "correct-proposal", kind: "grievance" });
    act(district, mark);
    expect(lists()).toEqual([[], [complaint], []]);
  });

  test.each(VIEWS.filter((view) => view !== "all"))("of the view %s is found without a walk through all cases", (view) => {
    const { sql, values } = queueSql(temporary.writer, queueOf(view, "asha"));
    const plan = temporary.writer.sqlite
      .prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...values)
      .map(({ detail }) => detail);
    const whole = plan.filter((detail) =>
      /^SCAN g(?! USING (?:COVERING )?INDEX grievance_(?:disputed|check_call|maybe_emergency|to_check)$)/u.test(detail),
    );
    expect(whole).toEqual([]);
    const own = OWN_INDEX[view];
    if (own !== undefined) expect(plan.join(" ")).toContain(`INDEX grievance_${own}`);
  });

  test.each<CaseFilter>([
    { urgencies: ["urgent"] },
    { channels: ["email"], kinds: ["grievance"] },
    { urgencies: ["emergency"], openedFrom: MORNING },
  ])("of a filter that no index begins with is told by the index of the queues alone: %j", (filter) => {
    for (const order of CASE_ORDERS) {
      const { sql, values } = queueSql(temporary.writer, { filter, order });
      const plan = temporary.writer.sqlite.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
      expect(plan[0]?.detail).toContain("COVERING INDEX grievance_queue");
    }
  });

  test.each<[CaseFilter, string]>([
    [{ speakers: ["representative"] }, "grievance_representative"],
    [{ reopened: true }, "grievance_reopened"],
    [{ disposedFrom: MORNING, states: ["disposed"] }, "grievance_disposed"],
  ])("of few cases among very many is found by their own index: %j", (filter, index) => {
    const { sql, values } = queueSql(temporary.writer, { filter, order: "newest" });
    const plan = temporary.writer.sqlite.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
    expect(plan[0]?.detail).toContain(`INDEX ${index}`);
  });

  test("reads its lines by row, in the order asked for, and leaves out what is gone", () => {
    const first = open("1");
    const second = open("2");
    const rows = [...listQueue(temporary.writer, { filter: {}, order: "oldest" })];
    const lines = queueRows(temporary.writer, [rows[1] ?? 0, 999_999, rows[0] ?? 0]);
    expect(lines.map(({ id }) => id)).toEqual([second, first]);
    expect(lines[0]).toMatchObject({ author: "citizen_2", escalations: 0, overdue: false });
    expect(lines[0]?.text.told()).toBe("वार्ड 12 में तीन दिन से पानी नहीं आ रहा");
    expect(queueRowOf(temporary.writer, first)?.row).toBe(rows[0]);
  });

  test("takes any text of a person for a search and for nothing else", () => {
    open("1");
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), (text) => {
        expect(list({ text }).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 200 },
    );
  });
});
