import type Database from "better-sqlite3";
import { reading } from "../../model/history.ts";
import { LOCAL } from "./same.ts";

/** What a seat of some districts has otherwise than one that has everything, by design, with why. */
const NOT_OF_DISTRICTS: Readonly<Record<string, string>> = {
  incident_case: "which cases are one incident hangs on those of other districts",
  review_case: "it has nothing of reviews",
  dossier_case: "it has nothing of what was done in dossiers",
};

/** How far a record of some districts knows each other seat; null for one that has everything. */
export function partOf(sqlite: Database.Database): Readonly<Record<string, { readonly seq: number }>> | null {
  const kept = sqlite.prepare<[], string>("SELECT value FROM setting WHERE key = 'hub.districts'").pluck().get();
  return kept === undefined ? null : (JSON.parse(kept) as { readonly reached: Readonly<Record<string, { readonly seq: number }>> }).reached;
}

/** In plain SQL: a record of some districts has all rows of their cases as one that has everything has them, and no other seat's event, no post and no row of any other case. */
export function differencesOfDistricts(whole: string, part: string, districts: readonly string[]): readonly string[] {
  const within = JSON.stringify(districts);
  return reading(whole, (of) =>
    reading(part, (here) =>
      questionsOf(of).flatMap(({ table, rows, all }) => {
        const [there, has] = [textsOf(of, rows, within), textsOf(here, all)];
        if (there.join("\n") === has.join("\n")) return [];
        const [missing, more] = [there.filter((row) => !has.includes(row)), has.filter((row) => !there.includes(row))];
        return [
          `${table} lacks ${missing.length} rows and has ${more.length} others: ${[...missing, ...more].slice(0, 2).join(" / ").slice(0, 600)}`,
        ];
      }),
    ),
  );
}

export function casesAt(record: string): number {
  return reading(record, (sqlite) => sqlite.prepare<[], number>("SELECT count(*) FROM grievance").pluck().get() ?? 0);
}

interface Question {
  readonly table: string;
  /** Of what is within some districts, a list in JSON. */
  readonly rows: string;
  /** Of a record that has those alone. */
  readonly all: string;
}

const CASES = "SELECT id FROM grievance WHERE district IN (SELECT value FROM json_each(?))";
const EVENT = "SELECT id, seat, seat_seq, hlc, stream, type, version, actor, at, payload, prev_hash, hash FROM event";
/** Its own events stay in its chain, whose cases may lie elsewhere by now. */
const NOT_OWN = "seat <> (SELECT id FROM seat WHERE is_own = 1)";

function questionsOf(sqlite: Database.Database): readonly Question[] {
  const tables = sqlite
    .prepare<[], string>(
      `SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c ON c.name = 'grievance_id'
       WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name`,
    )
    .pluck()
    .all()
    .filter((table) => !(table in LOCAL) && !(table in NOT_OF_DISTRICTS));
  const post = columnsOf(sqlite, "post", ["id"]);
  return [
    { table: "grievance", rows: `SELECT * FROM grievance WHERE id IN (${CASES})`, all: "SELECT * FROM grievance" },
    ...tables.map((table) => ({ table, rows: `SELECT * FROM ${table} WHERE grievance_id IN (${CASES})`, all: `SELECT * FROM ${table}` })),
    {
      table: "event",
      rows: `${EVENT} WHERE substr(stream, 1, 10) = 'grievance:' AND substr(stream, 11) IN (${CASES})`,
      all: `${EVENT} WHERE substr(stream, 1, 10) = 'grievance:' AND (${NOT_OWN} OR substr(stream, 11) IN (SELECT id FROM grievance))`,
    },
    {
      table: "post",
      rows: `SELECT ${post} FROM post WHERE (channel, external_id) IN (SELECT channel, external_id FROM case_post WHERE grievance_id IN (${CASES}))`,
      all: `SELECT ${post} FROM post`,
    },
    {
      table: "case_figure",
      rows: "SELECT * FROM case_figure WHERE cases <> 0 AND district IN (SELECT value FROM json_each(?))",
      all: "SELECT * FROM case_figure WHERE cases <> 0",
    },
  ];
}

function columnsOf(sqlite: Database.Database, table: string, leftOut: readonly string[]): string {
  const names = sqlite.prepare<[string], string>("SELECT name FROM pragma_table_xinfo(?)").pluck().all(table);
  return names.filter((name) => !leftOut.includes(name)).join(", ");
}

function textsOf(sqlite: Database.Database, sql: string, ...parameters: readonly string[]): readonly string[] {
  const rows = sqlite
    .prepare<string[], unknown[]>(sql)
    .raw()
    .all(...parameters);
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
