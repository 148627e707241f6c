import type { Database } from "better-sqlite3";

/** Of the whole room: a seat of some districts has none of it. */
const OF_ROOM = ["invitation_opt_out", "promised_case", "review", "review_promise"] as const;

/** The first table of a copy with a row that belongs to no case whose events are in it, or that such a copy has not; null where there is none. Reads all of it. */
export function strayTable(sqlite: Database): string | null {
  const hasRow = (sql: string) => sqlite.prepare(sql).get() !== undefined;
  const strays = [
    ...OF_ROOM.map((table) => [table, `SELECT 1 FROM ${table}`] as const),
    ...tablesWith(sqlite, "grievance_id").map((table) => [table, withoutCase(table, "grievance_id")] as const),
    ["grievance", withoutCase("grievance", "id")] as const,
    [
      "post",
      "SELECT 1 FROM post p WHERE NOT EXISTS (SELECT 1 FROM case_post c WHERE c.channel = p.channel AND c.external_id = p.external_id)",
    ] as const,
    ...tablesWith(sqlite, "post_id").map(
      (table) =>
        [
          table,
          `SELECT 1 FROM ${table} t WHERE t.post_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM post p WHERE p.id = t.post_id)`,
        ] as const,
    ),
  ];
  return strays.find(([, sql]) => hasRow(`${sql} LIMIT 1`))?.[0] ?? null;
}

function withoutCase(table: string, column: string): string {
  return `SELECT 1 FROM ${table} t WHERE t.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = 'grievance:' || t.${column})`;
}

function tablesWith(sqlite: Database, column: string): readonly string[] {
  return sqlite
    .prepare<[string], string>(
      `SELECT t.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c ON c.name = ?
       WHERE t.schema = 'main' AND t.type = 'table' ORDER BY t.name`,
    )
    .pluck()
    .all(column);
}
