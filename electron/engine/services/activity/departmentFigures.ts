import { ACTIVITY_DAYS } from "#domain/activity/accountActivity.ts";
import { departmentActivity } from "#domain/activity/departmentActivity.ts";
import { indianDayNumber } from "#domain/clock/indianDay.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Writer } from "#db/connection.ts";
import { keepDepartmentFigures } from "#db/activity/departmentFigures.ts";
import type { AccountChannel } from "./accountChannels.ts";
import { activityTable } from "./activityTable.ts";

export interface FiguresKept {
  readonly registry: Registry;
  /** Milliseconds UTC. */
  readonly now: number;
  /** Where an office that answers for this tracker ought to have an account. */
  readonly expectedOn: readonly AccountChannel[];
}

/** Keeps how active each department is today, for the ranking: of those of which an account was asked after. */
export function keepDepartmentActivity(record: Writer, { registry, now, expectedOn }: FiguresKept): void {
  const departments = departmentActivity(activityTable(record, registry, now, expectedOn), ACTIVITY_DAYS);
  keepDepartmentFigures(
    record,
    indianDayNumber(now),
    departments.flatMap(({ department, score }) => (score === null ? [] : [{ department, score }])),
  );
}
