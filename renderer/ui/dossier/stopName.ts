import type { DepartmentCode } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import type { Words } from "../../i18n/useWords.ts";

/** How a stop is called: a district, or a department by its code. */
export function stopName(key: string, { district, department }: Words): string {
  const known = DISTRICTS.find(({ name }) => name === key);
  return known === undefined ? department(key as DepartmentCode) : district(known.name);
}
