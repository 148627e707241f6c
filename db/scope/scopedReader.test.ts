import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder, temporaryRecord } from "../testing/temporaryRecord.ts";
import { openScopedReader } from "./scopedReader.ts";
import { TABLES_IN_SCOPE } from "./tablesInScope.ts";

const record = temporaryRecord();
afterAll(() => record.remove());

test("every table says what of it is within a scope", () => {
  const tables = record.writer.sqlite
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'")
    .pluck()
    .all();
  expect(Object.keys(TABLES_IN_SCOPE).toSorted()).toEqual(tables.toSorted());
});

test("x", () => {
  const r = openScopedReader(record.file, { departments: null, districts: ["Ambala"] });
  for (const table of Object.keys(TABLES_IN_SCOPE)) {
    r.sqlite.prepare(`SELECT * FROM ${table}`).all();
  }
  r.close();
});
