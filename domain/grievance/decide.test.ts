import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import type { CaseKey, GrievanceId, RepresentativeId } from "../ids.ts";
import { actionSchema } from "./actions.ts";
import type { GrievanceAction } from "./actions.ts";
import { grievanceIdOf } from "./caseKey.ts";
import { decide } from "./decide.ts";
import type { Refusal } from "./decision.ts";
import { isGrievanceEvent } from "./events.ts";
import type { EventOf } from "./events.ts";
import { apply } from "./apply.ts";
import type { Grievance } from "./grievance.ts";
import { ticketOf } from "./ticket.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const DUE = OPENED + 7 * DAY_MS;
const caseKey = "x:100:7" as CaseKey;
const id = grievanceIdOf(caseKey);

const opening: EventOf<"grievance-opened"> = {
  type: "grievance-opened",
  version: 1,
  payload: {
    ticket: ticketOf(id, OPENED),
    channel: "x",
    caseKey,
    post: { channel: "x", externalId: "100" },
    openedAt: OPENED,
    proposal: {
      language: "hi",
      kind: "grievance",
      departments: [{ code: "REVENUE" }],
      district: "Karnal",
      place: null,
      urgency: "routine",
      routine: false,
    },
    dueAt: DUE,
  },
};

function opened(): Grievance {
  const { grievance } = apply(id, null, opening, OPENED);
  if (grievance === null) throw new Error("The case was not opened");
  return grievance;
}

/** Acts one after the other, an hour apart; each must be allowed. */
function after(start: Grievance, ...actions: readonly GrievanceAction[]): Grievance {
  let grievance = start;
  for (const [index, action] of actions.entries()) {
    const now = OPENED + (index + 1) * HOUR_MS;
    const decision = decide(grievance, actionSchema.parse(action), { now, policy: DEFAULT_SLA_POLICY });
    if (!decision.ok) throw new Error(`${action.type} was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      const next = apply(id, grievance, event, now);
      if (next.grievance === null || !next.applied) throw new Error(`${event.type} was decided and does not apply`);
      grievance = next.grievance;
    }
  }
  return grievance;
}

function refusalOf(grievance: Grievance, action: GrievanceAction, now = OPENED + HOUR_MS): Refusal["code"] | null {
  const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  return decision.ok ? null : decision.refusal.code;
}

const revenueKarnal = { department: "REVENUE", district: "Karnal", office: null } as const;
const mark: GrievanceAction = { type: "mark", to: revenueKarnal };
const undertake: GrievanceAction = { type: "undertake" };
const atr = { outcome: "solved", text: "इंतकाल दर्ज कर दिया गया", officer: "Tehsildar", actedAt: null, proof: [] } as const;
const sendAtr: GrievanceAction = { type: "send-atr", atr: { ...atr, proof: [] } };
const accept: GrievanceAction = { type: "accept-atr", exception: null };
const aside = (as: "not-a-grievance" | "sub-judice"): GrievanceAction => ({
  type: "set-aside",
  aside: { as, reason: "Civil suit 12 of 2026" },
});

describe("the line from opening to disposal", () => {
  test("is new, marked, in action, ATR sent, disposed", () => {
    expect(opened()).toMatchObject({ state: "new", department: "REVENUE", district: "Karnal", dueAt: DUE, markedTo: null });
    expect(after(opened(), mark)).toMatchObject({ state: "marked", markedTo: revenueKarnal, dueAt: DUE });
    expect(after(opened(), mark, undertake)).toMatchObject({ state: "in-action", dueAt: DUE });
    expect(after(opened(), mark, undertake, sendAtr)).toMatchObject({ state: "atr-sent", dueAt: null, atr });
    const disposed = after(opened(), mark, undertake, sendAtr, accept);
    expect(disposed).toMatchObject({ state: "disposed", dueAt: null, disposedAt: OPENED + 4 * HOUR_MS });
  });

  test("does not end without a report, unless an exception is stated", () => {
    const inAction = after(opened(), mark, undertake);
    expect(refusalOf(inAction, accept)).toBe("no-atr");
    expect(refusalOf(inAction, { type: "accept-atr", exception: "  — " })).toBe("no-reason");
    expect(after(inAction, { type: "accept-atr", exception: "The citizen withdrew in writing" })).toMatchObject({ state: "disposed" });
  });

  test("goes back to action when the report is returned, and the old due time stands", () => {
    const returned = after(opened(), mark, undertake, sendAtr, { type: "return-atr", reason: "No photograph" });
    expect(returned).toMatchObject({ state: "in-action", dueAt: DUE });
  });

  test("goes back to action with a due time of its own when the case is reopened", () => {
    const reopened = after(opened(), mark, sendAtr, accept, { type: "reopen", why: "Still not recorded" });
    expect(reopened).toMatchObject({ state: "in-action", disposedAt: null, reopenedCount: 1, dueAt: OPENED + 4 * HOUR_MS + 7 * DAY_MS });
  });

  test("admits no step out of turn", () => {
    expect(refusalOf(opened(), undertake)).toBe("wrong-state");
    expect(refusalOf(opened(), sendAtr)).toBe("wrong-state");
    expect(refusalOf(after(opened(), mark, undertake), undertake)).toBe("wrong-state");
    expect(refusalOf(after(opened(), mark, sendAtr, accept), mark)).toBe("wrong-state");
    expect(refusalOf(opened(), { type: "reopen", why: "why not" })).toBe("wrong-state");
    expect(refusalOf(opened(), { type: "restore", reason: "by mistake" })).toBe("wrong-state");
  });
});

describe("marking", () => {
  test("to another office takes the case from the first and asks it to undertake again", () => {
    const other = { department: "PANCHAYAT", district: null, office: "Director" } as const;
    const remarked = after(opened(), mark, undertake, { type: "mark", to: other });
    expect(remarked).toMatchObject({ state: "marked", markedTo: other, department: "PANCHAYAT", district: "Karnal" });
    expect(refusalOf(remarked, { type: "mark", to: other })).toBe("already-answerable");
  });

  test("a second office leaves the first answerable, and none twice", () => {
    const police = { department: "POLICE", district: "Karnal", office: null } as const;
    const both = after(opened(), mark, { type: "additionally-mark", to: police });
    expect(both).toMatchObject({ state: "marked", markedTo: revenueKarnal, additionalMarks: [police] });
    expect(refusalOf(both, { type: "additionally-mark", to: police })).toBe("already-answerable");
    expect(refusalOf(both, { type: "additionally-mark", to: revenueKarnal })).toBe("already-answerable");
    expect(after(both, { type: "mark", to: police }).additionalMarks).toEqual([]);
  });
});

describe("more time", () => {
  const ask: GrievanceAction = { type: "interim-reply", reason: "Demarcation is on the 10th", expectedAt: DUE + 5 * DAY_MS };

  test("is asked with a reason and a date in the future, and moves nothing until it is granted", () => {
    const asked = after(opened(), mark, ask);
    expect(asked).toMatchObject({ state: "marked", dueAt: DUE, interimReply: { expectedAt: DUE + 5 * DAY_MS } });
    const granted = after(asked, { type: "grant-extension", dueAt: DUE + 5 * DAY_MS });
    expect(granted).toMatchObject({ state: "marked", dueAt: DUE + 5 * DAY_MS, interimReply: null });
    expect(refusalOf(after(opened(), mark), { ...ask, expectedAt: OPENED })).toBe("not-in-future");
    expect(refusalOf(after(opened(), mark), { ...ask, reason: " . " })).toBe("no-reason");
  });

  test("is granted only when asked for, and must be more", () => {
    expect(refusalOf(after(opened(), mark), { type: "grant-extension", dueAt: DUE + DAY_MS })).toBe("nothing-asked");
    expect(refusalOf(after(opened(), mark, ask), { type: "grant-extension", dueAt: DUE - 1 })).toBe("not-later");
    expect(refusalOf(after(opened(), mark, ask), { type: "grant-extension", dueAt: OPENED })).toBe("not-in-future");
  });
});

describe("side states", () => {
  test("stop the clock while the citizen is asked, and give back what was left", () => {
    const asked = after(opened(), mark, { type: "ask-details", question: "Which village?" });
    expect(asked).toMatchObject({ state: "needs-info", dueAt: null, dueRemainingMs: 7 * DAY_MS - 2 * HOUR_MS });
    const { grievance } = apply(id, asked, { type: "details-received", version: 1, payload: {} }, OPENED + 9 * DAY_MS);
    expect(grievance).toMatchObject({ state: "marked", dueAt: OPENED + 16 * DAY_MS - 2 * HOUR_MS, dueRemainingMs: null });
  });

  test("stop the clock while a court has the matter, from any open state", () => {
    for (const start of [opened(), after(opened(), mark), after(opened(), mark, undertake), after(opened(), mark, sendAtr)]) {
      const restored = after(start, aside("sub-judice"), { type: "restore", reason: "The suit was withdrawn" });
      expect(restored.state).toBe(start.state);
      expect(restored.countdown.stoppedMs).toBe(HOUR_MS);
    }
  });

  test("that are no pause let the time run", () => {
    const restored = after(opened(), aside("not-a-grievance"), { type: "restore", reason: "It is one" });
    expect(restored).toMatchObject({ state: "new", dueAt: DUE, aside: null });
  });

  test("lead from one to the other and back to the line", () => {
    const twice = after(opened(), mark, { type: "ask-details", question: "?? कौन सा गांव" }, aside("sub-judice"), aside("not-a-grievance"));
    expect(twice).toMatchObject({ state: "not-a-grievance", returnsTo: "marked", dueRemainingMs: null, dueAt: null });
    expect(after(twice, { type: "restore", reason: "by mistake" })).toMatchObject({ state: "marked" });
  });

  test("a transfer out names the body and gives a reason that is one", () => {
    const transfer = (reason: string, body = "NHAI"): GrievanceAction => ({
      type: "set-aside",
      aside: { as: "transferred-out", reason, body },
    });
    for (const reason of [
      "does not pertain",
      "Does not pertain to this department.",
      "The matter does not pertain to us",
      "not related to this office",
      "इस विभाग से संबंधित नहीं है।",
      "सम्बंधित नहीं",
      "---",
    ]) {
      expect([reason, refusalOf(opened(), transfer(reason))]).toEqual([reason, "no-reason"]);
    }
    expect(refusalOf(opened(), transfer("NH-44 is built and kept by NHAI", " "))).toBe("no-reason");
    expect(after(opened(), transfer("NH-44 is built and kept by NHAI; does not pertain to PWD"))).toMatchObject({
      state: "transferred-out",
    });
  });

  test("a duplicate is one of another case", () => {
    const duplicateOf = (other: GrievanceId): GrievanceAction => ({
      type: "set-aside",
      aside: { as: "duplicate", reason: "Same pipe", duplicateOf: other },
    });
    expect(refusalOf(opened(), duplicateOf(id))).toBe("duplicate-of-itself");
    expect(after(opened(), duplicateOf(grievanceIdOf("x:1:1" as CaseKey)))).toMatchObject({ state: "duplicate" });
  });
});

describe("putting right what the program understood", () => {
  test("counts the due time again from the opening", () => {
    expect(after(opened(), { type: "correct-proposal", urgency: "emergency" })).toMatchObject({
      urgency: "emergency",
      dueAt: OPENED + 2 * HOUR_MS,
    });
    expect(after(opened(), { type: "correct-proposal", kind: "praise" })).toMatchObject({ kind: "praise", dueAt: null });
  });

  test("keeps the time that stood still, and what was granted", () => {
    const paused = after(opened(), { type: "ask-details", question: "Where?" }, { type: "receive-details" });
    expect(after(paused, { type: "correct-proposal", routine: true })).toMatchObject({ dueAt: OPENED + 49 * HOUR_MS });
    const whileAsked = after(opened(), { type: "ask-details", question: "Where?" }, { type: "correct-proposal", routine: true });
    expect(whileAsked).toMatchObject({ dueAt: null, dueRemainingMs: 47 * HOUR_MS });
    const extended = after(
      opened(),
      mark,
      { type: "interim-reply", reason: "Tender", expectedAt: DUE * 2 },
      { type: "grant-extension", dueAt: DUE * 2 },
    );
    expect(after(extended, { type: "correct-proposal", routine: true })).toMatchObject({ dueAt: DUE * 2 });
  });

  test("changes the fields that are given, and only if they differ", () => {
    expect(after(opened(), { type: "correct-proposal", district: null })).toMatchObject({ district: null, department: "REVENUE" });
    expect(refusalOf(opened(), { type: "correct-proposal", district: "Karnal" })).toBe("nothing-changed");
    expect(refusalOf(opened(), { type: "correct-proposal" })).toBe("nothing-changed");
  });

  test("is the person's own event, with what the program is to learn from it", () => {
    const lesson = { wording: "टंकी टूटी है", rules: { department: { REVENUE: 2 } } };
    const decision = decide(
      opened(),
      { type: "correct-proposal", department: "PHED" },
      { now: OPENED, policy: DEFAULT_SLA_POLICY, lesson },
    );
    const payload = { department: "PHED", dueAt: DUE, lesson };
    expect(decision).toEqual({ ok: true, events: [{ type: "proposal-corrected", version: 1, payload }] });
    expect(isGrievanceEvent(JSON.parse(JSON.stringify({ type: "proposal-corrected", version: 1, payload })))).toBe(true);
    expect(after(opened(), { type: "correct-proposal", department: "PHED" })).toMatchObject({ correctedAt: OPENED + HOUR_MS });
  });

  test("says which representative speaks in it, or that none does, and never twice", () => {
    const representative = "mla-karnal" as RepresentativeId;
    const theirs = after(opened(), { type: "correct-proposal", representative });
    expect(theirs).toMatchObject({ speaker: "representative", representative, correctedAt: OPENED + HOUR_MS });
    expect(refusalOf(theirs, { type: "correct-proposal", representative })).toBe("nothing-changed");
    expect(after(theirs, { type: "correct-proposal", representative: null })).toMatchObject({ speaker: "citizen", representative: null });
    // Also of a case that is with its office already.
    expect(
      after(
        opened(),
        { type: "mark", to: { department: "PHED", district: "Karnal", office: null } },
        { type: "correct-proposal", representative },
      ),
    ).toMatchObject({
      state: "marked",
      speaker: "representative",
    });
  });

  test("does not take a case from the office it is marked to", () => {
    expect(refusalOf(after(opened(), mark), { type: "correct-proposal", department: "PWD" })).toBe("already-marked");
    expect(after(after(opened(), mark), { type: "correct-proposal", place: "Assandh" })).toMatchObject({
      place: "Assandh",
      department: "REVENUE",
    });
  });
});

describe("the due time under a policy of the office", () => {
  const mark = (department: "REVENUE" | "PHED") => ({ type: "mark", to: { department, district: "Karnal", office: null } }) as const;
  const phed = { when: { department: "PHED", category: null, urgency: null, routine: null, representative: null } } as const;
  const day = [{ fromMinute: 9 * 60, toMinute: 17 * 60 }];

  /** What an act records, and the case after it. */
  function done(grievance: Grievance, action: GrievanceAction, now: number, policy: SlaPolicy) {
    const decision = decide(grievance, action, { now, policy });
    if (!decision.ok) throw new Error(`${action.type} was refused`);
    const next = decision.events.reduce<Grievance | null>((known, event) => apply(id, known, event, now).grievance, grievance);
    if (next === null) throw new Error("The case is gone");
    return { payload: decision.events[0]?.payload, grievance: next };
  }

  test("follows the department that it is marked to, where that has another time", () => {
    const policy = { ...DEFAULT_SLA_POLICY, rules: [{ ...phed, allowance: { ...DEFAULT_SLA_POLICY.ordinary, reportMs: 2 * DAY_MS } }] };
    expect(done(opened(), mark("PHED"), OPENED, policy).grievance.dueAt).toBe(OPENED + 2 * DAY_MS);
    expect(done(opened(), mark("REVENUE"), OPENED, policy).payload).toEqual({ to: mark("REVENUE").to });
  });

  test("stays when a policy is changed for all alike, and when it was granted", () => {
    const slower = { ...DEFAULT_SLA_POLICY, ordinary: { ...DEFAULT_SLA_POLICY.ordinary, reportMs: 9 * DAY_MS } };
    expect(done(opened(), mark("PHED"), OPENED, slower).grievance.dueAt).toBe(DUE);
    const policy = { ...slower, rules: [{ ...phed, allowance: { ...slower.ordinary, reportMs: DAY_MS } }] };
    const granted = after(
      opened(),
      mark("REVENUE"),
      { type: "interim-reply", reason: "Rain", expectedAt: DUE },
      { type: "grant-extension", dueAt: DUE + DAY_MS },
    );
    expect(done(granted, mark("PHED"), OPENED, policy).grievance.dueAt).toBe(DUE + DAY_MS);
  });

  test("after a wait is reckoned by working hours, and kept with the event", () => {
    const policy: SlaPolicy = {
      ...DEFAULT_SLA_POLICY,
      calendar: { kind: "working-hours", week: [day, day, day, day, day, [], []], holidays: [] },
    };
    // Tuesday 10:30; due a week later, which is 40 working hours.
    const asked = done(opened(), { type: "ask-details", question: "Which ward?" }, OPENED, policy).grievance;
    const saturday = Date.parse("2026-11-28T12:00:00+05:30");
    const { payload, grievance } = done(asked, { type: "receive-details" }, saturday, policy);
    expect(payload).toEqual({ dueAt: Date.parse("2026-12-04T17:00:00+05:30") });
    expect(grievance).toMatchObject({ state: "new", dueAt: Date.parse("2026-12-04T17:00:00+05:30"), dueRemainingMs: null });
    expect(done(asked, { type: "receive-details" }, saturday, DEFAULT_SLA_POLICY).payload).toEqual({});
  });

  test("does not wait for what a policy says it does not wait for", () => {
    const policy = { ...DEFAULT_SLA_POLICY, pauses: { ...DEFAULT_SLA_POLICY.pauses, "needs-info": { stops: false, atMostMs: null } } };
    const asked = done(opened(), { type: "ask-details", question: "Which ward?" }, OPENED, policy).grievance;
    expect(done(asked, { type: "receive-details" }, OPENED + 3 * DAY_MS, policy).grievance.dueAt).toBe(DUE);
  });
});
