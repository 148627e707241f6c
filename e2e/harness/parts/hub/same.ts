import { createHash } from "node:crypto";
import type Database from "better-sqlite3";
import { reading } from "../../model/history.ts";

/** What does not travel, by design, with why. Every other table is compared row for row, those that are added later too. */
export const LOCAL: Readonly<Record<string, string>> = {
  seat: "when each seat was first met here, and how far the own clock has come",
  told_item: "what this seat told, in its own order; what came of it is compared",
  migration: "when this record was brought up to date",
  clock_due: "when the clock of this seat looks at cases next, which it does not while it is doubted",
  source_state: "how far this seat has read its channels",
  source_gap: "what this seat could not read of them",
  source_spend: "what reading cost this seat",
  post_check: "when the seat that fetches last asked whether posts are still there",
  reply_attempt: "of the seat that sends; the hub has its own",
  picture: "files that are on this machine",
  import_log: "files that were imported at this seat",
  import_contradiction: "what those files said otherwise",
  officer_mail: "mails that this seat sent and read",
  draft: "unfinished words of a person at this machine",
  wrong_try: "passphrases that were mistyped at this machine",
};

/** What is compared of tables that number their rows in the order of arrival: by what the numbers stand for. */
const COMPARED: Readonly<Record<string, string>> = {
  event: "SELECT id, seat, seat_seq, hlc, stream, type, version, actor, at, payload, prev_hash, hash FROM event",
  // The others are of a machine or of a person at it.
  setting: "SELECT * FROM setting WHERE key IN ('sla', 'notifiedServices', 'replies', 'reasons', 'snippets', 'letterhead', 'floods')",
  // Counts up with every change of this file.
  total: "SELECT * FROM total WHERE name <> 'revision'",
  post_payload: `SELECT post.channel, post.external_id, p.version_id, p.version_index, hex(p.payload)
    FROM post_payload AS p JOIN post ON post.id = p.post_id`,
  incident: `SELECT founder_id, cases, open_cases, open_urgent, open_emergencies, overdue_cases, citizens, newest_at, newest_id FROM incident`,
  incident_key: `SELECT k.key, k.founding, k.opened_at, c.grievance_id FROM incident_key AS k JOIN incident_case AS c ON c.number = k.number`,
};

const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { incident_case: ["number", "incident_id"], post: ["id"] };

/** SHA-256 over the rows of each table that is the same at every seat. */
export function digestOf(record: string): ReadonlyMap<string, string> {
  return reading(record, (sqlite) =>
    sqlite.transaction(() => {
      const tables = sqlite
        .prepare<[], string>(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_search*'",
        )
        .pluck()
        .all();
      return new Map(tables.filter((table) => !(table in LOCAL)).map((table) => [table, digestOfTable(sqlite, table)]));
    })(),
  );
}

function digestOfTable(sqlite: Database.Database, table: string): string {
  const rows = sqlite.prepare<[], unknown[]>(COMPARED[table] ?? everythingOf(sqlite, table)).raw();
  const texts = rows.all().map((row) => JSON.stringify(row));
  return createHash("sha256").update(texts.toSorted().join("\n")).digest("hex");
}

interface Column {
  readonly name: string;
  readonly pk: number;
}

/** A figure of nothing is as good as none: such rows may stay where something was counted for a while. */
function everythingOf(sqlite: Database.Database, table: string): string {
  const columns = sqlite.prepare<[string], Column>("SELECT name, pk FROM pragma_table_xinfo(?)").all(table);
  const compared = columns.filter(({ name }) => LEFT_OUT[table]?.includes(name) !== true).map(({ name }) => `"${name}"`);
  const figures = columns.filter(({ pk }) => pk === 0).map(({ name }) => `coalesce("${name}", 0) <> 0`);
  const rows = table.endsWith("_figure") && figures.length > 0 ? ` WHERE ${figures.join(" OR ")}` : "";
  return `SELECT ${compared.join(", ")} FROM "${table}"${rows}`;
}

/** The tables in which one record differs from another. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((table) => one.get(table) !== other.get(table));
}
