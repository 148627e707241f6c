import type { DepartmentCode } from "../department/departments.ts";
import { DEPARTMENT_WORDS } from "./lexicon/complaintWords.ts";
import type { Words } from "../text/words.ts";

/** A category that the program tells apart within a department. */
export interface Category {
  readonly department: DepartmentCode;
  /** Stable within its department; stored with cases. */
  readonly code: string;
  readonly label: Words;
}

/** All categories; those of electricity for both companies. */
export function categories(): readonly Category[] {
  return DEPARTMENT_WORDS.flatMap(({ department, categories: own }) =>
    (department === "POWER" ? POWER_COMPANIES : [department]).flatMap((code) =>
      own.map((each) => ({ department: code, code: each.code, label: each.label })),
    ),
  );
}

/** The label of a category; its code where it does not exist any more. */
export function categoryLabel(department: DepartmentCode, code: string): Category["label"] {
  return labels().get(`${department} ${code}`) ?? { en: code, hi: code };
}

let known: ReadonlyMap<string, Category["label"]> | null = null;

function labels(): ReadonlyMap<string, Category["label"]> {
  known ??= new Map(categories().map(({ department, code, label }) => [`${department} ${code}`, label]));
  return known;
}

const POWER_COMPANIES: readonly DepartmentCode[] = ["UHBVN", "DHBVN"];
