import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { GrievanceAction } from "./actions.ts";
import { apply } from "./apply.ts";
import { decide } from "./decide.ts";
import type { GrievanceEvent } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import type { Step, Timeline } from "./timeline.ts";
import { EXAMPLE_ID, exampleOpening } from "./testing/exampleOpening.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const id = EXAMPLE_ID;
const PHED = { department: "PHED", district: "Karnal", office: null } as const;
const PWD = { department: "PWD", district: "Karnal", office: null } as const;

function opened(): Grievance {
  const event = exampleOpening({ openedAt: OPENED, dueAt: OPENED + 7 * DAY_MS }, { departments: [{ code: "PHED" }] });
  return after(null, event, OPENED);
}

function after(grievance: Grievance | null, event: GrievanceEvent, at: number): Grievance {
  const next = apply(id, grievance, event, at).grievance;
  if (next === null) throw new Error("There is no case");
  return next;
}

/** A case to which these things were done so many hours after its opening. */
function done(...acts: readonly (readonly [hours: number, action: GrievanceAction])[]): Grievance {
  return acts.reduce((grievance, [hours, action]) => {
    const now = OPENED + hours * HOUR_MS;
    const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
    if (!decision.ok) throw new Error(`${action.type} was refused`);
    return decision.events.reduce((so, event) => after(so, event, now), grievance);
  }, opened());
}

const report: GrievanceAction = {
  type: "send-atr",
  atr: { outcome: "solved", text: "Pipe was mended", officer: null, actedAt: null, proof: [] },
};
const hours = (at: number | null) => at !== null && (at - OPENED) / HOUR_MS;

describe("the timeline of a case", () => {
  test("tells how it stood on any day", () => {
    const { timeline } = done(
      [2, { type: "mark", to: PHED }],
      [5, { type: "undertake" }],
      [20, report],
      [30, { type: "accept-atr", exception: null }],
    );
    const stood = (at: number) => standingAt(timeline, OPENED + at * HOUR_MS)?.state;
    expect([-1, 0, 1, 2, 4, 5, 19, 20, 29, 30, 900].map(stood)).toEqual([
      undefined,
      "new",
      "new",
      "marked",
      "marked",
      "in-action",
      "in-action",
      "atr-sent",
      "atr-sent",
      "disposed",
      "disposed",
    ]);
    expect([timeline.markedAt, timeline.undertakenAt, timeline.reportedAt].map(hours)).toEqual([2, 5, 20]);
    expect(timeline.reportedDueAt).toBe(OPENED + 7 * DAY_MS);
  });

  test("times the first way alone, and counts the reports that were returned", () => {
    const { timeline } = done(
      [1, { type: "mark", to: PHED }],
      [2, report],
      [3, { type: "return-atr", reason: "No photograph" }],
      [4, report],
      [5, { type: "accept-atr", exception: null }],
      [9, { type: "reopen", why: "Dry again" }],
      [10, { type: "mark", to: PWD }],
      [11, { type: "undertake" }],
    );
    expect([timeline.markedAt, timeline.undertakenAt, timeline.reportedAt].map(hours)).toEqual([1, 2, 2]);
    expect(timeline.returnedCount).toBe(1);
    expect(timeline.steps.map(({ state }) => state)).toEqual([
      "new",
      "marked",
      "atr-sent",
      "in-action",
      "atr-sent",
      "disposed",
      "in-action",
      "marked",
      "in-action",
    ]);
  });

  test("takes the deadline that stood then, whatever was granted later", () => {
    const { timeline } = done(
      [1, { type: "mark", to: PHED }],
      [2, { type: "interim-reply", reason: "Tender", expectedAt: OPENED + 20 * DAY_MS }],
      [3, { type: "grant-extension", dueAt: OPENED + 20 * DAY_MS }],
    );
    const due = (at: number) => standingAt(timeline, OPENED + at * HOUR_MS)?.dueAt;
    expect([due(1), due(2), due(3)]).toEqual([OPENED + 7 * DAY_MS, OPENED + 7 * DAY_MS, OPENED + 20 * DAY_MS]);
  });

  test("draws back what a portal told late, and does not make up how long it took", () => {
    const marked = done([400, { type: "mark", to: PHED }], [400, { type: "undertake" }], [400, report]);
    const disposed = after(
      marked,
      { type: "disposed", version: 1, payload: { exception: null, disposedAt: OPENED + 48 * HOUR_MS } },
      OPENED + 400 * HOUR_MS,
    );
    const { timeline } = disposed;
    expect(standingAt(timeline, OPENED + 47 * HOUR_MS)?.state).toBe("new");
    expect(standingAt(timeline, OPENED + 48 * HOUR_MS)?.state).toBe("disposed");
    expect([timeline.undertakenAt, hours(timeline.markedAt), hours(timeline.reportedAt)]).toEqual([null, 48, 48]);
  });

  test("hears the first answer that the citizen read, no matter who told of it first", () => {
    const answer = (role: "ours" | "office" | "citizen", createdAt: number, isRepost = false): GrievanceEvent => ({
      type: "post-joined",
      version: 1,
      payload: { post: { channel: "x", externalId: `a${createdAt}` }, role, isRepost, createdAt, dueAtIfFirst: null },
    });
    const at = (hour: number) => OPENED + hour * HOUR_MS;
    const before = after(after(opened(), answer("ours", at(-1)), at(1)), answer("citizen", at(1)), at(1));
    expect(after(before, answer("office", at(1), true), at(2)).timeline.respondedAt).toBeNull();
    const heard = after(after(before, answer("ours", at(6)), at(6)), answer("office", at(4)), at(7));
    expect(heard.timeline.respondedAt).toBe(at(4));
  });

  test("never goes back in time, and its last step is where the case stands", () => {
    const action = fc.constantFrom<GrievanceAction>(
      { type: "mark", to: PHED },
      { type: "mark", to: PWD },
      { type: "undertake" },
      report,
      { type: "return-atr", reason: "No photograph" },
      { type: "accept-atr", exception: null },
      { type: "accept-atr", exception: "Solved on the telephone" },
      { type: "ask-details", question: "Where?" },
      { type: "receive-details" },
      { type: "set-aside", aside: { as: "sub-judice", reason: "Suit" } },
      { type: "restore", reason: "Withdrawn" },
      { type: "reopen", why: "Not solved" },
      { type: "correct-proposal", urgency: "emergency" },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(action, fc.integer({ min: -50, max: 400 })), { maxLength: 25 }), (acts) => {
        let grievance = opened();
        for (const [what, hour] of acts) {
          const now = OPENED + hour * HOUR_MS;
          const decision = decide(grievance, what, { now, policy: DEFAULT_SLA_POLICY });
          for (const event of decision.ok ? decision.events : []) grievance = after(grievance, event, now);
          const { steps } = grievance.timeline;
          expect(steps.at(-1)).toMatchObject({ state: grievance.state, dueAt: grievance.dueAt });
          for (const [index, step] of steps.entries()) expect(step.at).toBeGreaterThanOrEqual(steps[index - 1]?.at ?? grievance.openedAt);
        }
      }),
    );
  });
});

function standingAt({ steps }: Pick<Timeline, "steps">, at: number): Step | undefined {
  return steps.findLast((step) => step.at <= at);
}
