import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS } from "../clock/indianDay.ts";
import type { GrievanceId } from "../ids.ts";
import { weightOf, worthReading } from "./worthReading.ts";
import type { ReadingCandidate } from "./worthReading.ts";

const NOW = Date.UTC(2026, 10, 25);
const anyCandidate: fc.Arbitrary<ReadingCandidate> = fc.record({
  id: fc.uuid().map((id) => id as GrievanceId),
  department: fc.constantFrom("PHED", "PWD", "POLICE", null),
  urgency: fc.constantFrom("routine", "urgent", "emergency"),
  speaker: fc.constantFrom("citizen", "representative"),
  openedAt: fc.integer({ min: NOW - 400 * DAY_MS, max: NOW }),
  dueAt: fc.option(fc.integer({ min: NOW - 300 * DAY_MS, max: NOW + DAY_MS })),
  overdue: fc.boolean(),
  redFlagged: fc.boolean(),
  reopenedCount: fc.nat(4),
  citizens: fc.integer({ min: 1, max: 300 }),
});
const anyCandidates = fc.uniqueArray(anyCandidate, { selector: ({ id }) => id, maxLength: 40 });

const ANY = () => true;

describe("the cases that are read aloud", () => {
  test("are as many as were asked for, or all that there are, each once", () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(8), (candidates, count) => {
        const read = worthReading(candidates, count, NOW, ANY);
        expect(new Set(read).size).toBe(Math.min(count, candidates.length));
      }),
    );
  });

  test("have words, and lighter ones stand in for those that have none", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const silent = new Set(candidates.filter((_, at) => at % 3 === 0).map(({ id }) => id));
        const read = worthReading(candidates, 5, NOW, (id) => !silent.has(id));
        expect(read.filter(({ id }) => silent.has(id))).toEqual([]);
        expect(read).toHaveLength(Math.min(5, candidates.length - silent.size));
      }),
    );
  });

  test("are the same whatever the order in which they were found", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        expect(worthReading(candidates.toReversed(), 5, NOW, ANY)).toEqual(worthReading(candidates, 5, NOW, ANY));
      }),
    );
  });

  test("are of one department more than twice only where the others have none left", () => {
    fc.assert(
      fc.property(anyCandidates, (candidates) => {
        const read = worthReading(candidates, 5, NOW, ANY);
        const left = candidates.filter((each) => !read.includes(each));
        const timesOf = (department: ReadingCandidate["department"]) => read.filter((each) => each.department === department).length;
        for (const { department } of left) {
          if (timesOf(department) < 2) expect(read.every((each) => timesOf(each.department) <= 2)).toBe(true);
        }
      }),
    );
  });

  test("weigh more by every day of being late, every citizen and every reopening", () => {
    fc.assert(
      fc.property(anyCandidate, (candidate) => {
        const weight = weightOf(candidate, NOW);
        expect(weightOf({ ...candidate, citizens: candidate.citizens + 1 }, NOW)).toBeGreaterThan(weight);
        expect(weightOf({ ...candidate, openedAt: candidate.openedAt - DAY_MS }, NOW)).toBeGreaterThan(weight);
        expect(weightOf({ ...candidate, reopenedCount: candidate.reopenedCount + 1 }, NOW)).toBeGreaterThanOrEqual(weight);
        expect(weightOf({ ...candidate, redFlagged: true }, NOW)).toBeGreaterThanOrEqual(weight);
      }),
    );
  });
});
