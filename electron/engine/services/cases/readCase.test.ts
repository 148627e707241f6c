import { afterEach, beforeEach, expect, test } from "vitest";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { plansOf } from "#db/testing/plans.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { readCase } from "./readCase.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const NOW = { registry: standardRegistry(), now: MORNING };

function open(id: string, author: string): GrievanceId {
  return openExampleCase(record.writer, examplePost(id, { author: { externalId: author, handle: author, name: null, location: null } }));
}

test("a case is told with the other cases of its citizen, newest first, and with none of anybody else", () => {
  const [first, second, third] = [open("1", "asha"), open("2", "asha"), open("3", "asha")];
  open("4", "ravi");
  expect(
    readCase(record.writer, second, NOW)
      ?.earlier.map(({ id }) => id)
      .toSorted(),
  ).toEqual([first, third].toSorted());
});

test("a case is found with all that belongs to it by keys alone, however many posts and cases there are", () => {
  const id = open("1", "asha");
  open("2", "asha");
  const plans = plansOf(record.file, (reader) => readCase(reader, id, NOW));
  expect(plans.join("\n")).toContain("INDEX post_author (channel=? AND author_external_id=?)");
  expect(plans.filter((plan) => plan.startsWith("SCAN") || /\(channel=\?\)/u.test(plan))).toEqual([]);
});
