import type { Database } from "better-sqlite3";

/**
 * The schema of a record and the rows of a new one as lines to compare: one an object, sorted, without regard to white space, comments, quotes of
 * names and the order of columns.
 */
export function recordSchema(sqlite: Database): string {
  const objects = sqlite
    .prepare<[], { readonly type: string; readonly name: string; readonly sql: string | null }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE name <> 'migration' AND tbl_name NOT LIKE 'post_search_%' AND tbl_name NOT LIKE 'case_search_%' ORDER BY type, name",
    )
    .all();
  const lines = objects.flatMap(({ type, sql }) =>
    sql === null ? [] : [type === "table" ? withSortedParts(normalised(sql)) : normalised(sql)],
  );
  const rows = objects
    .filter(({ type, name }) => type === "table" && name !== "post_search" && name !== "case_search")
    .flatMap(({ name }) =>
      sqlite
        .prepare<[], Readonly<Record<string, unknown>>>(`SELECT * FROM "${name}"`)
        .all()
        .map((row) => `row of ${name} ${JSON.stringify(row)}`)
        .toSorted(),
    );
  return `${[...lines, ...rows].join("\n")}\n`;
}

function normalised(sql: string): string {
  return sql
    .replaceAll(/--[^\n]*/gu, " ")
    .replaceAll(/["`]/gu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/ ?([(),;]) ?/gu, "$1")
    .trim();
}

/** `CREATE TABLE name(b, a(1, 2)) STRICT` as `CREATE TABLE name(a(1, 2), b) STRICT`. */
function withSortedParts(sql: string): string {
  const begin = sql.indexOf("(") + 1;
  const end = sql.lastIndexOf(")");
  const parts = [""];
  let depth = 0;
  for (const letter of sql.slice(begin, end)) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (letter === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return `${sql.slice(0, begin)}${parts.toSorted().join(", ")}${sql.slice(end)}`;
}
