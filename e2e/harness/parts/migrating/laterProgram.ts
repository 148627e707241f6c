import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reading } from "../../model/history.ts";

const PROJECT = join(import.meta.dirname, "../../../..");
/** Found in the bundle, as it lists the migrations that are bundled. */
const FIRST_OF_LIST = '"../migrations/0000_tables.sql":';
const REWRITTEN = ["event", "post", "post_payload"] as const;

const LATER_MIGRATION = "9999_later";

/** A copy of the bundled engine that has one migration more, which writes the largest tables of a record again. Returns its folder. */
export function makeLaterProgram(folder: string, record: string): string {
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(join(PROJECT, "out"))) {
    if (name !== "engine" && name !== "chunks") symlinkSync(join(PROJECT, "out", name), join(out, name));
  }
  for (const name of ["engine", "chunks"]) cpSync(join(PROJECT, "out", name), join(out, name), { recursive: true });
  for (const name of ["node_modules", "package.json"]) symlinkSync(join(PROJECT, name), join(folder, name));
  const sql = JSON.stringify(migrationFor(record));
  let places = 0;
  for (const name of ["engine", "chunks"].flatMap((each) => readdirSync(join(out, each)).map((file) => join(out, each, file)))) {
    const code = name.endsWith(".js") && existsSync(name) ? readFileSync(name, "utf8") : "";
    if (!code.includes(FIRST_OF_LIST)) continue;
    writeFileSync(
      name,
      code.replace(FIRST_OF_LIST, () => `"../migrations/${LATER_MIGRATION}.sql": ${sql},\n${FIRST_OF_LIST}`),
    );
    places += 1;
  }
  if (places === 0) throw new Error("The bundle of the engine lists no migrations where the harness looks for them");
  return out;
}

/** How far the later migration is: its row and what it writes come together or not at all. */
export function standingOf(record: string): "before" | "after" | "half" {
  return reading(record, (sqlite) => {
    const hasRow = sqlite.prepare("SELECT 1 FROM migration WHERE name = ?").get(LATER_MIGRATION) !== undefined;
    const hasTable = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'rewritten'").get() !== undefined;
    const left = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name GLOB 'arriving_*'").get() !== undefined;
    const triggers = sqlite.prepare<[], number>("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").pluck().get() ?? 0;
    if (left || triggers === 0 || hasRow !== hasTable) return "half";
    if (!hasTable) return "before";
    const tables = sqlite.prepare<[], string>("SELECT name FROM rewritten").pluck().all();
    return tables.length === REWRITTEN.length ? "after" : "half";
  });
}

/** Written from the schema that the record has, so that it stays the same but for one table more. */
function migrationFor(record: string): string {
  return reading(record, (sqlite) => {
    const of = (type: string, table: string) =>
      sqlite
        .prepare<[string, string], string>("SELECT sql FROM sqlite_schema WHERE type = ? AND tbl_name = ? AND sql IS NOT NULL")
        .pluck()
        .all(type, table);
    const triggers = sqlite.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all();
    return [
      ...triggers.map(({ name }) => `DROP TRIGGER ${name}`),
      "CREATE TABLE rewritten (name TEXT PRIMARY KEY, rows INTEGER NOT NULL) STRICT",
      ...REWRITTEN.flatMap((table) => [
        ...of("table", table).map((sql) => sql.replace(`\`${table}\``, `arriving_${table}`)),
        `INSERT INTO arriving_${table} SELECT * FROM ${table}`,
        `DROP TABLE ${table}`,
        `ALTER TABLE arriving_${table} RENAME TO ${table}`,
        ...of("index", table),
        `INSERT INTO rewritten SELECT '${table}', count(*) FROM ${table}`,
      ]),
      ...triggers.map(({ sql }) => sql),
    ].join(";\n");
  });
}
