import { afterEach, beforeEach, expect, test } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { DistrictName } from "#domain/geography/districts.ts";
import type { Writer } from "../connection.ts";
import { exampleProposal, examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { heat } from "./heat.ts";
import { MOST_OF_ONE, ofOnePerson } from "./ofOnePerson.ts";

let record: TemporaryRecord;
let writer: Writer;
let serial = 0;
beforeEach(() => {
  record = temporaryRecord();
  ({ writer } = record);
});
afterEach(() => record.remove());

/** So many complaints; of one person where a name is given. */
function open(district: DistrictName, many: number, { by, at = MORNING }: { readonly by?: string; readonly at?: number } = {}): void {
  for (let index = 0; index < many; index += 1) {
    serial += 1;
    const id = `voice-${serial}`;
    const author = { externalId: by ?? id, handle: by ?? id, name: null, location: null };
    openExampleCase(writer, examplePost(id, { createdAt: at + index, author }), exampleProposal({ district }));
  }
}

const told = () => ofOnePerson(writer, heat(writer, MORNING + 1_000), MORNING + 1_000);

test("tells where more than half of today's cases came from one person, and how many did", () => {
  open("Jind", 6, { by: "loud" });
  open("Jind", 2);
  open("Karnal", 8);
  open("Rohtak", 4, { by: "half" });
  open("Rohtak", 4);
  expect(told()).toEqual([{ department: "PHED", district: "Jind", cases: 6 }]);
});

test("looks at no handful, and at no other day", () => {
  open("Hisar", 4, { by: "few" });
  open("Karnal", 6);
  open("Karnal", 20, { by: "yesterday", at: MORNING - DAY_MS });
  expect(told()).toEqual([]);
});

test("of more than are looked at one by one it tells as many as of those", () => {
  open("Jind", 130, { by: "loud" });
  open("Jind", 2, { at: MORNING + 500 });
  expect(told()).toEqual([{ department: "PHED", district: "Jind", cases: Math.round(0.98 * 132) }]);
});

test("is read by indexes alone", () => {
  const plan = writer.sqlite
    .prepare<[object], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${MOST_OF_ONE}`)
    .all({ department: "PHED", district: "Jind", from: MORNING })
    .map(({ detail }) => detail);
  expect(plan.filter((detail) => /^SCAN (grievance|incident_case)/u.test(detail))).toEqual([]);
});
