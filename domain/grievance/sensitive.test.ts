import { describe, expect, test } from "vitest";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import { tick } from "../clock/hybridTime.ts";
import type { EventId, SeatId } from "../ids.ts";
import type { SensitiveSort } from "../proposal/proposal.ts";
import { decide } from "./decide.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import { EXAMPLE_ID, exampleOpening } from "./testing/exampleOpening.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const id = EXAMPLE_ID;

function opening(sort: SensitiveSort | null): GrievanceEvent {
  return exampleOpening({ openedAt: OPENED, dueAt: null }, { sensitive: sort && { sort, evidence: ["words"] } });
}

const proposed = (sort: SensitiveSort): GrievanceEvent => ({ type: "sensitivity-proposed", version: 1, payload: { sort } });
const set = (sort: SensitiveSort | null): GrievanceEvent => ({ type: "sensitivity-set", version: 1, payload: { sort, reason: "seen" } });
const undo = (event: string): GrievanceEvent => ({ type: "act-undone", version: 1, payload: { events: [event] } });

/** Each from the seat that it names, a second after the other. */
function recorded(...events: readonly (readonly [seat: string, event: GrievanceEvent])[]): RecordedEvent[] {
  return events.map(([seat, event], at) => {
    const now = OPENED + at * 1_000;
    return { id: `event-${at}` as EventId, seat: seat.repeat(16) as SeatId, time: tick(null, now), actor: "asha", at: now, event };
  });
}
const sensitiveOf = (events: readonly RecordedEvent[]) => fold(id, events).grievance?.sensitive;

describe("a sensitive case", () => {
  test("is proposed with its opening, or with a later post, and set and taken back by a person", () => {
    expect(sensitiveOf(recorded(["a", opening("illness")]))).toBe("illness");
    expect(sensitiveOf(recorded(["a", opening(null)], ["a", proposed("suicide")]))).toBe("suicide");
    expect(sensitiveOf(recorded(["a", opening("illness")], ["a", set(null)]))).toBeNull();
    // What a further post tells counts again.
    expect(sensitiveOf(recorded(["a", opening("illness")], ["a", set(null)], ["a", proposed("suicide")]))).toBe("suicide");
    // What a person said is not changed by the program.
    expect(sensitiveOf(recorded(["a", opening(null)], ["a", set("child-victim")], ["a", proposed("suicide")]))).toBe("child-victim");
  });

  test("becomes the same on two seats, whatever the order in which their events arrive", () => {
    const events = recorded(["a", opening("illness")], ["b", set(null)], ["a", set("suicide")], ["b", proposed("illness")]);
    expect(sensitiveOf(events)).toBe("suicide");
    expect(sensitiveOf(events.toReversed())).toBe("suicide");
  });

  test("is hidden again when taking it back is undone", () => {
    expect(sensitiveOf(recorded(["a", opening("illness")], ["a", set(null)], ["a", undo("event-1")]))).toBe("illness");
  });

  test("is set with a reason, and only to something else", () => {
    const { grievance } = fold(id, recorded(["a", opening("illness")]));
    if (grievance === null) throw new Error("Not opened");
    const asked = (sort: SensitiveSort | null, reason: string) =>
      decide(grievance, { type: "set-sensitive", sort, reason }, { now: OPENED, policy: DEFAULT_SLA_POLICY });
    expect(asked(null, "…")).toEqual({ ok: false, refusal: { code: "no-reason" } });
    expect(asked("illness", "a reason")).toEqual({ ok: false, refusal: { code: "nothing-changed" } });
    expect(asked(null, "A camp, nobody's illness")).toMatchObject({
      ok: true,
      events: [{ type: "sensitivity-set", payload: { sort: null } }],
    });
  });
});
