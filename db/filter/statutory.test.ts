import { afterEach, beforeEach, expect, test } from "vitest";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { DEFAULT_SLA_POLICY } from "#domain/clock/sla.ts";
import type { GrantedFilter } from "#domain/desk/filter.ts";
import { decide } from "#domain/grievance/decide.ts";
import type { Proposal } from "#domain/proposal/proposal.ts";
import { appendEvents } from "../append/append.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { listQueue } from "../queue/listQueue.ts";
import { queueRows } from "../queue/queueRows.ts";
import { examplePost, exampleProposal, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";

let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(() => record.remove());

const label = { en: "Connection", hi: "कनेक्शन" };
const opened = (name: string, hoursLater: number, proposal: Partial<Proposal> = {}) =>
  openExampleCase(
    record.writer,
    examplePost(name, { createdAt: MORNING + hoursLater * HOUR_MS }),
    exampleProposal({ category: { code: "new-connection", label }, ...proposal }),
  );
const found = (filter: GrantedFilter) =>
  queueRows(record.writer, [...listQueue(record.writer, { filter, order: "oldest" })]).map(({ id }) => id);

test("cases are found by whether the date that the law gives has passed, where it gives one and the case is open", () => {
  const past = opened("past", 0);
  const ahead = opened("ahead", 2);
  opened("leak", 0, { category: { code: "leak", label } });
  opened("thanks", 0, { kind: "praise" });
  const done = opened("done", 0);
  const grievance = readGrievance(record.writer, done);
  const aside = { as: "not-a-grievance", reason: "twice" } as const;
  const decision = grievance && decide(grievance, { type: "set-aside", aside }, { now: MORNING, policy: DEFAULT_SLA_POLICY });
  if (!decision?.ok) throw new Error("It cannot be set aside");
  appendEvents(record.writer, { grievanceId: done, events: decision.events, actor: "osd", now: MORNING });

  const { department } = readGrievance(record.writer, past) ?? {};
  const statutoryCuts = { [`${department} new-connection`]: MORNING + HOUR_MS };
  expect(found({ statutoryPast: true, statutoryCuts })).toEqual([past]);
  expect(found({ statutoryPast: false, statutoryCuts })).toEqual([ahead]);
  // Without what it is judged by, it holds none: no act reaches cases that nobody saw.
  expect([found({ statutoryPast: true }), found({ statutoryPast: false })]).toEqual([[], []]);
});
