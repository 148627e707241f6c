import { queueOf, VIEWS } from "#domain/desk/views.ts";
import type { View } from "#domain/desk/views.ts";
import { askRow, askRows } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { stateCounts } from "./stateCounts.ts";
import { conditionsOf, whereOf } from "../filter/conditions.ts";

/** How many cases each view holds for a person: by state from the figures that triggers keep, the others from their small indexes. */
export function queueCounts(reader: Reader, person: string): Readonly<Record<View, number>> {
  return reader.snapshot(() => {
    const byState = stateCounts(reader);
    const inState = (state: string) => byState.find((each) => each.state === state)?.cases ?? 0;
    const { reports, markings } = owed(reader) ?? { reports: 0, markings: 0 };
    const asleep = new Map(asleepByState(reader, person).map(({ state, cases }) => [state, cases]));
    const awake = (state: string) => inState(state) - (asleep.get(state) ?? 0);
    const known: Partial<Record<View, number>> = {
      new: awake("new"),
      "needs-info": awake("needs-info"),
      "atr-to-check": awake("atr-sent"),
      overdue: reports,
      "late-to-mark": markings,
      all: byState.reduce((sum, { cases }) => sum + cases, 0),
      clusters: statements(reader).clusters.get() ?? 0,
    };
    return Object.fromEntries(VIEWS.map((view) => [view, known[view] ?? counted(reader, view, person)])) as Record<View, number>;
  });
}

const asleepByState = askRows<[person: string], { readonly state: string; readonly cases: number }>(
  `SELECT g.state, count(*) AS cases FROM snooze s JOIN grievance g ON g.id = s.grievance_id
   WHERE s.person = ? AND s.woken_at IS NULL GROUP BY g.state`,
);
const owed = askRow<[], { readonly reports: number; readonly markings: number }>(
  "SELECT coalesce(sum(reports_overdue), 0) AS reports, coalesce(sum(markings_overdue), 0) AS markings FROM open_cell_figure",
);

function counted(reader: Reader, view: View, person: string): number {
  const { where, values } = whereOf(conditionsOf(reader, queueOf(view, person).filter));
  const { prepared } = statements(reader);
  const sql = `SELECT count(*) FROM grievance g ${where}`;
  const statement = prepared.get(sql) ?? reader.sqlite.prepare<unknown[], number>(sql).pluck();
  prepared.set(sql, statement);
  return statement.get(...values) ?? 0;
}

const statements = perConnection(({ sqlite }) => ({
  clusters: sqlite.prepare<[], number>("SELECT count(*) FROM incident WHERE open_cases > 1").pluck(),
  prepared: new Map<string, ReturnType<typeof sqlite.prepare<unknown[], number>>>(),
}));
