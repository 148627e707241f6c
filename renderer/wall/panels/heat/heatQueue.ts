import { assertNever } from "#domain/assertNever.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { Queue } from "#domain/desk/views.ts";
import type { HeatMeasure } from "#domain/wall/wallSettings.ts";
import { oldestCases, openCases, openedCases, overdueCases, type Scope } from "../../parts/filters.ts";
import type { HeatCount } from "./heatCount.ts";

/** The cases behind the number of a cell; null where there is none. `readAt`: when the wall was read, milliseconds UTC. */
export function heatQueue(count: HeatCount, measure: HeatMeasure, scope: Scope, readAt: number): Queue | null {
  switch (measure) {
    case "open":
      return count.open === 0 ? null : openCases(scope);
    case "overdue-share":
      return count.overdue === 0 ? null : overdueCases(scope);
    case "oldest":
      return count.oldestOpenedAt === null ? null : oldestCases(count.oldestOpenedAt, scope);
    case "arrivals":
      return count.openedToday === 0 ? null : openedCases(startOfIndianDay(readAt), null, scope);
    default:
      return assertNever(measure);
  }
}
