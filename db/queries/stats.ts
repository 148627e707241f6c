import { STATES } from "#domain/grievance/state.ts";
import type { State } from "#domain/grievance/state.ts";
import type { Reader } from "../connection.ts";
import { stateCounts } from "../queue/stateCounts.ts";
import { askNumber } from "../ask.ts";

export interface Stats {
  readonly posts: number;
  readonly cases: number;
  /** Every state, also those without cases. */
  readonly byState: Readonly<Record<State, number>>;
  readonly overdue: number;
  readonly events: number;
}

/** The totals of the record. */
export function stats(reader: Reader): Stats {
  return reader.snapshot(() => {
    const counts = stateCounts(reader);
    const byState = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>;
    for (const { state, cases } of counts) byState[state] = cases;
    return {
      posts: total(reader, "posts"),
      cases: counts.reduce((sum, { cases }) => sum + cases, 0),
      byState,
      overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0),
      events: total(reader, "events"),
    };
  });
}

/** Rises by one with every transaction that changed the record. */
export function revision(reader: Reader): number {
  return total(reader, "revision");
}

const total = askNumber<[name: "posts" | "events" | "revision"]>("SELECT value FROM total WHERE name = ?");
