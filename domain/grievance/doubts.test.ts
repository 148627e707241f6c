import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { CaseKey } from "../ids.ts";
import type { IncomingPost } from "../post/incomingPost.ts";
import type { Certainty, Proposal } from "../proposal/proposal.ts";
import type { GrievanceAction } from "./actions.ts";
import { apply } from "./apply.ts";
import { grievanceIdOf } from "./caseKey.ts";
import { decide } from "./decide.ts";
import type { Grievance } from "./grievance.ts";
import { openingOf } from "./intake.ts";
import { isToCheck } from "./isToCheck.ts";
import { revisionOf } from "./revision.ts";
import { timedCase } from "./timedCase.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const caseKey = "x:100" as CaseKey;
const SURE: Certainty = { model: "m1", kind: 0.5, department: 0.5, urgency: 0.9, language: 0.9, check: [], maybeEmergency: false };

function proposal(certainty: Partial<Certainty>, differences: Partial<Proposal> = {}): Proposal {
  return {
    language: "hi",
    kind: "grievance",
    departments: [{ code: "PHED", score: 0.5, evidence: [] }],
    category: null,
    district: "Karnal",
    place: null,
    placeBasis: null,
    location: {
      district: "Karnal",
      subDivision: null,
      tehsil: null,
      block: null,
      town: null,
      village: null,
      locality: null,
      candidates: [],
      places: [],
    },
    office: null,
    urgency: "routine",
    urgencyEvidence: [],
    routine: false,
    speaker: "citizen",
    personalData: [],
    missing: [],
    sensitive: null,
    certainty: { ...SURE, ...certainty },
    ...differences,
  };
}

function opened(of: Proposal): Grievance {
  const post = { channel: "x", externalId: "100", createdAt: OPENED } as IncomingPost;
  const { grievance } = apply(grievanceIdOf(caseKey), null, openingOf(post, caseKey, of, DEFAULT_SLA_POLICY), OPENED);
  if (grievance === null) throw new Error("Nothing was opened");
  return grievance;
}

function after(grievance: Grievance, action: GrievanceAction, now = OPENED + HOUR_MS): Grievance {
  const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY, lesson: null });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.events.reduce((one, event) => apply(one.id, one, event, now).grievance ?? one, grievance);
}

describe("a doubt of the program", () => {
  test("is kept with the case, in the order in which it is said, but for the language", () => {
    const grievance = opened(proposal({ check: ["language", "district", "department", "kind", "urgency"] }));
    expect(grievance.doubts).toEqual(["kind", "department", "district"]);
    expect([isToCheck(grievance), isToCheck(opened(proposal({ check: ["language"] })))]).toEqual([true, false]);
  });

  test("goes with a correction of that field, also with one that says it is right", () => {
    const grievance = opened(proposal({ check: ["kind", "department"] }));
    const once = after(grievance, { type: "correct-proposal", department: "PHED" });
    expect([once.doubts, once.department]).toEqual([["kind"], "PHED"]);
    expect(after(once, { type: "correct-proposal", kind: "grievance" }).doubts).toEqual([]);
    const sure = opened(proposal({}));
    const same = decide(sure, { type: "correct-proposal", department: "PHED" }, { now: OPENED, policy: DEFAULT_SLA_POLICY });
    expect(same).toEqual({ ok: false, refusal: { code: "nothing-changed" } });
  });

  test("goes with a mark and when it is set aside", () => {
    const grievance = opened(proposal({ check: ["kind", "department"], maybeEmergency: true }));
    const marked = after(grievance, { type: "mark", to: { department: "ULB", district: "Karnal", office: null } });
    expect([marked.doubts, marked.maybeEmergency]).toEqual([[], true]);
    const aside = after(grievance, { type: "set-aside", aside: { as: "not-a-grievance", reason: "A joke" } });
    expect([aside.doubts, aside.maybeEmergency]).toEqual([[], false]);
  });
});

describe("what may be an emergency", () => {
  const grievance = opened(proposal({ maybeEmergency: true }));

  test("is none until a person says so, and then has two hours and raises an alert", () => {
    expect([grievance.urgency, grievance.alerts.emergency, grievance.dueAt]).toEqual(["routine", null, OPENED + 7 * DAY_MS]);
    const confirmed = after(grievance, { type: "correct-proposal", kind: "grievance", urgency: "emergency" });
    expect(confirmed).toMatchObject({ urgency: "emergency", maybeEmergency: false, dueAt: OPENED + 2 * HOUR_MS });
    expect(confirmed.alerts.emergency).toEqual({ sinceAt: OPENED + HOUR_MS, acknowledgedAt: null });
  });

  test("keeps its urgency where a person denies it, which is a correction with a lesson", () => {
    const action = { type: "correct-proposal", urgency: "routine" } as const;
    const lesson = { wording: "x", rules: {}, model: "m1" };
    const decision = decide(grievance, action, { now: OPENED, policy: DEFAULT_SLA_POLICY, lesson });
    expect(decision).toMatchObject({ ok: true, events: [{ type: "proposal-corrected", payload: { urgency: "routine", lesson } }] });
    expect(after(grievance, action)).toMatchObject({ urgency: "routine", maybeEmergency: false, dueAt: grievance.dueAt });
  });

  test("moves its due time by any urgency that a person chooses", () => {
    expect(after(grievance, { type: "correct-proposal", urgency: "urgent" }).dueAt).toBe(OPENED + DAY_MS);
  });

  test("is no doubt where the program calls it an emergency", () => {
    expect(opened(proposal({ maybeEmergency: true }, { urgency: "emergency" })).maybeEmergency).toBe(false);
  });
});

describe("what seems no complaint, with a doubt", () => {
  const grievance = opened(proposal({ check: ["kind"] }, { kind: "other" }));

  test("has the time of an ordinary complaint, which a change of anything else leaves", () => {
    expect([grievance.dueAt, timedCase(grievance).kind]).toEqual([OPENED + 7 * DAY_MS, "grievance"]);
    expect(after(grievance, { type: "correct-proposal", district: "Hisar" }).dueAt).toBe(OPENED + 7 * DAY_MS);
  });

  test("loses it when a person says that it is nothing, and has it for good when it is a complaint", () => {
    expect(after(grievance, { type: "correct-proposal", kind: "other" })).toMatchObject({ kind: "other", doubts: [], dueAt: null });
    expect(after(grievance, { type: "correct-proposal", kind: "grievance" })).toMatchObject({
      kind: "grievance",
      dueAt: OPENED + 7 * DAY_MS,
    });
  });
});

test("a further post that settles a doubt takes it away, and the revision names the model", () => {
  const first = proposal({ check: ["department", "kind"], maybeEmergency: true }, { kind: "other", departments: [] });
  const second = proposal({ model: "m2" }, { departments: [{ code: "PHED", score: 0.9, evidence: [] }] });
  const revision = revisionOf(opened(first), [first, second], DEFAULT_SLA_POLICY);
  expect(revision).toMatchObject({ payload: { kind: "grievance", department: "PHED", doubts: [], model: "m2" } });
  const revised = revision && apply(grievanceIdOf(caseKey), opened(first), revision, OPENED).grievance;
  expect(revised).toMatchObject({ kind: "grievance", doubts: [], maybeEmergency: true });
  expect(revised).not.toHaveProperty("model");
});
