import type { GrantedFilter } from "#domain/desk/filter.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { Condition } from "./conditions.ts";

/** Before when a case like this has to have come for the law's day to have passed; NULL where the law gives none. Of a sensitive case no list tells what it is about. */
const CUT = "CASE WHEN g.kind = 'grievance' AND g.sensitive IS NULL THEN ? ->> (g.department || ' ' || g.category) END";

const IS_OPEN = `g.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(", ")})`;

/** Open cases whose statutory date has passed, or those for which it is still to come. */
export function statutoryCondition({ statutoryPast, statutoryCuts = {} }: GrantedFilter): readonly Condition[] {
  if (statutoryPast === undefined) return [];
  return [{ sql: `${IS_OPEN} AND g.opened_at ${statutoryPast ? "<" : ">="} ${CUT}`, values: [JSON.stringify(statutoryCuts)] }];
}
