import type { DepartmentCode } from "../../department/departments.ts";
import { headedLists } from "../matching/wordList.ts";
import type { WordList } from "../matching/wordList.ts";
import type { Words } from "../../text/words.ts";

/** Electricity has one word list; which of the two companies answers is decided by the district. */
export type WordedDepartment = Exclude<DepartmentCode, "UHBVN" | "DHBVN"> | "POWER";

/**
 * The words of some departments, each a text with a list for every category under its heading (see `headedLists`). Where a file
 * introduces the category, the heading says how it is called, in English and Hindi, and whether it is routine:
 *
 *   routine no-supply: No or low water supply | पानी नहीं या कम
 */
export type DepartmentLists = Readonly<Partial<Record<WordedDepartment, string>>>;

export interface CategoryWords {
  /** Stable within its department; stored with cases. */
  readonly code: string;
  readonly label: Words;
  /** True for what has to be solved at once: water, power, sewer, garbage, street light, waterlogging. */
  readonly routine: boolean;
  /** See `matching/wordList.ts` for the notation. */
  readonly words: string;
}

export interface DepartmentWords {
  readonly department: WordedDepartment;
  readonly categories: readonly CategoryWords[];
}

export function readDepartments(lists: DepartmentLists): readonly DepartmentWords[] {
  return entriesOf(lists).map(([department, text]) => ({ department, categories: headedLists(text).map(categoryOf) }));
}

/** Further words of categories that another file introduces. */
export function readFurtherWords(lists: DepartmentLists): readonly WordList[] {
  return entriesOf(lists).flatMap(([department, text]) =>
    headedLists(text).map(({ meaning: code, words }) => ({ meaning: meaningOf(department, { code }), words })),
  );
}

/** What a match of the words of a category means. */
export function meaningOf(department: WordedDepartment, { code }: Pick<CategoryWords, "code">): string {
  return `${department}/${code}`;
}

const CATEGORY = /^(routine )?([\w-]+): ([^|]+) \| ([^|]+)$/u;

function categoryOf({ meaning: heading, words }: WordList): CategoryWords {
  const [, routine, code, en, hi] = CATEGORY.exec(heading) ?? [];
  if (code === undefined || en === undefined || hi === undefined) throw new Error(`This heading introduces no category: ${heading}`);
  return { code, label: { en, hi }, routine: routine !== undefined, words };
}

function entriesOf(lists: DepartmentLists): readonly (readonly [WordedDepartment, string])[] {
  return Object.entries(lists) as [WordedDepartment, string][];
}
