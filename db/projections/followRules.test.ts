import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DAY_MS, HOUR_MS, indianDayNumber } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { MEASURES, tallyOf } from "#domain/performance/tally.ts";
import { appendEvents } from "../append/append.ts";
import type { Writer } from "../connection.ts";
import { openWriter } from "../opening/open.ts";
import { removeSetting } from "../settings.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { hashesOfDerived } from "./derived.ts";
import { followRules } from "./followRules.ts";
import { readGrievance } from "./grievanceRow.ts";
import { rebuild } from "./rebuild.ts";

let record: TemporaryRecord;
let writer: Writer;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => {
  writer.close();
  record.remove();
});

const NOW = MORNING + 30 * DAY_MS;
const MARK: GrievanceAction = { type: "mark", to: { department: "PHED", district: "Karnal", office: null } };
const ATR: GrievanceAction = { type: "send-atr", atr: { outcome: "solved", text: "Mended", officer: null, actedAt: null, proof: [] } };
const ACCEPT: GrievanceAction = { type: "accept-atr", exception: null };

function perform(id: GrievanceId, action: GrievanceAction, now: number): void {
  const grievance = readGrievance(writer, id);
  const decision = grievance && decide(grievance, action, { now, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error(`${action.type} was not allowed`);
  appendEvents(writer, { grievanceId: id, events: decision.events, actor: "osd", now });
}

/** One marked in time, one that the cell marked too late and has still open, and one of those that is disposed. */
function someCases(times: number): readonly GrievanceId[] {
  return Array.from({ length: times }, (_, index) => {
    const [inTime, late, settled] = ["a", "b", "c"].map((each) =>
      openExampleCase(writer, examplePost(`${each}${index}`), exampleProposal({ routine: true })),
    ) as [GrievanceId, GrievanceId, GrievanceId];
    perform(inTime, MARK, MORNING + HOUR_MS);
    for (const id of [late, settled]) perform(id, MARK, MORNING + 5 * DAY_MS);
    perform(settled, ATR, MORNING + 6 * DAY_MS);
    perform(settled, ACCEPT, MORNING + 7 * DAY_MS);
    return [inTime, late, settled];
  }).flat();
}

/** As the program before counted it: in hand was all that was open and marked, however late it had been marked. */
function formerTally({ openedAt, timeline }: Grievance): string {
  const days = new Map(tallyOf({ openedAt, timeline }).map((tally) => [tally.day, { ...tally, leftHands: 0, intoHands: 0 }]));
  const add = (at: number, measure: "leftHands" | "intoHands") => {
    const day = indianDayNumber(at);
    const none = { day, ...(Object.fromEntries(MEASURES.map((each) => [each, 0])) as Record<(typeof MEASURES)[number], number>) };
    const tally = days.get(day) ?? none;
    days.set(day, { ...tally, [measure]: tally[measure] + 1 });
  };
  let wasInHand = false;
  for (const { at, state } of timeline.steps) {
    const isInHand = state !== "new" && OPEN_STATES.includes(state);
    if (isInHand !== wasInHand) add(at, isInHand ? "intoHands" : "leftHands");
    wasInHand = isInHand;
  }
  const told = [...days.values()].toSorted((one, other) => one.day - other.day);
  return JSON.stringify(told.map((tally) => [tally.day, ...MEASURES.map((measure) => tally[measure])]));
}

/** The rows and figures as a record of the program before has them. */
function writeAsBefore(ids: readonly GrievanceId[]): void {
  const write = writer.sqlite.prepare("UPDATE grievance SET performance = ? WHERE id = ?");
  for (const id of ids) write.run(formerTally(readGrievance(writer, id) ?? expect.fail("No such case")), id);
  removeSetting(writer, "cases.rules");
}

/** What a rebuild would make otherwise, as `verify --rebuild` names it. */
function differing(): readonly string[] {
  const before = hashesOfDerived(writer);
  let after = before;
  try {
    writer.transaction(() => {
      rebuild(writer);
      after = hashesOfDerived(writer);
      throw new Error("Only compared");
    });
  } catch (error) {
    if (!(error instanceof Error) || error.message !== "Only compared") throw error;
  }
  return [...after.keys()].filter((name) => after.get(name) !== before.get(name));
}

describe("a record whose rows were made by the rules of the program before", () => {
  test("has all of them made again, also of disposed cases, and no rebuild finds anything then", () => {
    writeAsBefore(someCases(1));
    expect(differing()).toEqual(["grievances", "performance"]);
    let cases = 0;
    for (let hasMore = true; hasMore;) {
      const followed = followRules(writer, NOW);
      cases += followed.cases;
      ({ hasMore } = followed);
    }
    expect(cases).toBe(2);
    expect(differing()).toEqual([]);
  });

  test("is gone through in small steps, and goes on after a stop where it was", () => {
    const ids = someCases(20);
    writeAsBefore(ids);
    const first = followRules(writer, NOW);
    expect(first.hasMore).toBe(true);
    expect(first.cases).toBeLessThan(40);
    writer.close();
    writer = openWriter(record.file);
    let cases = first.cases;
    for (let hasMore = true; hasMore;) {
      const followed = followRules(writer, NOW);
      cases += followed.cases;
      ({ hasMore } = followed);
    }
    expect(cases).toBe(40);
    expect(differing()).toEqual([]);
  });

  test("is gone through once: afterwards nothing is read or written", () => {
    const ids = someCases(1);
    while (followRules(writer, NOW).hasMore);
    writer.sqlite.prepare("UPDATE grievance SET performance = NULL WHERE id = ?").run(ids[0]);
    expect(followRules(writer, NOW)).toEqual({ cases: 0, hasMore: false });
    expect(differing()).toEqual(["grievances", "performance"]);
  });
});
