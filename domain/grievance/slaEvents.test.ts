import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { SlaPolicy } from "../clock/sla.ts";
import type { EventId, HybridTime, OfficeId, SeatId } from "../ids.ts";
import { officeIdOfMark } from "../registry/registry.ts";
import { actionSchema } from "./actions.ts";
import type { Atr, GrievanceAction } from "./actions.ts";
import { decide } from "./decide.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { heldSince } from "./heldSince.ts";
import { slaEventsOf } from "./slaEvents.ts";
import { EXAMPLE_ID, exampleOpening } from "./testing/exampleOpening.ts";

const OPENED = Date.parse("2026-11-24T10:00:00+05:30");
const MARK = { department: "PHED", district: "Karnal", office: null } as const;
const LINE = ["REVENUE/division/Karnal", "PHED/department", "PHED/secretary", "CMO/cmo"].map((each) => each as OfficeId);
const CELL = ["CMO/department", "CMO/cmo"].map((each) => each as OfficeId);
const SEATS = ["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"].map((each) => each as SeatId);
const ATR: Atr = { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] };
const id = EXAMPLE_ID;

interface Story {
  readonly urgency?: "routine" | "emergency";
  readonly routine?: boolean;
  readonly policy?: SlaPolicy;
  readonly recordedAt?: number;
}

/** One case, its acts and what the clock says of it, at instants that a test names. */
function story({ urgency = "routine", routine = true, policy = DEFAULT_SLA_POLICY, recordedAt = OPENED }: Story = {}) {
  const events: RecordedEvent[] = [];
  const allowedMs = urgency === "emergency" ? 2 * HOUR_MS : (routine ? policy.routine : policy.ordinary).reportMs;
  const record = (event: GrievanceEvent, at: number, seat = SEATS[0] as SeatId, order = events.length) =>
    void events.push({
      id: `event-${events.length}` as EventId,
      seat,
      time: order.toString(16).padStart(16, "0") as HybridTime,
      actor: "engine",
      at,
      event,
    });
  record(
    exampleOpening(
      { openedAt: OPENED, dueAt: OPENED + allowedMs },
      { departments: [{ code: "PHED" }], district: "Karnal", urgency, routine },
    ),
    recordedAt,
  );
  const grievance = (): Grievance => {
    const folded = fold(id, events).grievance;
    if (folded === null) throw new Error("The case was not opened");
    return folded;
  };
  const words = (now: number, by: SlaPolicy = policy) =>
    slaEventsOf(grievance(), {
      policy: by,
      superiorsOf: (mark) => (mark === null ? CELL : LINE),
      now,
      officeOf: officeIdOfMark,
      heldSince: () => heldSince(fold(id, events).turns) ?? 0,
    });
  return {
    events,
    record,
    grievance,
    words,
    act: (action: GrievanceAction, at: number): void => {
      const decision = decide(grievance(), actionSchema.parse(action), { now: at, policy });
      if (!decision.ok) throw new Error(`${action.type} was refused: ${decision.refusal.code}`);
      for (const event of decision.events) record(event, at);
    },
    /** What the clock says, recorded as the engine does; in short. */
    tick: (now: number, by: SlaPolicy = policy): readonly string[] => {
      const said = words(now, by).events;
      for (const event of said) record(event, now);
      return said.map((event) => short(event));
    },
  };
}

function short({ type, payload }: GrievanceEvent): string {
  if (type === "escalated") return `escalated ${payload.tier} ${payload.to}`;
  return type === "reminded" ? `reminded ${payload.tier}` : type;
}

describe("the words of the clock", () => {
  const markedAt = OPENED + HOUR_MS;

  test("come one after the other, each when it is due and once", () => {
    const { act, tick, words } = story();
    act({ type: "mark", to: MARK }, markedAt);
    expect(words(markedAt)).toEqual({ events: [], nextAt: OPENED + 24 * HOUR_MS });
    expect(tick(OPENED + 24 * HOUR_MS)).toEqual(["reminded 1"]);
    expect(tick(OPENED + 24 * HOUR_MS)).toEqual([]);
    expect(words(OPENED + 25 * HOUR_MS).nextAt).toBe(OPENED + 44 * HOUR_MS);
    expect(tick(OPENED + 44 * HOUR_MS)).toEqual(["reminded 2"]);
    expect(tick(OPENED + 48 * HOUR_MS)).toEqual([]);
    expect(tick(OPENED + 48 * HOUR_MS + 1)).toEqual(["fell-due"]);
    expect(words(OPENED + 49 * HOUR_MS).nextAt).toBe(OPENED + 72 * HOUR_MS);
    expect(tick(OPENED + 72 * HOUR_MS)).toEqual([`escalated 1 ${LINE[0]}`]);
    expect(tick(OPENED + 96 * HOUR_MS)).toEqual([`escalated 2 ${LINE[1]}`]);
    expect(tick(OPENED + 144 * HOUR_MS)).toEqual([`escalated 3 ${LINE[2]}`]);
    expect(words(OPENED + 200 * HOUR_MS)).toEqual({ events: [], nextAt: OPENED + 120 * DAY_MS });
    expect(tick(OPENED + 120 * DAY_MS)).toEqual(["red-flagged"]);
    expect(words(OPENED + 400 * DAY_MS)).toEqual({ events: [], nextAt: null });
  });

  test("after a week asleep name every office that should have been called upon, and no reminder", () => {
    const { act, tick, grievance } = story();
    act({ type: "mark", to: MARK }, markedAt);
    const now = OPENED + 9 * DAY_MS;
    expect(tick(now)).toEqual(["fell-due", `escalated 1 ${LINE[0]}`, `escalated 2 ${LINE[1]}`, `escalated 3 ${LINE[2]}`]);
    expect(tick(now)).toEqual([]);
    expect(grievance().escalations.map(({ to }) => to)).toEqual(LINE.slice(0, 3));
  });

  test("after a shorter sleep are the latest reminder alone", () => {
    const { act, tick } = story();
    act({ type: "mark", to: MARK }, markedAt);
    expect(tick(OPENED + 46 * HOUR_MS)).toEqual(["reminded 2"]);
  });

  test("are not said again by a clock that was set back", () => {
    const { act, tick } = story();
    act({ type: "mark", to: MARK }, markedAt);
    tick(OPENED + 9 * DAY_MS);
    for (const now of [OPENED + 50 * HOUR_MS, OPENED + 24 * HOUR_MS, OPENED - DAY_MS, OPENED + 9 * DAY_MS]) expect(tick(now)).toEqual([]);
  });

  test("count once where two seats said them", () => {
    const { act, record, words, grievance, events } = story();
    act({ type: "mark", to: MARK }, markedAt);
    const now = OPENED + 5 * DAY_MS;
    const said = words(now).events;
    const order = events.length;
    for (const seat of SEATS) for (const [index, event] of said.entries()) record(event, now, seat, order + index);
    expect(grievance().escalations.map(({ to }) => to)).toEqual(LINE.slice(0, 2));
    expect(fold(id, events).timeline.filter(({ applied }) => applied)).toHaveLength(2 + said.length);
    expect(words(now).events).toEqual([]);
  });

  test("bring a case that nobody marked up within the cell, and remind nobody of it", () => {
    const { tick } = story();
    expect(tick(OPENED + 30 * HOUR_MS)).toEqual([]);
    expect(tick(OPENED + 30 * DAY_MS)).toEqual(["fell-due", `escalated 1 ${CELL[0]}`, `escalated 2 ${CELL[1]}`]);
  });

  test("start again with a due time that was granted", () => {
    const { act, tick } = story();
    act({ type: "mark", to: MARK }, markedAt);
    expect(tick(OPENED + 73 * HOUR_MS)).toEqual(["fell-due", `escalated 1 ${LINE[0]}`]);
    const granted = OPENED + 73 * HOUR_MS;
    act({ type: "interim-reply", reason: "Pump is ordered", expectedAt: granted + 6 * DAY_MS }, granted);
    act({ type: "grant-extension", dueAt: granted + 6 * DAY_MS }, granted);
    expect(tick(granted + HOUR_MS)).toEqual([]);
    expect(tick(granted + 5 * DAY_MS + HOUR_MS)).toEqual(["reminded 1"]);
    expect(tick(granted + 7 * DAY_MS)).toEqual(["fell-due", `escalated 1 ${LINE[0]}`]);
  });

  test("hold no office to the time in which it did not have the case", () => {
    const late = OPENED + 60 * HOUR_MS;
    const { act, tick } = story({ recordedAt: late });
    expect(tick(late)).toEqual(["fell-due"]);
    act({ type: "mark", to: MARK }, late + HOUR_MS);
    expect(tick(late + 20 * HOUR_MS)).toEqual([]);
    expect(tick(late + 25 * HOUR_MS)).toEqual([`escalated 1 ${LINE[0]}`]);
    act({ type: "send-atr", atr: ATR }, late + 26 * HOUR_MS);
    expect(tick(late + 20 * DAY_MS)).toEqual([]);
    act({ type: "return-atr", reason: "No photograph" }, late + 20 * DAY_MS);
    expect(tick(late + 20 * DAY_MS + HOUR_MS)).toEqual([]);
    expect(tick(late + 22 * DAY_MS)).toEqual([`escalated 2 ${LINE[1]}`]);
  });

  test("remind of nothing that lay before the mark", () => {
    const { act, tick, words } = story();
    act({ type: "mark", to: MARK }, OPENED + 30 * HOUR_MS);
    expect(words(OPENED + 31 * HOUR_MS)).toEqual({ events: [], nextAt: OPENED + 44 * HOUR_MS });
    expect(tick(OPENED + 44 * HOUR_MS)).toEqual(["reminded 2"]);
  });

  test("follow a policy that is changed in between, and say nothing twice for it", () => {
    const { act, tick } = story();
    act({ type: "mark", to: MARK }, markedAt);
    expect(tick(OPENED + 73 * HOUR_MS)).toEqual(["fell-due", `escalated 1 ${LINE[0]}`]);
    const routine = { ...DEFAULT_SLA_POLICY.routine, escalateAfterMs: [HOUR_MS, 2 * HOUR_MS] };
    const other = { ...DEFAULT_SLA_POLICY, routine };
    expect(tick(OPENED + 73 * HOUR_MS, other)).toEqual([`escalated 2 ${LINE[1]}`]);
    expect(tick(OPENED + 80 * DAY_MS, other)).toEqual([]);
  });

  test("leave out an office that a person has called upon, and go on above it", () => {
    const { act, tick, grievance } = story();
    act({ type: "mark", to: MARK }, markedAt);
    act({ type: "escalate", to: LINE[1] as OfficeId, words: "The whole village is dry" }, markedAt);
    expect(tick(OPENED + 6 * DAY_MS)).toHaveLength(4);
    expect(grievance().escalations.map(({ to, why }) => `${why} ${to}`)).toEqual([
      `person ${LINE[1]}`,
      `clock ${LINE[0]}`,
      `clock ${LINE[2]}`,
    ]);
  });

  test("do not stop for praise, for a case that waits for the citizen, or for one that is done", () => {
    const waiting = story();
    waiting.act({ type: "mark", to: MARK }, markedAt);
    waiting.act({ type: "ask-details", question: "Which ward?" }, markedAt);
    expect(waiting.words(OPENED + 30 * DAY_MS)).toEqual({ events: [], nextAt: OPENED + 120 * DAY_MS });
    waiting.act({ type: "set-aside", aside: { as: "not-a-grievance", reason: "A song" } }, markedAt + 1);
    expect(waiting.words(OPENED + 300 * DAY_MS)).toEqual({ events: [], nextAt: null });
  });

  test("keep the hours of the office, and day and night in an emergency", () => {
    const day = [{ fromMinute: 9 * 60, toMinute: 17 * 60 }];
    const calendar = { kind: "working-hours" as const, week: [day, day, day, day, day, [], []], holidays: [] };
    const policy: SlaPolicy = { ...DEFAULT_SLA_POLICY, calendar };
    const { act, words, tick } = story({ policy: { ...policy, routine: { ...policy.routine, reportMs: 3 * DAY_MS } } });
    act({ type: "mark", to: MARK }, markedAt);
    // Due on Friday at ten: four working hours before it are Thursday at 14:00.
    expect(words(OPENED + 2 * DAY_MS).nextAt).toBe(Date.parse("2026-11-26T14:00:00+05:30"));
    // A day of working hours after it are three days: Wednesday at ten.
    expect(tick(Date.parse("2026-12-02T09:59:00+05:30"))).toEqual(["fell-due"]);
    expect(tick(Date.parse("2026-12-02T10:00:00+05:30"))).toEqual([`escalated 1 ${LINE[0]}`]);

    const night = story({ urgency: "emergency", policy });
    night.act({ type: "mark", to: MARK }, OPENED);
    expect(night.tick(OPENED + 12 * HOUR_MS)).toHaveLength(4);
  });
});
