import type { DepartmentCode } from "#domain/department/departments.ts";

/** What people write about one department; a text is in the language that it is written in. */
export interface Theme {
  readonly department: DepartmentCode;
  /** How often, against the others. */
  readonly weight: number;
  /** With the slots {town}, {district}, {ward}, {days}, {count} and {rupees}. */
  readonly texts: readonly string[];
}

export function theme(department: DepartmentCode, weight: number, ...texts: readonly string[]): Theme {
  return { department, weight, texts };
}
