import type { Ranking } from "#contract/wallScenes.ts";
import { DAY_MS, indianDayNumber, startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEPARTMENT_CODES, OUTSIDE_THE_STATE } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { FEWEST_RANKED, rankingOf } from "#domain/performance/ranking.ts";
import type { Judged } from "#domain/performance/ranking.ts";
import type { Reader } from "#db/connection.ts";
import { departmentFiguresOn } from "#db/activity/departmentFigures.ts";
import { DAYS_A_WEEK, DAYS_JUDGED, performanceOf } from "#db/queries/performance.ts";
import type { CasesOf } from "#db/queries/performance.ts";

/** Districts and departments by their scores, the best first. `now` is milliseconds UTC. */
export function ranking(record: Reader, now: number): Ranking {
  const today = indianDayNumber(now);
  const [activity, activityWas] = [departmentFiguresOn(record, today), departmentFiguresOn(record, today - DAYS_A_WEEK)];
  const districts = known(performanceOf(record, "district", now), DISTRICT_NAMES);
  const all = known(performanceOf(record, "department", now), DEPARTMENT_CODES);
  const departments = all.filter(({ name }) => !OUTSIDE_THE_STATE.includes(name));
  return {
    fromAt: startOfIndianDay(now) - (DAYS_JUDGED - 1) * DAY_MS,
    districts: rankingOf(
      districts.map((each) => withActivity(each, null, null)),
      FEWEST_RANKED,
    ).map(({ name: district, ...ranked }) => ({
      district,
      ...ranked,
    })),
    departments: rankingOf(
      departments.map((each) => withActivity(each, activity.get(each.name) ?? null, activityWas.get(each.name) ?? null)),
      FEWEST_RANKED,
    ).map(({ name: department, ...ranked }) => ({ department, ...ranked })),
    outside: all
      .filter(({ name, now: { open } }) => OUTSIDE_THE_STATE.includes(name) && open > 0)
      .map(({ name: department, now: { open, overdue } }) => ({ department, open, overdue })),
  };
}

/** Accounts belong to departments: of a district nothing is known. */
function withActivity<Name extends string>(
  { name, now, before }: CasesOf<Name>,
  activity: number | null,
  activityWas: number | null,
): Judged<Name> {
  return { name, now: { ...now, activity }, before: { ...before, activity: activityWas } };
}

const DISTRICT_NAMES = DISTRICTS.map(({ name }) => name);

/** A later program may name places and departments that this one does not know: it cannot show them. */
function known<Name extends string>(judged: readonly CasesOf<string>[], names: readonly Name[]): readonly CasesOf<Name>[] {
  return judged.flatMap((each) => {
    const name = names.find((one) => one === each.name);
    return name === undefined ? [] : [{ ...each, name }];
  });
}
