import { afterEach, beforeEach, expect, test } from "vitest";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { reportsOfOffice } from "#db/queries/reportsOfOffice.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { plansOf } from "#db/testing/plans.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { act } from "../../core/commands/act.ts";
import { earlierReports } from "./earlierReports.ts";
import { hideSensitive } from "./hideSensitive.ts";
import { maskCase } from "./maskCase.ts";
import { phonesOfCase } from "./phonesOfCase.ts";
import { readCase } from "./readCase.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const registry = standardRegistry();
const MARK: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } };
const ELSEWHERE: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Panipat", office: null } };
const REPORT: GrievanceAction = {
  type: "send-atr",
  atr: { outcome: "solved", text: "Pipe mended, call 98123 45670", officer: null, actedAt: null, proof: [], citizenContacted: null },
};
const ACCEPT: GrievanceAction = { type: "accept-atr", exception: null };

let opened = 0;
function open(...actions: readonly GrievanceAction[]): GrievanceId {
  opened += 1;
  const id = openExampleCase(record.writer, examplePost(`${opened}`, { createdAt: MORNING + opened * 60_000 }));
  for (const [index, action] of actions.entries()) {
    const now = MORNING + opened * 60_000 + index * 1_000;
    const done = act(record.writer, { id, action, actor: "asha", now, policy: DEFAULT_SLA_POLICY, ruleScores: NO_SCORES, registry });
    if (done.outcome !== "done") throw new Error(`${action.type}: ${done.outcome}`);
  }
  return id;
}
const NO_SCORES = () => ({ department: {}, kind: {}, urgency: {}, district: {} });

test("the earlier reports of an office in like cases say what came of each, newest first, with numbers masked", () => {
  const accepted = open(MARK, REPORT, ACCEPT);
  const returned = open(MARK, REPORT, { type: "return-atr", reason: "No photograph" });
  const reopened = open(MARK, REPORT, ACCEPT, { type: "reopen", why: "Water still does not come", escalateTo: null });
  open(ELSEWHERE, REPORT, ACCEPT);
  open(MARK);
  const id = open(MARK, REPORT);
  const told = earlierReports(record.writer, id, registry);
  expect(told?.map((each) => [each.id, each.result])).toEqual([
    [reopened, "reopened"],
    [returned, "returned"],
    [accepted, "accepted"],
  ]);
  expect(told?.[0]?.text).toContain("Pipe mended");
  expect(JSON.stringify(told)).not.toContain("45670");
  expect(earlierReports(record.writer, "00000000-0000-5000-8000-000000000000" as GrievanceId, registry)).toBeNull();
});

test("a report belongs to the office that sent it, and is accepted only where somebody accepted it", () => {
  // The case went on to this office with the report of the one before.
  open(ELSEWHERE, REPORT, { type: "return-atr", reason: "Not theirs" }, MARK, { type: "undertake" });
  const excepted = open(MARK, REPORT, { type: "return-atr", reason: "No photograph" }, { type: "accept-atr", exception: "Court order" });
  const waited = open(MARK, REPORT, { type: "accept-atr", exception: "Court order" });
  const again = open(MARK, REPORT, ACCEPT, { type: "reopen", why: "Still dry", escalateTo: null }, REPORT, ACCEPT);
  const id = open(MARK, REPORT);
  expect(earlierReports(record.writer, id, registry)?.map((each) => [each.id, each.result])).toEqual([
    [again, "reopened"],
    [waited, "unjudged"],
    [excepted, "returned"],
  ]);
});

test("nothing is told of a sensitive report, nor to a sensitive case", () => {
  const hidden = open(MARK, REPORT, ACCEPT, { type: "set-sensitive", sort: "illness", reason: "Says so" });
  const id = open(MARK, REPORT);
  expect(earlierReports(record.writer, id, registry)).toMatchObject([{ id: hidden, text: null }]);
  expect(earlierReports(record.writer, hidden, registry)).toEqual([]);
});

test("a sensitive report keeps its doubts, which tell nobody what it says", () => {
  const id = open(MARK, REPORT, { type: "set-sensitive", sort: "illness", reason: "Says so" });
  const shown = hideSensitive(readCase(record.writer, id, { registry, now: MORNING })!);
  expect(shown.atrDoubts).toEqual(["without-proof", "citizen-not-contacted"]);
  expect(JSON.stringify(shown)).not.toMatch(/Pipe mended|98123/u);
});

test("the reports of an office are found by keys alone", () => {
  const id = open(MARK, REPORT);
  const grievance = readGrievance(record.writer, id)!;
  const plans = plansOf(record.file, (reader) => reportsOfOffice(reader, registry.officeOfMark(grievance.markedTo!).id, grievance, 5));
  expect(plans.filter((plan) => plan.includes("SCAN"))).toEqual([]);
});

test("the numbers to call are those that the citizen gave, the last one first, each once", () => {
  const post = examplePost("900", { text: "पानी नहीं आ रहा, 98123-45670 या +91 9812345670, घर का 0184 2255555" });
  const id = openExampleCase(record.writer, post);
  const found = readCase(record.writer, id, { registry, now: MORNING })!;
  expect(phonesOfCase(found)).toEqual(["1842255555", "9812345670"]);
  expect(phonesOfCase({ posts: found.posts.map((each) => ({ ...each, role: "office" as const })) })).toEqual([]);
});

test("whether there is a number to call is known before anybody looks at it", () => {
  const told = (text: string, number: string) => {
    const id = openExampleCase(record.writer, examplePost(number, { text }));
    const found = readCase(record.writer, id, { registry, now: MORNING })!;
    return maskCase(found, { showsReplies: false, showsContacts: false, namesSensitive: false }).givesPhone;
  };
  expect(told("पानी नहीं आ रहा, 98123-45670", "901")).toBe(true);
  expect(told("पानी नहीं आ रहा, 5 दिन से", "902")).toBe(false);
});
