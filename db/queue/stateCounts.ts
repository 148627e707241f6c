import { STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";

export interface StateCount {
  readonly state: State;
  readonly cases: number;
  /** Those of them that are late. */
  readonly overdue: number;
}

/** One entry for every state, in the order of the life cycle. */
export function stateCounts(reader: Reader): readonly StateCount[] {
  const counted = new Map(
    statements(reader)
      .all.all()
      .map((row) => [row.state, row]),
  );
  return STATES.map((state) => counted.get(state) ?? { state, cases: 0, overdue: 0 });
}

const statements = perConnection(({ sqlite }) => ({
  all: sqlite.prepare<[], StateCount>(
    "SELECT state, sum(cases) AS cases, sum(iif(overdue = 1, cases, 0)) AS overdue FROM state_figure GROUP BY state",
  ),
}));
