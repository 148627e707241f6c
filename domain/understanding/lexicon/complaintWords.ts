import { EDUCATION_WORDS } from "./education.ts";
import { ENVIRONMENT_WORDS } from "./environment.ts";
import { FARMING_WORDS } from "./farming.ts";
import { HEALTH_WORDS } from "./health.ts";
import { OTHER_WORDS } from "./otherBodies.ts";
import { POLICE_WORDS } from "./police.ts";
import { POWER_WORDS } from "./power.ts";
import { REVENUE_WORDS } from "./revenue.ts";
import { ROAD_WORDS } from "./roads.ts";
import { TOWN_WORDS } from "./towns.ts";
import { WATER_WORDS } from "./water.ts";
import { WELFARE_WORDS } from "./welfare.ts";
import { meaningOf, readDepartments } from "./departmentWords.ts";
import type { CategoryWords, DepartmentWords, WordedDepartment } from "./departmentWords.ts";

/** All word lists of departments. */
export const DEPARTMENT_WORDS: readonly DepartmentWords[] = [
  WATER_WORDS,
  POWER_WORDS,
  POLICE_WORDS,
  TOWN_WORDS,
  ROAD_WORDS,
  REVENUE_WORDS,
  WELFARE_WORDS,
  HEALTH_WORDS,
  EDUCATION_WORDS,
  FARMING_WORDS,
  ENVIRONMENT_WORDS,
  OTHER_WORDS,
].flatMap(readDepartments);

export interface Meaning {
  readonly department: WordedDepartment;
  readonly category: CategoryWords;
}

/** What the meanings of department words stand for. */
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map(
  DEPARTMENT_WORDS.flatMap(({ department, categories }) =>
    categories.map((category) => [meaningOf(department, category), { department, category }] as const),
  ),
);
