import { afterEach, beforeEach, expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { SENSITIVE_CASE } from "#domain/text/caseWords.ts";
import { wordsAbout } from "./wordsAbout.ts";

let record: TemporaryRecord;
beforeEach(() => (record = temporaryRecord()));
afterEach(() => record.remove());

const WORDS = "All late cases of Karnal by Friday, ask 98123 45678";
const HIDDEN = `${SENSITIVE_CASE.hi} / ${SENSITIVE_CASE.en}`;

let serial = 0;
function cases(ordinary: number, sensitive: number): readonly GrievanceId[] {
  return Array.from({ length: ordinary + sensitive }, (_, index) => {
    serial += 1;
    const isSensitive = index >= ordinary;
    const id = openExampleCase(record.writer, examplePost(`about-${serial}`));
    if (isSensitive) set(id, "illness");
    return id;
  });
}
function set(grievanceId: GrievanceId, sort: "illness" | null): void {
  const said = { type: "sensitivity-set", version: 1, payload: { sort, reason: "Read" } } as const;
  appendEvents(record.writer, { grievanceId, actor: "osd", now: MORNING, events: [said] });
}
const told = (about: readonly GrievanceId[]) => String(wordsAbout(record.writer, about, WORDS));

test("words about a few cases say nothing where one of them is sensitive, and about more than ten are shown", () => {
  for (const few of [1, 2, 10]) expect([few, told(cases(few - 1, 1))]).toEqual([few, HIDDEN]);
  for (const many of [11, 40]) expect(told(cases(many - 1, 1))).toContain("All late cases of Karnal by Friday");
  // Also where most of them are: what is said of so many tells nothing of one.
  expect(told(cases(0, 11))).toContain("All late cases of Karnal");
});

test("words about ordinary cases, about none and about one that is not here are shown, without what names a person", () => {
  for (const about of [cases(1, 0), cases(10, 0), [], ["00000000-0000-5000-8000-000000000000" as GrievanceId]]) {
    const shown = told(about);
    expect(shown).toContain("All late cases of Karnal by Friday");
    expect(shown).not.toContain("45678");
  }
  expect(told(cases(11, 0))).not.toContain("45678");
});

test("words about a case are shown again once a person has said that it may be shown", () => {
  const [id] = cases(0, 1);
  if (id === undefined) throw new Error("A case was expected");
  expect(told([id])).toBe(HIDDEN);
  set(id, null);
  expect(told([id])).toContain("All late cases");
});
