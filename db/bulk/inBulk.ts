import type { Writer } from "../connection.ts";

/** Steps that go into one transaction. */
const STEPS_AT_ONCE = 5_000;
const CACHE_KIB = 262_144;

/**
 * Takes steps that write very much, many in one transaction, with the indexes made once at the end. Yields what the last step of each
 * transaction did, and then the name of each index as it is made. While it runs a power cut would spoil the file: give it one that
 * nobody needs yet.
 */
export function* inBulk<Step>(writer: Writer, steps: Generator<Step>): Generator<Step | { readonly index: string }> {
  const { sqlite } = writer;
  const [synchronous, cacheSize] = [sqlite.pragma("synchronous", { simple: true }), sqlite.pragma("cache_size", { simple: true })];
  sqlite.pragma("synchronous = OFF");
  sqlite.pragma(`cache_size = -${CACHE_KIB}`);
  const indexes = withoutIndexes(writer);
  for (let isDone = false; !isDone;) {
    const taken: Step[] = [];
    isDone = writer.transaction(() => {
      while (taken.length < STEPS_AT_ONCE) {
        const next = steps.next();
        if (next.done === true) return true;
        taken.push(next.value);
      }
      return false;
    });
    yield* taken.slice(-1);
  }
  for (const index of indexes.restore()) yield { index };
  sqlite.pragma(`synchronous = ${String(synchronous)}`);
  sqlite.pragma(`cache_size = ${String(cacheSize)}`);
  writer.checkpoint();
}

/** An index as SQLite keeps it in its schema. */
interface Index {
  readonly name: string;
  readonly sql: string;
}

/**
 * Takes away every index that only makes reading fast; unique ones and those of the incidents stay, for they are looked into. Returns how to make
 * them again, one a call, with its name: a fresh index is written in its own order, which is what makes this worth while.
 */
function withoutIndexes({ sqlite }: Writer): { restore(): Generator<string> } {
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
