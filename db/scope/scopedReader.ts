import type { Database, Statement } from "better-sqlite3";
import type { Scope } from "#domain/people/scope.ts";
import type { Reader } from "../connection.ts";
import { openReader } from "../opening/open.ts";
import { wordsOfCases } from "#domain/officerMail/wordsOfCases.ts";
import { REFUSES, TABLES_IN_SCOPE, WORDS_OF_CASES } from "./tablesInScope.ts";

/** Somebody within a scope asked for what only the whole record can answer. */
export class NeedsWholeRecord extends Error {
  override readonly name = "NeedsWholeRecord";
}

/** A connection on which each table is what of it is within a scope. A table that nobody thought of is empty; of those `left` out the caller makes its own. Throws {@link RecordError}. */
export function openScopedReader(file: string, scope: Scope, left: readonly string[] = []): Reader {
  const reader = openReader(file);
  const { sqlite } = reader;
  sqlite.function(REFUSES, (table: string) => {
    throw new NeedsWholeRecord(`${table} needs the whole record`);
  });
  sqlite.function(WORDS_OF_CASES, { deterministic: true }, (text: string, tickets: string) =>
    wordsOfCases(text, new Set(JSON.parse(tickets) as readonly string[])),
  );
  // A scope is small, and there may be many of them.
  sqlite.pragma("cache_size = -8192");
  const tables = sqlite
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .pluck()
    .all();
  for (const table of tables) {
    const view = TABLES_IN_SCOPE[table];
    if (view !== null && !left.includes(table))
      sqlite.exec(`CREATE TEMP VIEW ${table} AS ${view?.(scope) ?? `SELECT * FROM main.${table} WHERE 0`}`);
  }
  const prepare: typeof sqlite.prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((sql: string) => {
    // What is named so is the table itself, with everybody's rows.
    if (PAST_VIEWS.test(sql)) throw new Error(`A query that may run within a scope names no schema: ${sql}`);
    return WRITES.test(sql) ? neverRun(prepare) : prepare(sql.replaceAll(INDEX_HINT, " "));
  }) as typeof sqlite.prepare;
  return reader;
}

/** Statements that work together are prepared together, those that write as well. Nothing is written here. */
function neverRun(prepare: Database["prepare"]): Statement {
  return prepare(`SELECT ${REFUSES}('a statement that writes')`);
}

const WRITES = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE)\b/iu;
const PAST_VIEWS = /\bmain\s*\.|["'`[]main["'`\]]/iu;
/** A view has no indexes of its own; those of its table are found without the hint. */
const INDEX_HINT = /\s(?:NOT INDEXED|INDEXED BY \w+)/giu;
