import type { Complaint } from "#domain/grievance/decision.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { hearingOf } from "#domain/registry/hearing.ts";
import { superiorsOf } from "#domain/registry/ladder.ts";
import type { Registry } from "#domain/registry/registry.ts";

/** While nobody is named for a case the cell itself is late: first the state nodal officer answers for it, then the Chief Minister's Office. */
const OF_THE_CELL: Mark = { department: "CMO", district: null, office: null };

/** The offices that are called upon one after the other when a case is late, nearest first. A complaint against an officer passes over that officer. `now` is milliseconds UTC. */
export function superiorsFor(
  mark: Mark | null,
  registry: Registry,
  now: number,
  complaint: Complaint = { against: null, openedAt: now, district: null },
): readonly OfficeId[] {
  const above = superiorsOf(mark ?? OF_THE_CELL, registry, now).map(({ id }) => id);
  const called = mark === null ? [registry.officeOfMark(OF_THE_CELL).id, ...above] : above;
  const { mayHear } = hearingOf(registry, now);
  return called.filter((office) => mayHear(office, complaint));
}
