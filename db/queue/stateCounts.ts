import { STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

export interface StateCount {
  readonly state: State;
  readonly cases: number;
  /** Those of them that are late. */
  readonly overdue: number;
}

/** One entry for every state, in the order of the life cycle. */
export function stateCounts(reader: Reader): readonly StateCount[] {
  const counted = new Map(all(reader).map((row) => [row.state, row]));
  return STATES.map((state) => counted.get(state) ?? { state, cases: 0, overdue: 0 });
}

const all = askRows<[], StateCount>(
  "SELECT state, sum(cases) AS cases, sum(iif(overdue = 1, cases, 0)) AS overdue FROM state_figure GROUP BY state",
);
