import { afterEach, beforeEach, expect, test } from "vitest";
import { examplePost, openExampleCase } from "../testing/examples.ts";
import { plansOf } from "../testing/plans.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { answersTo } from "./answers.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

test("what came back to invitations is looked for from those who were invited, and not among all posts", () => {
  for (const id of ["1", "2", "3"]) openExampleCase(record.writer, examplePost(id));
  record.writer.checkpoint();
  const plans = plansOf(record.file, (reader) => answersTo(reader));
  expect(plans.filter((plan) => /^SCAN [pq]\b/u.test(plan))).toEqual([]);
  expect(plans.filter((plan) => plan === "SEARCH p USING INDEX post_conversation (channel=? AND conversation_id=?)")).toHaveLength(2);
});
