import SqliteDatabase from "better-sqlite3";
import { expect, test } from "vitest";
import { requireWritable } from "./requireWritable.ts";
import { temporaryRecord } from "./testing/temporaryRecord.ts";

test("a record whose file can only be read is told at once, and one that can be written is left as it is", () => {
  const record = temporaryRecord();
  const { writer, file } = record;
  const sqlite = new SqliteDatabase(file, { readonly: true });
  try {
    expect(() => requireWritable({ ...writer, sqlite })).toThrow("cannot be written to");
    const before = writer.sqlite.pragma("data_version", { simple: true });
    requireWritable(writer);
    expect(writer.sqlite.pragma("data_version", { simple: true })).toBe(before);
  } finally {
    sqlite.close();
    record.remove();
  }
});
