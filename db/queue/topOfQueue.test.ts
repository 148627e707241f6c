import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { listQueue } from "./listQueue.ts";
import { topOfQueue } from "./topOfQueue.ts";

const CASES = 120;
const LIMITS = { rows: 10, leastRows: 1, cases: 40, posts: 30 };
const DISTRICTS = ["Karnal", "Hisar", "Rohtak"] as const;
const WORDS = ["पानी", "bijli", "pani sadak"];

let temporary: TemporaryRecord;
beforeAll(() => {
  temporary = temporaryRecord();
  for (let number = 0; number < CASES; number += 1) {
    const text = `${WORDS[number % WORDS.length]} ${number % 7}`;
    openExampleCase(
      temporary.writer,
      examplePost(String(number), { text, createdAt: MORNING + ((number * 37) % CASES) * 60_000 }),
      exampleProposal({ district: DISTRICTS[number % DISTRICTS.length] ?? null, urgency: number % 5 === 0 ? "urgent" : "routine" }),
    );
  }
});
afterAll(() => temporary.remove());

const filters = fc.record<CaseFilter>(
  {
    districts: fc.subarray([...DISTRICTS], { minLength: 1 }),
    urgencies: fc.constant(["urgent"]),
    states: fc.constant(["new"]),
    text: fc.constantFrom("पानी", "bij", "sadak", "3", "nothing"),
  },
  { requiredKeys: [] },
);

describe("the top of a queue", () => {
  test("is what the whole list begins with, whatever is asked for", () => {
    let told = 0;
    fc.assert(
      fc.property(filters, fc.constantFrom("newest" as const, "oldest" as const), (filter, order) => {
        const top = topOfQueue(temporary.writer, { filter, order }, LIMITS);
        if (top === null) return;
        told += 1;
        expect([...top]).toEqual([...listQueue(temporary.writer, { filter, order })].slice(0, top.length));
      }),
    );
    expect(told).toBeGreaterThan(20);
  });

  test("holds as many rows as are wanted where there are as many, and is left to the list where few are to be had", () => {
    const of = (filter: CaseFilter, limits: Partial<typeof LIMITS> = {}) =>
      topOfQueue(temporary.writer, { filter, order: "newest" }, { ...LIMITS, ...limits })?.length;
    expect(of({})).toBe(LIMITS.rows);
    expect(of({ urgencies: ["urgent"] }, { cases: 20 })).toBe(4);
    expect(of({ urgencies: ["urgent"] }, { cases: 20, leastRows: 5 })).toBeUndefined();
    expect(of({}, { cases: CASES })).toBeUndefined();
    expect(of({ text: "nothing" })).toBeUndefined();
    expect(topOfQueue(temporary.writer, { filter: {}, order: "due" }, LIMITS)).toBeNull();
  });
});
