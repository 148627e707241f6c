import { afterEach, expect, test } from "vitest";
import { writeSetting } from "#db/settings.ts";
import { MORNING } from "#db/testing/examples.ts";
import { type TemporaryRecord, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import { CARRIED_RANKING, rankingOfStop } from "./dossier.ts";

let record: TemporaryRecord;
afterEach(() => record.remove());

test("the rank that an earlier version carried is told, though it knew nothing of the cell's delay", () => {
  record = temporaryRecord();
  const parts = { responsiveness: 50, atrQuality: null, overdue: 50, onTime: null, solved: null, activity: null };
  const line = { rankWas: 2, score: 50, scoreWas: null, parts, open: 9, overdue: 3 };
  const districts = ["Karnal", "Panipat", "Nuh"].map((district, at) => ({ district, rank: at + 1, ...line }));
  const ranking = { fromAt: MORNING, districts, departments: [{ department: "PHED", rank: 1, ...line }], outside: [] };
  writeSetting(record.writer, CARRIED_RANKING, { readAt: MORNING, ranking }, MORNING);
  expect(rankingOfStop(record.writer, { of: "district", district: "Nuh" }, MORNING)).toEqual({
    ...line,
    rank: 3,
    among: 3,
    askedTooLate: 0,
    readAt: MORNING,
  });
  expect(rankingOfStop(record.writer, { of: "department", department: "PHED" }, MORNING)?.rank).toBe(1);
});
