import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceId } from "#domain/ids.ts";
import type { Writer } from "../connection.ts";
import { appendEvents } from "../append/append.ts";
import { fieldsOf } from "../schema/columns.ts";
import { grievance as table } from "../schema/grievance.ts";
import { examplePost, MORNING, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import type { TemporaryRecord } from "../testing/temporaryRecord.ts";
import { readRow } from "./grievanceRow.ts";
import type { StoredRow } from "./grievanceRow.ts";
import { writeRow } from "./writeRow.ts";

let record: TemporaryRecord;
let writer: Writer;
let id: GrievanceId;
beforeEach(() => {
  record = temporaryRecord();
  writer = record.writer;
  id = openExampleCase(writer, examplePost("1"));
});
afterEach(() => record.remove());

describe("the row of a case", () => {
  test("is written in the columns that change, and in no other", () => {
    const written = writtenColumns();
    appendEvents(writer, { grievanceId: id, events: [ASSIGNED], actor: "asha", now: MORNING + 60_000 });
    expect(written()).toEqual(["assignee", "version"]);
  });

  test("is not written where nothing is another", () => {
    const written = writtenColumns();
    writeRow(writer, stored(), stored());
    expect(written()).toEqual([]);
  });

  test("loses the flag of lateness when its due time moves, and else keeps it", () => {
    writer.sqlite.exec("UPDATE grievance SET overdue = 1");
    change({ place: "Ward 12" });
    expect(stored().overdue).toBe(1);
    change({ dueAt: MORNING });
    expect(stored().overdue).toBe(0);
  });

  test("is what was put there, whatever changes together and however often", () => {
    for (let set = 1; set < 1 << CHANGED.length; set += 1) {
      const row = change(Object.fromEntries(CHANGED.filter((_, place) => (set >> place) & 1).map((column) => [column, `set ${set}`])));
      expect(stored()).toEqual(row);
    }
  });

  test("is what was put there where much had happened before its first writing", () => {
    const row = {
      ...stored(),
      id: "another" as GrievanceId,
      caseKey: "another" as StoredRow["caseKey"],
      disposedAt: MORNING,
      assignee: "asha",
    };
    writeRow(writer, row, null);
    expect(readRow(writer, row.id)).toEqual(row);
  });
});

const ASSIGNED = { type: "assigned", version: 1, payload: { to: "asha" } } as const;

/** More sets of them than there are statements held. */
const CHANGED = ["place", "returnsTo", "assignee", "atrWords", "interimReply", "dispute", "incidentChoice"] as const;

function stored(): StoredRow {
  const row = readRow(writer, id);
  if (row === null) throw new Error("There is no such case");
  return row;
}

function change(differences: Partial<StoredRow>): StoredRow {
  const row = { ...stored(), ...differences };
  writeRow(writer, row, stored());
  return row;
}

/** Which columns are written from now on, in the order of the alphabet. */
function writtenColumns(): () => readonly string[] {
  writer.sqlite.exec("CREATE TEMP TABLE written (name TEXT)");
  for (const { column } of fieldsOf(table)) {
    writer.sqlite.exec(
      `CREATE TEMP TRIGGER ${column}_written AFTER UPDATE OF ${column} ON main.grievance BEGIN INSERT INTO written VALUES ('${column}'); END`,
    );
  }
  return () => writer.sqlite.prepare<[], string>("SELECT name FROM written ORDER BY name").pluck().all();
}
