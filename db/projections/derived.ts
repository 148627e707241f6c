import { createHash } from "node:crypto";
import { MEASURES } from "#domain/performance/tally.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

const PERFORMANCE = [
  ...MEASURES.map((measure) => measure.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)),
  "late_now",
  "unanswered",
];

/** All that events alone make, in an order of its own. A figure of no cases is as good as none. */
export const DERIVED = {
  grievances: "SELECT * FROM grievance ORDER BY id",
  posts: "SELECT * FROM case_post ORDER BY grievance_id, external_id",
  byOffice: "SELECT * FROM case_figure WHERE cases <> 0 ORDER BY department, district, state, overdue",
  openByCell: "SELECT * FROM open_cell_figure WHERE open <> 0 OR oldest_opened_at IS NOT NULL ORDER BY department, district",
  byState: "SELECT * FROM state_figure WHERE cases <> 0 ORDER BY state, overdue",
  byDay: "SELECT * FROM day_figure WHERE opened <> 0 OR disposed <> 0 OR reports_in_time <> 0 OR reports_missed <> 0 ORDER BY day",
  byHour: "SELECT * FROM hour_figure WHERE opened <> 0 OR disposed <> 0 OR overdue_more <> 0 ORDER BY hour",
  byCellAndDay: "SELECT * FROM cell_day_figure WHERE opened <> 0 ORDER BY day, department, district",
  bySortAndSlot: "SELECT * FROM arrival_figure WHERE opened <> 0 ORDER BY slot, department, district, category",
  lateByDay: "SELECT * FROM late_figure WHERE cases <> 0 ORDER BY day",
  owing: "SELECT * FROM owing_figure WHERE overdue <> 0 OR red_flags <> 0 ORDER BY office, department, district",
  performance: `SELECT * FROM performance_figure WHERE ${PERFORMANCE.map((column) => `${column} <> 0`).join(" OR ")} ORDER BY day, scope, name`,
  redFlags: "SELECT value FROM total WHERE name = 'openRedFlags'",
  letters: "SELECT * FROM letter ORDER BY grievance_id, letter_id",
  replies: "SELECT * FROM reply ORDER BY grievance_id, reply_id",
} as const satisfies Record<string, string>;
export type Derived = keyof typeof DERIVED;

/** SHA-256 over the rows of each, so that two records can be compared without holding them. */
export function hashesOfDerived(reader: Reader): ReadonlyMap<Derived, string> {
  return new Map(
    statements(reader).map(([name, rows]) => {
      const digest = createHash("sha256");
      for (const row of rows.iterate()) digest.update(`${JSON.stringify(row)}\n`);
      return [name, digest.digest("hex")];
    }),
  );
}

const statements = perConnection(({ sqlite }) =>
  Object.entries(DERIVED).map(([name, sql]) => [name as Derived, sqlite.prepare<[], unknown[]>(sql).raw()] as const),
);
