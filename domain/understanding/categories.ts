import type { DepartmentCode } from "../department/departments.ts";
import { DEPARTMENT_WORDS } from "./lexicon/complaintWords.ts";

/** A sort of trouble that the program tells apart within a department. */
export interface Category {
  readonly department: DepartmentCode;
  /** Stable within its department; stored with cases. */
  readonly code: string;
  readonly label: { readonly en: string; readonly hi: string };
}

/** All of them; electricity's stand under both companies. */
export function categories(): readonly Category[] {
  return DEPARTMENT_WORDS.flatMap(({ department, categories: own }) =>
    (department === "POWER" ? POWER_COMPANIES : [department]).flatMap((code) =>
      own.map((each) => ({ department: code, code: each.code, label: each.label })),
    ),
  );
}

const POWER_COMPANIES: readonly DepartmentCode[] = ["UHBVN", "DHBVN"];
