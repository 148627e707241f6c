import { expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { STANDARD_WALL_SETTINGS } from "#domain/wall/standardSettings.ts";
import { noScenes, readWall } from "./readWall.ts";

test("a wall holds its figures against the targets of the settings, also where its record has none, as in a rehearsal", () => {
  const record = temporaryRecord();
  const { writer } = record;
  const id = openExampleCase(writer, examplePost("1"));
  const to = { department: "PHED", district: "Karnal", office: null } as const;
  appendEvents(writer, { grievanceId: id, actor: "osd", now: MORNING, events: [{ type: "marked", version: 1, payload: { to } }] });
  const targetsAt = (overduePercent: number) => {
    const wall = () => ({ ...STANDARD_WALL_SETTINGS, targets: { ...STANDARD_WALL_SETTINGS.targets, overduePercent } });
    const sources = { record: writer, rehearsal: true, now: () => MORNING, sourceStatuses: () => null, settings: { wall } };
    return readWall(sources, { cards: 1, offices: 1, parts: [] }, noScenes).targets.map(({ target }) => target);
  };
  expect([targetsAt(7), targetsAt(3)]).toEqual([
    [7, 90],
    [3, 90],
  ]);
  record.remove();
});

test("a record has a history once it has a case of more than a day ago", () => {
  const record = temporaryRecord();
  const { writer } = record;
  const hasHistory = (at: number) => {
    const sources = {
      record: writer,
      rehearsal: false,
      now: () => at,
      sourceStatuses: () => null,
      settings: { wall: () => STANDARD_WALL_SETTINGS },
    };
    return readWall(sources, { cards: 1, offices: 1, parts: [] }, noScenes).hasHistory;
  };
  expect(hasHistory(MORNING)).toBe(false);
  openExampleCase(writer, examplePost("1"));
  const openedAt = writer.sqlite.prepare<[], number>("SELECT min(opened_at) FROM grievance").pluck().get() ?? 0;
  expect([hasHistory(openedAt + DAY_MS), hasHistory(openedAt + DAY_MS + 1)]).toEqual([false, true]);
  record.remove();
});
