import type { Writer } from "../connection.ts";

/** An index as SQLite keeps it in its schema. */
interface Index {
  readonly name: string;
  readonly sql: string;
}

/**
 * Takes away every index that only makes reading fast; unique ones and those of the incidents stay, for they are looked into. Returns how to make
 * them again, one a call, with its name: a fresh index is written in its own order, which is what makes this worth while.
 */
export function withoutIndexes({ sqlite }: Writer): { restore(): Generator<string> } {
  const indexes = sqlite
    .prepare<[], Index>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' AND tbl_name NOT LIKE 'incident%' ORDER BY rowid",
    )
    .all();
  for (const { name } of indexes) sqlite.exec(`DROP INDEX ${quoted(name)}`);
  return {
    *restore() {
      for (const { name, sql } of indexes) {
        yield name;
        sqlite.exec(sql);
      }
    },
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
