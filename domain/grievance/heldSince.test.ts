import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import type { EventId, HybridTime, SeatId } from "../ids.ts";
import { officeIdOfMark } from "../registry/registry.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import { askedSince } from "./heldSince.ts";
import { EXAMPLE_ID, exampleOpening } from "./testing/exampleOpening.ts";

const OPENED = Date.parse("2026-11-24T10:00:00+05:30");
const id = EXAMPLE_ID;
const KARNAL = { department: "PHED", district: "Karnal", office: null } as const;
const PANIPAT = { department: "PHED", district: "Panipat", office: null } as const;

const to = (mark: typeof KARNAL | typeof PANIPAT): GrievanceEvent => ({ type: "marked", version: 1, payload: { to: mark } });
const reported: GrievanceEvent = {
  type: "atr-sent",
  version: 1,
  payload: { atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } },
};
const returned: GrievanceEvent = { type: "atr-returned", version: 1, payload: { reason: "No photograph" } };
const disposed: GrievanceEvent = { type: "disposed", version: 1, payload: { exception: null } };
const reopened = (dueOn: number): GrievanceEvent => ({
  type: "reopened",
  version: 1,
  payload: { why: "Not solved", dueAt: OPENED + dueOn * DAY_MS },
});

/** On which day Karnal was asked, in a case that was due on day 7 and of which that happened; null for never. */
function askedOn(...events: readonly (readonly [day: number, event: GrievanceEvent])[]): number | null {
  const opening = exampleOpening({ openedAt: OPENED, dueAt: OPENED + 7 * DAY_MS });
  const all = [[0, opening] as const, ...events].map(([day, event], index): RecordedEvent => {
    const order = String(index).padStart(4, "0");
    return { id: order as EventId, seat: "s" as SeatId, time: order as HybridTime, actor: "osd", at: OPENED + day * DAY_MS, event };
  });
  const { turns, timeline } = fold(id, all);
  expect(timeline.every(({ applied }) => applied)).toBe(true);
  const at = askedSince(turns, officeIdOfMark(KARNAL), officeIdOfMark);
  return at === null ? null : (at - OPENED) / DAY_MS;
}

describe("an office was asked for a case", () => {
  test("when it was marked to it, and when it got it back where it had passed it on in time", () => {
    expect(askedOn([1, to(PANIPAT)])).toBeNull();
    expect(askedOn([1, to(KARNAL)])).toBe(1);
    expect(askedOn([1, to(KARNAL)], [3, to(PANIPAT)], [5, to(KARNAL)])).toBe(5);
    expect(askedOn([1, to(KARNAL)], [3, to(PANIPAT)], [9, to(KARNAL)])).toBe(9);
  });

  test("before its time ran out where it had it then, though it has passed it on since and got it back", () => {
    expect(askedOn([1, to(KARNAL)], [8, to(PANIPAT)], [9, to(KARNAL)])).toBe(1);
    expect(askedOn([1, to(KARNAL)], [3, to(PANIPAT)], [5, to(KARNAL)], [8, to(PANIPAT)], [9, to(KARNAL)])).toBe(5);
  });

  test("when it got it back where the cell had its report as the time ran out", () => {
    expect(askedOn([1, to(KARNAL)], [6, reported], [8, returned])).toBe(1);
    expect(askedOn([1, to(KARNAL)], [6, reported], [8, returned], [9, to(PANIPAT)], [10, to(KARNAL)])).toBe(10);
    expect(askedOn([1, to(KARNAL)], [7.5, reported], [8, returned], [9, to(PANIPAT)], [10, to(KARNAL)])).toBe(1);
  });

  test("again with a reopening, and what it let pass before that or after it are two matters", () => {
    const answered = [[1, to(KARNAL)] as const, [8, reported] as const, [9, disposed] as const, [10, reopened(17)] as const];
    expect(askedOn(...answered)).toBe(10);
    expect(askedOn(...answered, [12, to(PANIPAT)], [19, to(KARNAL)])).toBe(19);
    expect(askedOn(...answered, [18, to(PANIPAT)], [19, to(KARNAL)])).toBe(10);
    // A due time of before the reopening, which a seat whose clock is behind may give, is of the time after it all the same.
    expect(askedOn(...answered.slice(0, 3), [10, reopened(8)], [11, to(PANIPAT)], [12, to(KARNAL)])).toBe(12);
  });

  test("before its time ran out where the clock stood then for an answer of the citizen", () => {
    const asking: GrievanceEvent = { type: "details-asked", version: 1, payload: { question: "Which ward?" } };
    const told: GrievanceEvent = { type: "details-received", version: 1, payload: {} };
    // The time that had run out on day 7 runs out five days later.
    expect(askedOn([1, to(KARNAL)], [8, asking], [13, told], [14, to(PANIPAT)], [15, to(KARNAL)])).toBe(1);
  });

  test("when it was marked as an additional office, where it became the first one later", () => {
    const beside: GrievanceEvent = { type: "additionally-marked", version: 1, payload: { to: KARNAL } };
    expect(askedOn([1, to(PANIPAT)], [2, beside], [9, to(KARNAL)])).toBe(2);
  });
});
