import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { tick } from "../clock/hybridTime.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import type { CaseKey, EventId, SeatId } from "../ids.ts";
import { ALERT_KINDS } from "./alert.ts";
import { isAlerting } from "./testing/isAlerting.ts";
import type { AlertKind } from "./alert.ts";
import { grievanceIdOf } from "./caseKey.ts";
import { decide } from "./decide.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { ticketOf } from "./ticket.ts";

const NOW = Date.UTC(2026, 10, 24, 5);
const id = grievanceIdOf("x:100:7" as CaseKey);
const seatA = "aaaaaaaaaaaaaaaa" as SeatId;
const seatB = "bbbbbbbbbbbbbbbb" as SeatId;

function opening(urgency: Grievance["urgency"], openedAt = NOW): GrievanceEvent {
  return {
    type: "grievance-opened",
    version: 1,
    payload: {
      ticket: ticketOf(id, openedAt),
      channel: "x",
      caseKey: "x:100:7" as CaseKey,
      post: { channel: "x", externalId: "100" },
      openedAt,
      proposal: {
        language: "hi",
        kind: "grievance",
        departments: [{ code: "PHED" }],
        district: null,
        place: null,
        urgency,
        routine: false,
      },
      dueAt: null,
    },
  };
}

const corrected = (urgency: Grievance["urgency"]): GrievanceEvent => ({
  type: "proposal-corrected",
  version: 1,
  payload: { urgency, dueAt: null, lesson: null },
});
const acknowledgement = (kind: AlertKind): GrievanceEvent => ({ type: "alert-acknowledged", version: 1, payload: { kind } });
const flagged = (cameOfAgeAt?: number): GrievanceEvent => ({
  type: "red-flagged",
  version: 1,
  payload: cameOfAgeAt === undefined ? {} : { cameOfAgeAt },
});
const disposed: GrievanceEvent = { type: "disposed", version: 1, payload: { exception: "Elsewhere" } };

let serial = 0;
function recorded(event: GrievanceEvent, at: number, seat = seatA): RecordedEvent {
  serial += 1;
  return { id: `event-${String(serial).padStart(8, "0")}` as EventId, seat, time: tick(null, at), actor: "osd", at, event };
}

/** Each event a minute after the one before. */
function caseOf(...events: readonly (GrievanceEvent | readonly [GrievanceEvent, number])[]): Grievance {
  const all = events.map((each, index) =>
    "length" in each ? recorded(each[0], each[1]) : recorded(each, NOW + index * 60_000, index % 2 ? seatB : seatA),
  );
  const { grievance } = fold(id, all);
  if (grievance === null) throw new Error("The case was not opened");
  return grievance;
}

const asks = (grievance: Grievance, kind: AlertKind = "emergency", now = NOW + HOUR_MS) => isAlerting(grievance, kind, now);

describe("an emergency", () => {
  test("raises an alert through a long weekend, until somebody acknowledges it", () => {
    const open = caseOf(opening("emergency"));
    expect(asks(open)).toBe(true);
    expect(asks(open, "emergency", NOW + 3 * DAY_MS - 1)).toBe(true);
    expect(asks(open, "emergency", NOW + 3 * DAY_MS)).toBe(false);
    expect(asks(caseOf(opening("emergency"), acknowledgement("emergency")))).toBe(false);
    expect(asks(caseOf(opening("urgent")))).toBe(false);
  });

  test("asks from when it became one, and no more once it is put right", () => {
    const became = caseOf(opening("routine"), corrected("emergency"));
    expect(became.alerts.emergency).toEqual({ sinceAt: NOW + 60_000, acknowledgedAt: null });
    expect(asks(caseOf(opening("emergency"), corrected("routine")))).toBe(false);
  });

  test("asks again where it becomes one again, whatever was acknowledged before", () => {
    const again = caseOf(opening("emergency"), acknowledgement("emergency"), corrected("urgent"), corrected("emergency"));
    expect(asks(again)).toBe(true);
  });

  test("is still acknowledged after another correction of an emergency", () => {
    expect(asks(caseOf(opening("emergency"), acknowledgement("emergency"), corrected("emergency")))).toBe(false);
  });

  test("that is disposed of asks nobody, nor does one that was imported or read long after it was written", () => {
    expect(asks(caseOf(opening("emergency"), disposed))).toBe(false);
    const imported = caseOf(opening("emergency", NOW - 200 * DAY_MS));
    expect(imported.alerts.emergency).toBeNull();
    expect(asks(caseOf(opening("emergency", NOW - 2 * DAY_MS)))).toBe(true);
  });
});

describe("a red flag", () => {
  test("raises an alert until it is acknowledged, beside an emergency of the same case", () => {
    const both = caseOf(opening("emergency"), flagged(NOW), acknowledgement("emergency"));
    expect(ALERT_KINDS.map((kind) => asks(both, kind))).toEqual([false, true]);
    expect(asks(caseOf(opening("routine"), flagged(), acknowledgement("red-flag")), "red-flag")).toBe(false);
  });

  test("asks nobody where the case came of age long before, as old cases that are imported do", () => {
    expect(asks(caseOf(opening("routine", NOW - 300 * DAY_MS), flagged(NOW - 180 * DAY_MS)), "red-flag")).toBe(false);
  });
});

describe("an acknowledgement", () => {
  const context = { now: NOW + HOUR_MS, policy: DEFAULT_SLA_POLICY };

  test("is recorded where there is something to acknowledge, and refused otherwise", () => {
    const act = { type: "acknowledge-alert", kind: "emergency" } as const;
    expect(decide(caseOf(opening("emergency")), act, context)).toEqual({ ok: true, events: [acknowledgement("emergency")] });
    const refusal = { ok: false, refusal: { code: "nothing-changed" } };
    expect(decide(caseOf(opening("routine")), act, context)).toEqual(refusal);
    expect(decide(caseOf(opening("emergency"), acknowledgement("emergency")), act, context)).toEqual(refusal);
  });

  test("of two seats counts once, and the first", () => {
    const events = [
      recorded(opening("emergency"), NOW),
      recorded(acknowledgement("emergency"), NOW + 2_000, seatB),
      recorded(acknowledgement("emergency"), NOW + 1_000),
    ];
    const { grievance, timeline } = fold(id, events);
    expect(grievance?.alerts.emergency?.acknowledgedAt).toBe(NOW + 1_000);
    expect(timeline.map(({ applied }) => applied)).toEqual([true, true, false]);
  });

  test("that is taken back lets the case ask again", () => {
    const seen = recorded(acknowledgement("emergency"), NOW + 1_000);
    const undone = recorded({ type: "act-undone", version: 1, payload: { events: [seen.id] } }, NOW + 2_000);
    const { grievance } = fold(id, [recorded(opening("emergency"), NOW), seen, undone]);
    expect(grievance && asks(grievance)).toBe(true);
  });

  test("whatever happens, only open cases that are what they say ask, and what was acknowledged last is quiet", () => {
    const anyEvent = fc.oneof(
      fc.constantFrom("routine" as const, "urgent" as const, "emergency" as const).map((urgency) => corrected(urgency)),
      fc.constantFrom(...ALERT_KINDS).map((kind) => acknowledgement(kind)),
      fc.constantFrom(flagged(), disposed),
    );
    fc.assert(
      fc.property(fc.constantFrom("routine" as const, "emergency" as const), fc.array(anyEvent, { maxLength: 20 }), (urgency, events) => {
        const grievance = caseOf(opening(urgency), ...events);
        if (asks(grievance)) expect(grievance).toMatchObject({ urgency: "emergency", state: "new" });
        if (asks(grievance, "red-flag")) expect(grievance).toMatchObject({ redFlaggedAt: expect.any(Number), state: "new" });
        for (const kind of ALERT_KINDS) expect(asks(caseOf(opening(urgency), ...events, acknowledgement(kind)), kind)).toBe(false);
        expect(asks(caseOf(opening(urgency), ...events, corrected("routine")))).toBe(false);
      }),
    );
  });
});
