import type { ReviewBoard } from "#contract/wallScenes.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { categoryLabel } from "#domain/understanding/categories.ts";
import type { Reader } from "#db/connection.ts";
import { heat } from "#db/queries/heat.ts";
import { allOwingInStop, owingInStop, worstSorts } from "#db/review/standing.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { ranking } from "./ranking.ts";

const OFFICES = 8;
const SORTS = 8;

/** The stop that a review has come to, by the figures of the other scenes; null for one that there is not. `now` is milliseconds UTC. */
export function reviewBoard(
  record: Reader,
  registry: Registry,
  { stop: key, now }: { readonly stop: string; readonly now: number },
): ReviewBoard | null {
  const stop = stopOfKey(key);
  if (stop === null) return null;
  const cells = heat(record, now).filter((cell) =>
    stop.of === "district" ? cell.district === stop.district : cell.department === stop.department,
  );
  const sum = (of: "asked" | "reportsOverdue" | "askedTooLate" | "markingsOverdue") => cells.reduce((total, cell) => total + cell[of], 0);
  const all = ranking(record, now);
  const among = stop.of === "district" ? all.districts : all.departments;
  const own =
    stop.of === "district"
      ? all.districts.find(({ district }) => district === stop.district)
      : all.departments.find(({ department }) => department === stop.department);
  return {
    district: stop.of === "district" ? stop.district : null,
    department: stop.of === "department" ? stop.department : null,
    asked: sum("asked"),
    reportsOverdue: sum("reportsOverdue"),
    askedTooLate: sum("askedTooLate"),
    markingsOverdue: sum("markingsOverdue"),
    ranking: own === undefined ? null : { rank: own.rank, rankWas: own.rankWas, among: among.length },
    offices: owingInStop(record, stop, OFFICES).map(({ office, overdue, oldestDueAt }) => {
      const known = registry.office(office);
      return {
        office,
        label: labelIn(registry, office),
        department: known?.department ?? null,
        district: known?.district ?? null,
        overdue,
        oldestDueAt,
      };
    }),
    officeCount: allOwingInStop(record, stop).offices,
    sorts: worstSorts(record, stop, SORTS)
      .filter(({ overdue }) => overdue > 0)
      .map(({ department, category, open, overdue }) => ({
        department,
        label: department === null || category === null ? { en: "", hi: "" } : { ...categoryLabel(department, category) },
        open,
        overdue,
      })),
  };
}
