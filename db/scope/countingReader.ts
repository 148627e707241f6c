import { DAY_MS } from "#domain/clock/indianDay.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Scope } from "#domain/people/scope.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";
import { openScopedReader } from "./scopedReader.ts";
import { within } from "./tablesInScope.ts";

/** Figures of days and hours that tell no department or district: they are counted again, from the cases within. */
const COUNTED = ["day_figure", "hour_figure", "late_figure", "performance_figure", "post_figure"] as const;

/** Eight weeks of weekdays are what is usual; a score is of 30 days, and of those of a week before. */
const CASES_OF_MS = 75 * DAY_MS;
/** Today and the day before. */
const POSTS_OF_MS = 3 * DAY_MS;

/** What walls read within a scope. */
export interface CountingReader {
  readonly reader: Reader;
  /** Counts again, as of `now` (milliseconds UTC). Between two counts these figures stand still. */
  readonly count: (now: number) => void;
}

/**
 * A connection within a scope for walls, which show figures of the day that other windows do not. They are counted into tables of this connection by the record's
 * own triggers, so that each is defined in one place. Throws {@link RecordError}.
 */
export function openCountingReader(file: string, scope: Scope): CountingReader {
  const reader = openScopedReader(file, scope, COUNTED);
  const { sqlite } = reader;
  const schema = sqlite.prepare<[string, string], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = ? AND tbl_name = ?",
  );
  for (const table of COUNTED)
    for (const { sql } of schema.all("table", table)) sqlite.exec(sql.replace("CREATE TABLE", "CREATE TEMP TABLE"));
  sqlite.exec("CREATE TEMP TABLE counted_case AS SELECT * FROM main.grievance WHERE 0");
  for (const { name, sql } of schema.all("trigger", "grievance")) {
    const trigger = countingTrigger(name, sql);
    if (trigger !== null) sqlite.exec(trigger);
  }
  return {
    reader,
    count(now) {
      const since = now - CASES_OF_MS;
      const [firstPost] = postIdsOfSpan(now - POSTS_OF_MS, now);
      sqlite.exec(`
        BEGIN;
        ${["counted_case", ...COUNTED].map((table) => `DELETE FROM temp.${table};`).join(" ")}
        INSERT INTO temp.counted_case SELECT t.* FROM main.grievance t WHERE ${within(scope, "t")} AND t.rowid IN (
          SELECT rowid FROM main.grievance INDEXED BY grievance_newest WHERE opened_at >= ${since}
          UNION SELECT rowid FROM main.grievance INDEXED BY grievance_disposed WHERE disposed_at IS NOT NULL AND disposed_at >= ${since}
          UNION SELECT rowid FROM main.grievance INDEXED BY grievance_open_cell WHERE state IN (${OPEN.join(", ")}));
        INSERT INTO temp.post_figure (slot, posts) SELECT p.created_at / 600000, count(*) FROM temp.post p WHERE p.id >= ${firstPost} GROUP BY 1;
        DELETE FROM temp.counted_case;
        COMMIT`);
    },
  };
}

const OPEN = OPEN_STATES.map((state) => `'${state}'`);

/** The same trigger on the cases that are counted here, with what it writes into these figures; null where it writes none. */
function countingTrigger(name: string, sql: string): string | null {
  const on = " AFTER INSERT ON grievance";
  const [head, body] = [sql.slice(0, sql.indexOf("BEGIN")), sql.slice(sql.indexOf("BEGIN") + "BEGIN".length, sql.lastIndexOf("END"))];
  const counts = body
    .split(";")
    .map((statement) => statement.trim())
    .filter((statement) => COUNTED.some((table) => statement.startsWith(`INSERT INTO ${table} `)));
  if (!head.includes(on) || counts.length === 0) return null;
  const when = head.slice(head.indexOf(on) + on.length);
  return `CREATE TEMP TRIGGER within_${name} AFTER INSERT ON temp.counted_case ${when} BEGIN ${counts.join("; ")}; END`;
}
