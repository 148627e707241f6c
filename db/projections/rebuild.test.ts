import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import { isOverdue } from "#domain/grievance/state.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import { tallyOf } from "#domain/grievance/tally.ts";
import { addsUp } from "#domain/grievance/testing/addsUp.ts";
import { joiningOf } from "#domain/grievance/intake.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { MEASURES, tallyOf as performanceOf } from "#domain/performance/tally.ts";
import { officeIdOfMark } from "#domain/registry/registry.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { eventsOfSeat, mergeEvents } from "../append/merge.ts";
import { readHistory } from "../events/read.ts";
import { stateCounts } from "../queue/stateCounts.ts";
import { ownSeat } from "../seat.ts";
import { sweepOverdue } from "../sweep.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { DERIVED } from "./derived.ts";
import { readGrievance } from "./grievanceRow.ts";
import { rebuild } from "./rebuild.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

const karnal = { department: "PHED", district: "Karnal", office: null } as const;
const SUPERIOR = "PHED/department" as OfficeId;
const NO_WATER = { code: "no-supply", label: { en: "No water", hi: "पानी नहीं" }, evidence: [] } as const;
const hisar = { department: "PWD", district: "Hisar", office: "EE Hisar" } as const;

const anyAction = fc.constantFrom<GrievanceAction>(
  { type: "mark", to: karnal },
  { type: "mark", to: hisar },
  { type: "additionally-mark", to: hisar },
  { type: "undertake" },
  { type: "interim-reply", reason: "Tender", expectedAt: MORNING + 20 * DAY_MS },
  { type: "grant-extension", dueAt: MORNING + 20 * DAY_MS },
  { type: "send-atr", atr: { outcome: "partly", text: "One of two", officer: "JE", actedAt: MORNING, proof: ["photo.jpg"] } },
  { type: "return-atr", reason: "And the other?" },
  { type: "accept-atr", exception: null },
  { type: "ask-details", question: "Where?" },
  { type: "receive-details" },
  { type: "set-aside", aside: { as: "not-a-grievance", reason: "Praise" } },
  { type: "set-aside", aside: { as: "sub-judice", reason: "Suit" } },
  { type: "restore", reason: "Withdrawn" },
  { type: "reopen", why: "Not solved" },
  { type: "correct-proposal", urgency: "emergency" },
  { type: "correct-proposal", district: null },
  { type: "assign", to: "asha" },
  { type: "assign", to: null },
  { type: "note", words: "Called twice" },
  { type: "escalate", to: SUPERIOR, words: null },
  { type: "reopen", why: "Still dry", escalateTo: SUPERIOR },
  { type: "dispute", by: karnal, words: "The pipe is the municipality's", superior: SUPERIOR },
  { type: "answer-dispute", words: "It is not" },
  { type: "settle-dispute", words: "It stays" },
  { type: "take-out-of-incident" },
  { type: "acknowledge-alert", kind: "emergency" },
  { type: "acknowledge-alert", kind: "red-flag" },
  {
    type: "prepare-reply",
    replyId: "r1",
    purpose: "marked",
    language: "hi",
    text: "भेजी गई",
    to: { channel: "x", externalId: "1" },
    approved: true,
  },
  { type: "attempt-reply", replyId: "r1" },
  { type: "record-reply-sent", replyId: "r1", externalId: "900" },
  { type: "record-reply-refused", replyId: "r1", code: "post-gone", detail: "" },
  { type: "withdraw-reply", replyId: "r1" },
  {
    type: "issue-letter",
    letterId: "l1",
    kind: "reminder",
    number: "CMO/2026/1",
    to: SUPERIOR,
    officer: null,
    subject: { en: "Reminder", hi: "स्मरण" },
    body: { en: "Answer", hi: "उत्तर दें" },
    answerBy: null,
  },
  { type: "record-letter-sent", letterId: "l1", way: "e-mail" },
  { type: "record-letter-answer", letterId: "l1", words: "Done" },
  { type: "sample", week: "2026-W48" },
  { type: "record-check-call", result: "not-solved", words: "Still dry" },
);

/** What the engine does with the record, one step at a time. */
type Step =
  | { readonly step: "open"; readonly minutesAgo: number }
  | { readonly step: "join"; readonly of: number; readonly minutesAgo: number }
  | { readonly step: "act"; readonly on: number; readonly action: GrievanceAction }
  | { readonly step: "undo"; readonly on: number }
  | { readonly step: "flag"; readonly on: number }
  | { readonly step: "sweep" };

const anyStep: fc.Arbitrary<Step & { readonly afterMs: number }> = fc
  .tuple(
    fc.oneof(
      fc.nat(3_000).map((minutesAgo) => ({ step: "open" as const, minutesAgo })),
      fc.tuple(fc.nat(9), fc.nat(3_000)).map(([of, minutesAgo]) => ({ step: "join" as const, of, minutesAgo })),
      { weight: 4, arbitrary: fc.tuple(fc.nat(9), anyAction).map(([on, action]) => ({ step: "act" as const, on, action })) },
      fc.nat(9).map((on) => ({ step: "undo" as const, on })),
      fc.nat(9).map((on) => ({ step: "flag" as const, on })),
      fc.constant({ step: "sweep" as const }),
    ),
    fc.nat(2 * DAY_MS),
  )
  .map(([step, afterMs]) => ({ ...step, afterMs }));

let serial = 0;
/** More events than any of these records has. */
const MANY = 100_000;

function live(steps: readonly (Step & { readonly afterMs: number })[]): number {
  const cases: GrievanceId[] = [];
  let now = MORNING;
  for (const step of steps) {
    now += step.afterMs;
    serial++;
    switch (step.step) {
      case "open":
        cases.push(
          openExampleCase(
            writer,
            examplePost(`post-${serial}`, { createdAt: now - step.minutesAgo * 60_000 }),
            exampleProposal({ routine: serial % 2 === 0, category: serial % 3 === 0 ? NO_WATER : null }),
          ),
        );
        break;
      case "join":
        join(oneOf(cases, step.of), `post-${serial}`, now - step.minutesAgo * 60_000, now);
        break;
      case "act":
        act(oneOf(cases, step.on), step.action, now);
        break;
      case "flag":
        flag(oneOf(cases, step.on), now);
        break;
      case "undo":
        undoLast(oneOf(cases, step.on), now);
        break;
      case "sweep":
        sweepOverdue(writer, now);
    }
  }
  return now;
}

/** Undefined while there is none. */
const oneOf = (cases: readonly GrievanceId[], number: number) => cases[number % cases.length];

function act(grievanceId: GrievanceId | undefined, action: GrievanceAction, now: number): void {
  const grievance = grievanceId && readGrievance(writer, grievanceId);
  if (!grievance) return;
  const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (decision.ok) appendEvents(writer, { grievanceId: grievance.id, events: decision.events, actor: "osd", now });
}

/** As the clock does with a case that has grown old. */
function flag(grievanceId: GrievanceId | undefined, now: number): void {
  if (!grievanceId || !readGrievance(writer, grievanceId)) return;
  appendEvents(writer, { grievanceId, events: [{ type: "red-flagged", version: 1, payload: { cameOfAgeAt: now } }], actor: "engine", now });
}

/** Takes back the last act of a case, as far as that is allowed. */
function undoLast(grievanceId: GrievanceId | undefined, now: number): void {
  if (!grievanceId) return;
  const { grievance, timeline } = readHistory(writer, grievanceId);
  const last = timeline.findLast(({ recorded, applied }) => applied && recorded.actor === "osd" && recorded.event?.type !== "act-undone");
  if (!grievance || !last) return;
  const undoing = { timeline, actor: "osd" };
  const decision = decide(grievance, { type: "undo", events: [last.recorded.id] }, { now, policy: DEFAULT_SLA_POLICY, undoing });
  if (decision.ok) appendEvents(writer, { grievanceId, events: decision.events, actor: "osd", now });
}

function join(grievanceId: GrievanceId | undefined, externalId: string, createdAt: number, now: number): void {
  const grievance = grievanceId && readGrievance(writer, grievanceId);
  if (!grievance) return;
  const post = { channel: "x", externalId, role: "citizen", createdAt, isRepost: false } as const;
  appendEvents(writer, { grievanceId: grievance.id, events: [joiningOf(post, grievance, DEFAULT_SLA_POLICY)], actor: "engine", now });
}

function derived(from: Writer = writer): unknown {
  return Object.fromEntries(Object.entries(DERIVED).map(([name, sql]) => [name, from.sqlite.prepare(sql).all()]));
}

const FLAGGED = `(red_flagged_at IS NOT NULL AND state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")}))`;

const PERFORMANCE = [
  ...MEASURES.map((measure) => measure.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)),
  "late_now",
  "unanswered",
];
/** From what every case folds to. */
function performanceCounted(): unknown {
  const rows = new Map<string, Record<string, number | string>>();
  const cases = writer.sqlite
    .prepare<[], { readonly id: GrievanceId; readonly overdue: number }>("SELECT id, overdue FROM grievance")
    .all();
  for (const { id, overdue } of cases) {
    const { grievance } = readHistory(writer, id);
    if (grievance === null) continue;
    const { department, district, dueAt, markedTo, state, timeline } = grievance;
    const add = (day: number, column: string, count: number) => {
      for (const [scope, name] of [
        ["department", department],
        ["district", district],
        ["office", markedTo && officeIdOfMark(markedTo)],
      ] as const) {
        if (name === null || count === 0) continue;
        const none = Object.fromEntries(PERFORMANCE.map((each) => [each, 0]));
        const row = rows.get(`${day} ${scope} ${name}`) ?? { day, scope, name, ...none };
        rows.set(`${day} ${scope} ${name}`, { ...row, [column]: Number(row[column]) + count });
      }
    };
    for (const tally of performanceOf(grievance)) {
      MEASURES.forEach((measure, index) => add(tally.day, PERFORMANCE[index] ?? "", tally[measure]));
    }
    if (overdue === 0 || dueAt === null || markedTo === null || (timeline.markedAt ?? 0) > dueAt) continue;
    add(indianDayNumber(dueAt), "late_now", 1);
    add(indianDayNumber(dueAt), "unanswered", Number(state === "marked" && timeline.undertakenAt === null));
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      Number(one["day"]) - Number(other["day"]) || (`${one["scope"]} ${one["name"]}` < `${other["scope"]} ${other["name"]}` ? -1 : 1),
  );
}

/** What came in, was disposed of, and began and ended being overdue with offices, from what every case folds to. */
function hoursCounted(): unknown {
  const hours = new Map<number, { hour: number; opened: number; disposed: number; overdue_more: number }>();
  const add = (at: number, what: "opened" | "disposed" | "overdue_more", count: number) => {
    const hour = Math.floor((at + 19_800_000) / 3_600_000);
    const row = hours.get(hour) ?? { hour, opened: 0, disposed: 0, overdue_more: 0 };
    row[what] += count;
    hours.set(hour, row);
  };
  const cases = writer.sqlite
    .prepare<[], { readonly id: GrievanceId; readonly overdue: number }>("SELECT id, overdue FROM grievance")
    .all();
  for (const { id, overdue } of cases) {
    const { grievance } = readHistory(writer, id);
    if (grievance === null) continue;
    add(grievance.openedAt, "opened", 1);
    if (grievance.disposedAt !== null) add(grievance.disposedAt, "disposed", 1);
    const { steps, markedAt } = grievance.timeline;
    if (grievance.markedTo === null) continue;
    const askedAt = markedAt ?? steps.find(({ state }) => state === "marked")?.at ?? 0;
    steps.forEach(({ at, dueAt }, index) => {
      const endedAt = steps[index + 1]?.at ?? null;
      if (dueAt === null || (endedAt === null && overdue === 0)) return;
      const beganAt = Math.max(at, dueAt, askedAt);
      if (endedAt !== null && endedAt <= beganAt) return;
      add(beganAt, "overdue_more", 1);
      if (endedAt !== null) add(endedAt, "overdue_more", -1);
    });
  }
  return [...hours.values()]
    .filter((row) => row.opened !== 0 || row.disposed !== 0 || row.overdue_more !== 0)
    .toSorted((one, other) => one.hour - other.hour);
}

/** The same figures counted from the rows, one by one. */
function counted(): unknown {
  const all = (sql: string) => writer.sqlite.prepare(sql).all();
  const day = (column: string) => `(${column} + 19800000) / 86400000`;
  return {
    byOffice: all(
      `SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, state, overdue, count(*) AS cases
       FROM grievance GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    ),
    openByCell: all(
      `SELECT coalesce(department, '') AS department, coalesce(district, '') AS district, count(*) AS open,
         count(marked_office) AS asked, count(*) FILTER (WHERE overdue = 1 AND marked_office IS NOT NULL) AS reports_overdue,
         count(*) FILTER (WHERE overdue = 1 AND marked_office IS NOT NULL AND first_marked_at > due_at) AS asked_too_late,
         count(*) FILTER (WHERE overdue = 1 AND marked_office IS NULL) AS markings_overdue, min(opened_at) AS oldest_opened_at
       FROM grievance WHERE state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")}) GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
    byState: all("SELECT state, overdue, count(*) AS cases FROM grievance GROUP BY 1, 2 ORDER BY 1, 2"),
    byDay: all(
      `SELECT day, sum(opened) AS opened, sum(disposed) AS disposed, sum(in_time) AS reports_in_time, sum(missed) AS reports_missed FROM (
         SELECT ${day("opened_at")} AS day, 1 AS opened, 0 AS disposed, 0 AS in_time, 0 AS missed FROM grievance
         UNION ALL SELECT ${day("disposed_at")}, 0, 1, 0, 0 FROM grievance WHERE disposed_at IS NOT NULL
         UNION ALL SELECT ${day("reported_at")}, 0, 0, 1, 0 FROM grievance WHERE reported_at <= reported_due_at
           AND marked_office IS NOT NULL AND coalesce(first_marked_at, 0) <= reported_due_at
         UNION ALL SELECT ${day("reported_due_at")}, 0, 0, 0, 1 FROM grievance WHERE reported_at > reported_due_at
           AND marked_office IS NOT NULL AND coalesce(first_marked_at, 0) <= reported_due_at
         UNION ALL SELECT ${day("due_at")}, 0, 0, 0, 1 FROM grievance WHERE reported_at IS NULL AND overdue = 1
           AND marked_office IS NOT NULL AND coalesce(first_marked_at, 0) <= due_at
       ) GROUP BY day ORDER BY day`,
    ),
    byHour: hoursCounted(),
    byCellAndDay: all(
      `SELECT ${day("opened_at")} AS day, coalesce(department, '') AS department, coalesce(district, '') AS district, count(*) AS opened
       FROM grievance GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ),
    bySortAndSlot: all(
      `SELECT opened_at / 600000 AS slot, coalesce(department, '') AS department, coalesce(district, '') AS district,
         coalesce(category, '') AS category, count(*) AS opened
       FROM grievance GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    ),
    lateByDay: all(
      `SELECT ${day("due_at")} AS day, count(*) AS cases FROM grievance WHERE overdue = 1 AND marked_office IS NOT NULL GROUP BY 1 ORDER BY 1`,
    ),
    owing: all(
      `SELECT coalesce(marked_office, '') AS office, iif(marked_office IS NULL, coalesce(department, ''), '') AS department,
         iif(marked_office IS NULL, coalesce(district, ''), '') AS district, sum(overdue) AS overdue, sum(${FLAGGED}) AS red_flags
       FROM grievance WHERE overdue = 1 OR ${FLAGGED} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    ),
    performance: performanceCounted(),
    redFlags: all(`SELECT count(*) AS value FROM grievance WHERE ${FLAGGED}`),
  };
}

describe("what is derived from events", () => {
  test("is the same when it is made again from them, row by row and figure by figure", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 60, size: "max" }), (steps) => {
        const now = live(steps);
        sweepOverdue(writer, now);
        const incremental = derived();
        expect(incremental).toMatchObject(counted() as object);
        expect(addsUp(tallyOf(stateCounts(writer)))).toBe(true);

        rebuild(writer);
        sweepOverdue(writer, now);
        expect(derived()).toEqual(incremental);
      }),
      { numRuns: 8 },
    );
  });

  test("is the same on a seat that takes them in, all at once or in two parts", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 60, size: "max" }), fc.nat(60), (steps, cut) => {
        const now = live(steps);
        sweepOverdue(writer, now);
        const events = eventsOfSeat(writer, ownSeat(writer), 0, MANY);
        for (const parts of [[events], [events.slice(0, cut), events.slice(cut)]]) {
          const other = temporaryRecord();
          for (const part of parts) mergeEvents(other.writer, part.toReversed(), now + 365 * DAY_MS);
          sweepOverdue(other.writer, now);
          expect(derived(other.writer)).toEqual(derived());
          other.remove();
        }
      }),
      { numRuns: 5 },
    );
  });

  test("is, for every case, what its history folds to, and late exactly when the clock says so", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40, size: "max" }), (steps) => {
        const now = live(steps);
        sweepOverdue(writer, now);
        const rows = writer.sqlite
          .prepare<[], { readonly id: GrievanceId; readonly overdue: number; readonly posts: number }>(
            "SELECT id, overdue, post_count AS posts FROM grievance",
          )
          .all();
        for (const { id, overdue, posts } of rows) {
          const { grievance } = readHistory(writer, id);
          expect(readGrievance(writer, id)).toEqual(grievance);
          expect(overdue === 1).toBe(grievance !== null && isOverdue(grievance, now));
          expect(posts).toBe(writer.sqlite.prepare("SELECT count(*) FROM case_post WHERE grievance_id = ?").pluck().get(id));
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe("the sweep", () => {
  test("flags a case a millisecond after its due time and clears it when the clock is put back", () => {
    const id = openExampleCase(writer, examplePost("1"));
    const due = readGrievance(writer, id)?.dueAt ?? 0;
    expect(sweepOverdue(writer, due)).toBe(0);
    expect(sweepOverdue(writer, due + 1)).toBe(1);
    expect(sweepOverdue(writer, due + 1)).toBe(0);
    expect(sweepOverdue(writer, due)).toBe(1);
    expect(sweepOverdue(writer, due)).toBe(0);
  });

  test("leaves the flag while a case is worked on, and drops it when the report is sent", () => {
    const id = openExampleCase(writer, examplePost("1"));
    const late = MORNING + 8 * DAY_MS;
    sweepOverdue(writer, late);
    const overdue = () => writer.sqlite.prepare("SELECT overdue FROM grievance").pluck().get();
    act(id, { type: "mark", to: karnal }, late);
    expect(overdue()).toBe(1);
    act(id, { type: "send-atr", atr: { outcome: "solved", text: "Done", officer: null, actedAt: null, proof: [] } }, late);
    expect(overdue()).toBe(0);
    act(id, { type: "return-atr", reason: "Not done" }, late);
    expect(overdue()).toBe(0);
    expect(sweepOverdue(writer, late)).toBe(1);
  });

  test("comes to an end by itself with more late cases than it takes at once", () => {
    writer.transaction(() => {
      for (let index = 0; index < 2_100; index++) openExampleCase(writer, examplePost(String(index)));
    });
    const late = MORNING + 8 * DAY_MS;
    expect(sweepOverdue(writer, late)).toBe(2_000);
    expect(sweepOverdue(writer, late)).toBe(100);
    expect(sweepOverdue(writer, late)).toBe(0);
  });
});
