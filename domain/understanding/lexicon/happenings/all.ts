import { readFurtherWords } from "../departmentWords.ts";
import type { WordList } from "../../matching/wordList.ts";
import { LAND_HAPPENINGS } from "./land.ts";
import { OFFICE_HAPPENINGS } from "./offices.ts";
import { PEOPLE_HAPPENINGS } from "./people.ts";
import { SAFETY_HAPPENINGS } from "./safety.ts";
import { TOWN_HAPPENINGS } from "./town.ts";
import { UTILITY_HAPPENINGS } from "./utilities.ts";
import { WORK_HAPPENINGS } from "./work.ts";

/** Everything that may happen, by what it means (see `meaningOf`). */
export const HAPPENINGS: readonly WordList[] = [
  UTILITY_HAPPENINGS,
  TOWN_HAPPENINGS,
  SAFETY_HAPPENINGS,
  LAND_HAPPENINGS,
  PEOPLE_HAPPENINGS,
  WORK_HAPPENINGS,
  OFFICE_HAPPENINGS,
].flatMap(readFurtherWords);
