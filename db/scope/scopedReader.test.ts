import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reader } from "../connection.ts";
import { examplePost, exampleProposal, openExampleCase } from "../testing/examples.ts";
import { temporaryRecord } from "../testing/temporaryRecord.ts";
import { NeedsWholeRecord, openScopedReader } from "./scopedReader.ts";
import { TABLES_IN_SCOPE } from "./tablesInScope.ts";

const record = temporaryRecord();
let karnal: Reader;
const count = (reader: Reader, table: string) => reader.sqlite.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();

beforeAll(() => {
  for (const [index, district] of (["Karnal", "Ambala", "Ambala", null] as const).entries())
    openExampleCase(record.writer, examplePost(String(index)), exampleProposal({ district }));
  karnal = openScopedReader(record.file, { departments: null, districts: ["Karnal"] });
});
afterAll(() => {
  karnal.close();
  record.remove();
});

describe("a connection within a scope", () => {
  test("says of every table what it shows", () => {
    const tables = record.writer.sqlite
      .prepare<[], string>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'",
      )
      .pluck()
      .all();
    expect(Object.keys(TABLES_IN_SCOPE).toSorted()).toEqual(tables.toSorted());
  });

  test("shows the cases within, and neither others nor those of an unknown place", () => {
    expect(["grievance", "case_post", "post", "event"].map((table) => count(karnal, table))).toEqual([1, 1, 1, 1]);
    expect(count(record.writer, "grievance")).toBe(4);
  });

  test("sees what is written later, and what moved out of the scope no more", () => {
    const id = openExampleCase(record.writer, examplePost("later"), exampleProposal({ district: "Karnal" }));
    expect(count(karnal, "grievance")).toBe(2);
    record.writer.sqlite.prepare("UPDATE grievance SET district = 'Rohtak' WHERE id = ?").run(id);
    expect([count(karnal, "grievance"), count(karnal, "event")]).toEqual([1, 1]);
  });

  test("keeps the names of columns, so that any query fits", () => {
    for (const [table, view] of Object.entries(TABLES_IN_SCOPE)) {
      if (view === null || table.endsWith("_search")) continue;
      const columns = (schema: string) =>
        record.writer.sqlite.prepare<[string, string], string>("SELECT name FROM pragma_table_info(?, ?)").pluck().all(table, schema);
      const shown = karnal.sqlite.prepare<[string], string>("SELECT name FROM pragma_table_info(?, 'temp')").pluck().all(table);
      expect([table, columns("main").filter((column) => !shown.includes(column))]).toEqual([table, []]);
    }
  });

  test("lets no query past its views, and nothing write", () => {
    expect(() => karnal.sqlite.prepare("SELECT * FROM main.grievance")).toThrow(/names no schema/u);
    expect(() => karnal.sqlite.prepare("SELECT * FROM 'main'.grievance")).toThrow(/names no schema/u);
    expect(() => karnal.sqlite.prepare("DELETE FROM grievance").run()).toThrow(NeedsWholeRecord);
  });

  test("refuses what needs the whole record", () => {
    record.writer.sqlite.exec("INSERT INTO attached_on_day (day, sender, bytes) VALUES (1, 'someone', 1)");
    expect(() => count(karnal, "attached_on_day")).toThrow(NeedsWholeRecord);
  });
});
