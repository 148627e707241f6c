import type { OfficerRanking } from "#contract/wallScenes.ts";
import { OUTSIDE_THE_STATE } from "#domain/department/departments.ts";
import { FEWEST_RANKED, rankingOf, type Ranked } from "#domain/performance/ranking.ts";
import { partsOfOfficeId } from "#domain/registry/office.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Reader } from "#db/connection.ts";
import { performanceOf } from "#db/queries/performance.ts";
import { pick } from "../../core/pick.ts";
import { labelIn } from "../registry/inRegistry.ts";

/** So many of the best and of the worst are told. */
const ENDS = 15;

/**
 * Offices by the score that districts and departments have, the best first: those with too few cases and those of bodies outside the State are left out.
 * It is the office that is judged, since most of the thirty days may be those of an earlier officer. `now` is milliseconds UTC.
 */
export function officerRanking(record: Reader, registry: Registry, now: number): OfficerRanking {
  const judged = performanceOf(record, "office", now).filter(({ name }) => isOfTheState(name));
  const ranked = rankingOf(
    judged.map((each) => ({ ...each, now: { ...each.now, activity: null }, before: { ...each.before, activity: null } })),
    FEWEST_RANKED,
  );
  const ends = ranked.length <= 2 * ENDS ? ranked : [...ranked.slice(0, ENDS), ...ranked.slice(-ENDS)];
  return { total: ranked.length, offices: ends.map((each) => shown(each, registry)) };
}

function isOfTheState(office: string): boolean {
  const department = partsOfOfficeId(office)?.department;
  return department !== undefined && !OUTSIDE_THE_STATE.includes(department);
}

function shown(ranked: Ranked<string>, registry: Registry): OfficerRanking["offices"][number] {
  const known = registry.office(ranked.name);
  return {
    office: ranked.name,
    label: labelIn(registry, ranked.name),
    department: known?.department ?? null,
    district: known?.district ?? null,
    ...pick(ranked, "rank", "isShared", "rankWas", "score", "scoreWas", "parts", "open", "overdue", "askedTooLate"),
  };
}
