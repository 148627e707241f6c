import type { DepartmentCode } from "../../department/departments.ts";

/** Electricity has one word list; which of the two companies answers is decided by the district. */
export type WordedDepartment = Exclude<DepartmentCode, "UHBVN" | "DHBVN"> | "POWER";

export interface CategoryWords {
  /** Stable within its department; stored with cases. */
  readonly code: string;
  readonly label: { readonly en: string; readonly hi: string };
  /** True for what has to be solved at once: water, power, sewer, garbage, street light, waterlogging. */
  readonly routine: boolean;
  /** See `matching/wordList.ts` for the notation. */
  readonly words: string;
}

export interface DepartmentWords {
  readonly department: WordedDepartment;
  readonly categories: readonly CategoryWords[];
}

export const category = (code: string, en: string, hi: string, words: string): CategoryWords => ({
  code,
  label: { en, hi },
  routine: false,
  words,
});

export const routine = (code: string, en: string, hi: string, words: string): CategoryWords => ({
  code,
  label: { en, hi },
  routine: true,
  words,
});
