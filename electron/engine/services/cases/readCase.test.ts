import { createHash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isGrievanceEvent } from "#domain/grievance/events.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { appendEvents } from "#db/append/append.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { plansOf } from "#db/testing/plans.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { maskCase } from "./maskCase.ts";
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

test("a case is told whole whatever the copy of its picture is called: one name in twenty holds what looks like a telephone number", () => {
  const id = open("1", "asha");
  const file = `${"a".repeat(64)}.jpg`;
  const blurs = [{ left: 0, top: 0, width: 100, height: 100 }];
  const copies = Array.from({ length: 100 }, (_, at) => `${createHash("sha256").update(`${at}`).digest("hex")}.wall.webp`);
  expect(copies.some((copy) => maskPersonalData(copy) !== copy)).toBe(true);
  appendEvents(record.writer, {
    grievanceId: id,
    actor: "osd",
    now: MORNING,
    events: copies.map((copy) => ({ type: "picture-approved", version: 1, payload: { file, copy, crop: null, blurs } })),
  });
  const found = readCase(record.writer, id, NOW);
  const masked = found && maskCase(found, { showsReplies: false, showsContacts: false, namesSensitive: false });
  expect(masked?.timeline.every(({ event }) => isGrievanceEvent(event))).toBe(true);
  expect(masked?.timeline.slice(1).map(({ event }) => event)).toEqual(found?.timeline.slice(1).map(({ event }) => event));
  expect(masked?.grievance.roomPictures).toEqual([{ as: "shown", file, copy: copies.at(-1), crop: null, blurs }]);
});
