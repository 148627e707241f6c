import { expect, test } from "vitest";
import { appendEvents } from "#db/append/append.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
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

test("a wall says since when the record is, which is nothing of one without a case", () => {
  const record = temporaryRecord();
  const { writer } = record;
  const knownFrom = (at: number) => {
    const sources = {
      record: writer,
      rehearsal: false,
      now: () => at,
      sourceStatuses: () => null,
      settings: { wall: () => STANDARD_WALL_SETTINGS },
    };
    return readWall(sources, { cards: 1, offices: 1, parts: [] }, noScenes).knownFrom;
  };
  expect(knownFrom(MORNING)).toBeNull();
  openExampleCase(writer, examplePost("1"));
  const openedAt = writer.sqlite.prepare<[], number>("SELECT min(opened_at) FROM grievance").pluck().get();
  expect(knownFrom(MORNING)).toBe(openedAt);
  record.remove();
});
