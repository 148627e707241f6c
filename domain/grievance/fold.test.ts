import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS } from "../clock/indianDay.ts";
import { tick } from "../clock/hybridTime.ts";
import { DEFAULT_SLA_POLICY } from "../clock/sla.ts";
import { isOverdue } from "./state.ts";
import type { CaseKey, EventId, GrievanceId, HybridTime, OfficeId, SeatId } from "../ids.ts";
import type { GrievanceAction } from "./actions.ts";
import { grievanceIdOf } from "./caseKey.ts";
import { decide } from "./decide.ts";
import { parseGrievanceEvent } from "./events.ts";
import type { GrievanceEvent } from "./events.ts";
import { fold } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { SIDE_STATES, STATES } from "./state.ts";
import { tallyOf } from "./tally.ts";
import { addsUp } from "./testing/addsUp.ts";
import { ticketOf } from "./ticket.ts";

const OPENED = Date.UTC(2026, 10, 24, 5);
const id = grievanceIdOf("x:100:7" as CaseKey);
const seatA = "aaaaaaaaaaaaaaaa" as SeatId;
const seatB = "bbbbbbbbbbbbbbbb" as SeatId;

function opening(externalId = "100", openedAt = OPENED, urgency: "routine" | "emergency" = "routine"): GrievanceEvent {
  return {
    type: "grievance-opened",
    version: 1,
    payload: {
      ticket: ticketOf(id, openedAt),
      channel: "x",
      caseKey: "x:100:7" as CaseKey,
      post: { channel: "x", externalId },
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
      dueAt: openedAt + (urgency === "emergency" ? 2 * HOUR_MS : 7 * DAY_MS),
    },
  };
}

let serial = 0;
function recorded(event: GrievanceEvent | null, at: number, seat = seatA, time: HybridTime = tick(null, at)): RecordedEvent {
  serial++;
  return { id: `event-${String(serial).padStart(8, "0")}` as EventId, seat, time, actor: "osd", at, event };
}

const office = (department: "PHED" | "PWD" | "POLICE", district: "Karnal" | "Hisar" | null) => ({ department, district, office: null });
const words = fc.constantFrom("Pipe burst", "पाइप फटा है", "  ", "does not pertain");
const instant = fc.integer({ min: OPENED - DAY_MS, max: OPENED + 30 * DAY_MS });
const anyOffice = fc
  .tuple(fc.constantFrom("PHED", "PWD", "POLICE"), fc.constantFrom("Karnal", "Hisar", null))
  .map(([a, b]) => office(a, b));
const otherCase = grievanceIdOf("x:1:1" as CaseKey);

const superior = "PHED/department" as OfficeId;

const anyAside = fc.oneof(
  words.map((reason) => ({ as: "not-a-grievance" as const, reason })),
  words.map((reason) => ({ as: "sub-judice" as const, reason })),
  words.map((reason) => ({ as: "transferred-out" as const, reason, body: "NHAI" })),
  fc.constantFrom<GrievanceId>(id, otherCase).map((duplicateOf) => ({ as: "duplicate" as const, reason: "Same pipe", duplicateOf })),
);

const anyAction: fc.Arbitrary<GrievanceAction> = fc.oneof(
  anyOffice.map((to) => ({ type: "mark" as const, to })),
  anyOffice.map((to) => ({ type: "additionally-mark" as const, to })),
  fc.constant({ type: "undertake" as const }),
  fc.tuple(words, instant).map(([reason, expectedAt]) => ({ type: "interim-reply" as const, reason, expectedAt })),
  instant.map((dueAt) => ({ type: "grant-extension" as const, dueAt })),
  words.map((text) => ({ type: "send-atr" as const, atr: { outcome: "solved" as const, text, officer: null, actedAt: null, proof: [] } })),
  words.map((reason) => ({ type: "return-atr" as const, reason })),
  fc.option(words).map((exception) => ({ type: "accept-atr" as const, exception })),
  words.map((question) => ({ type: "ask-details" as const, question })),
  fc.constant({ type: "receive-details" as const }),
  anyAside.map((aside) => ({ type: "set-aside" as const, aside })),
  words.map((reason) => ({ type: "restore" as const, reason })),
  words.map((why) => ({ type: "reopen" as const, why })),
  words.map((why) => ({ type: "reopen" as const, why, escalateTo: superior })),
  fc.constant({ type: "escalate" as const, to: superior }),
  fc.tuple(anyOffice, words).map(([by, said]) => ({ type: "dispute" as const, by, words: said, superior })),
  words.map((said) => ({ type: "settle-dispute" as const, words: said })),
  fc.constantFrom("asha", null).map((to) => ({ type: "assign" as const, to })),
  fc.constant({ type: "sample" as const, week: "2026-W48" }),
  fc.constantFrom("solved" as const, "not-solved" as const).map((result) => ({ type: "record-check-call" as const, result })),
  fc.constant({ type: "take-out-of-incident" as const }),
  fc.constantFrom("emergency" as const, "red-flag" as const).map((kind) => ({ type: "acknowledge-alert" as const, kind })),
  fc
    .record(
      {
        department: fc.constantFrom("PHED" as const, "PWD" as const, null),
        district: fc.constantFrom("Karnal" as const, "Hisar" as const, null),
        urgency: fc.constantFrom("routine" as const, "emergency" as const),
        kind: fc.constantFrom("grievance" as const, "praise" as const),
      },
      { requiredKeys: [] },
    )
    .map((fields) => ({ type: "correct-proposal" as const, ...fields })),
);

interface Step {
  readonly action: GrievanceAction;
  readonly afterMs: number;
}
const anySteps = fc.array(fc.record({ action: anyAction, afterMs: fc.integer({ min: 0, max: 2 * DAY_MS }) }), { maxLength: 40 });

/** Lets a case live through the acts that are allowed to it. */
function lived(steps: readonly Step[]): { readonly grievance: Grievance; readonly events: readonly RecordedEvent[]; readonly now: number } {
  const events = [recorded(opening(), OPENED)];
  let time = tick(null, OPENED);
  let now = OPENED;
  let grievance = grievanceOf(events);
  for (const { action, afterMs } of steps) {
    now += afterMs;
    const decision = decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
    if (!decision.ok) continue;
    for (const event of decision.events) {
      time = tick(time, now);
      events.push(recorded(event, now, seatA, time));
    }
    grievance = grievanceOf(events);
  }
  return { grievance, events, now };
}

function grievanceOf(events: readonly RecordedEvent[]): Grievance {
  const { grievance } = fold(id, events);
  if (grievance === null) throw new Error("The case was not opened");
  return grievance;
}

describe("a case as its events make it", () => {
  test("is in one place, whatever is done to it: receipts add up over every filter", () => {
    fc.assert(
      fc.property(fc.array(anySteps, { minLength: 1, maxLength: 4 }), (cases) => {
        const grievances = cases.map((steps) => lived(steps).grievance);
        const filters = [
          () => true,
          ({ district }: Grievance) => district === "Karnal",
          ({ department }: Grievance) => department === "PHED",
        ];
        for (const filter of filters) {
          const tally = tallyOf(grievances.filter(filter).map(({ state }) => ({ state, cases: 1 })));
          expect(addsUp(tally)).toBe(true);
          expect(tally.receipts).toBe(grievances.filter(filter).length);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("stays where it happened when another district's office is asked", () => {
    const first = opening();
    if (first.type !== "grievance-opened") throw new Error("It opens otherwise");
    const proposal = { ...first.payload.proposal, district: "Ambala" as const };
    const mark = recorded({ type: "marked", version: 1, payload: { to: office("PHED", "Karnal") } }, OPENED + HOUR_MS);
    const known = fold(id, [recorded({ ...first, payload: { ...first.payload, proposal } }, OPENED), mark]).grievance;
    expect(known).toMatchObject({ district: "Ambala", markedTo: { district: "Karnal" } });
    // Of one that nobody knows the place of, the office is the only hint.
    expect(fold(id, [recorded(first, OPENED), mark]).grievance?.district).toBe("Karnal");
  });

  test("keeps its own rules in every state that can be reached", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { grievance, events, now } = lived(steps);
        const isAside = (SIDE_STATES as readonly string[]).includes(grievance.state);
        expect(grievance.returnsTo !== null).toBe(isAside);
        if (isAside || grievance.state === "atr-sent" || grievance.state === "disposed") expect(grievance.dueAt).toBeNull();
        expect(grievance.dueRemainingMs !== null && grievance.dueAt !== null).toBe(false);
        expect(grievance.disposedAt !== null).toBe(grievance.state === "disposed");
        if (grievance.state === "marked" || grievance.state === "in-action")
          expect(grievance.markedTo ?? grievance.reopenedCount).toBeTruthy();
        if (grievance.markedTo) expect(grievance.department).toBe(grievance.markedTo.department);
        if (isOverdue(grievance, now)) expect(["new", "marked", "in-action"]).toContain(grievance.state);
        expect(grievance.version).toBe(events.length);
        expect(fold(id, events).timeline.every(({ applied }) => applied)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("reaches every state there is", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(anySteps, (steps) => {
        for (let count = 0; count <= steps.length; count += 4) reached.add(lived(steps.slice(0, count)).grievance.state);
      }),
      { numRuns: 300, seed: 7 },
    );
    expect([...reached].toSorted()).toEqual([...STATES].toSorted());
  });

  test("is the same after its events went through the record as JSON", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { grievance, events } = lived(steps);
        const stored = events.map((each) => {
          const event =
            each.event && parseGrievanceEvent(each.event.type, each.event.version, JSON.parse(JSON.stringify(each.event.payload)));
          return { ...each, event };
        });
        expect(grievanceOf(stored)).toEqual(grievance);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the events of two seats", () => {
  test("make the same case in whatever order they arrive, and none of them is lost", () => {
    const shuffled = fc.tuple(anySteps, anySteps, fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(shuffled, ([one, other, order]) => {
        const ofB = lived(other).events.map((each) => ({ ...each, seat: seatB }));
        const all = [...lived(one).events, ...ofB];
        const keys = new Map(all.map((each) => [each.id, order.next().value ?? 0]));
        const arrived = all.toSorted((a, b) => (keys.get(a.id) ?? 0) - (keys.get(b.id) ?? 0));
        const folded = fold(id, arrived);
        expect(folded).toEqual(fold(id, all));
        expect(folded.timeline).toHaveLength(all.length);
        expect(folded.grievance?.version).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  test("open a case once: the first says what it is, the second adds its post", () => {
    const first = recorded(opening("100"), OPENED, seatA);
    const second = recorded(opening("101", OPENED + 60_000, "emergency"), OPENED + 90_000, seatB);
    const { grievance, timeline } = fold(id, [second, first]);
    expect(grievance).toMatchObject({ firstPost: { externalId: "100" }, urgency: "routine", openedAt: OPENED });
    expect(timeline.map(({ recorded: { seat } }) => seat)).toEqual([seatA, seatB]);
  });

  test("date the case from the earliest post, whichever opened it", () => {
    const first = recorded(opening("101", OPENED + 60_000), OPENED, seatA);
    const second = recorded(opening("100", OPENED), OPENED + 90_000, seatB);
    const { grievance } = fold(id, [first, second]);
    expect(grievance).toMatchObject({ firstPost: { externalId: "100" }, openedAt: OPENED, dueAt: OPENED + 7 * DAY_MS });
    expect(grievance?.ticket).toBe(ticketOf(id, OPENED + 60_000));
  });

  test("let a person's correction stand, whatever the program of the other seat makes of the case afterwards", () => {
    const corrected = recorded(
      { type: "proposal-corrected", version: 1, payload: { urgency: "emergency", dueAt: OPENED + 2 * HOUR_MS, lesson: null } },
      OPENED + 2_000,
      seatA,
    );
    const revised = (at: number) =>
      recorded(
        { type: "proposal-revised", version: 1, payload: { urgency: "urgent", place: "Assandh", dueAt: OPENED + 7 * DAY_MS } },
        at,
        seatB,
      );
    const { grievance, timeline } = fold(id, [recorded(opening(), OPENED), revised(OPENED + 1_000), revised(OPENED + 3_000), corrected]);
    expect(grievance).toMatchObject({ urgency: "emergency", place: "Assandh", dueAt: OPENED + 2 * HOUR_MS, correctedAt: OPENED + 2_000 });
    expect(timeline.map(({ applied }) => applied)).toEqual([true, true, true, false]);
  });

  test("that undo each other are both kept: what came to nothing is marked so", () => {
    const disposed = recorded({ type: "disposed", version: 1, payload: { exception: "Withdrawn" } }, OPENED + 1_000, seatA);
    const marked = recorded({ type: "marked", version: 1, payload: { to: office("PWD", "Hisar") } }, OPENED + 2_000, seatB);
    const { grievance, timeline } = fold(id, [marked, recorded(opening(), OPENED), disposed]);
    expect(grievance).toMatchObject({ state: "disposed", markedTo: null });
    expect(timeline.map(({ applied }) => applied)).toEqual([true, true, false]);
  });

  test("that this program does not know, or that come without an opening, change nothing and break nothing", () => {
    const unknown = recorded(null, OPENED + 5);
    const undertaken = recorded({ type: "undertaken", version: 1, payload: {} }, OPENED - 5);
    expect(fold(id, [unknown, undertaken])).toMatchObject({ grievance: null, timeline: [{ applied: false }, { applied: false }] });
    expect(grievanceOf([recorded(opening(), OPENED), unknown, undertaken])).toMatchObject({ state: "new", version: 2 });
    expect(parseGrievanceEvent("marked", 2, {})).toBeNull();
    expect(parseGrievanceEvent("toString", 1, {})).toBeNull();
    expect(parseGrievanceEvent("marked", 1, { to: "PHED" })).toBeNull();
  });
});
