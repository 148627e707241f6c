import type { OfficerRanking } from "#contract/wallScenes.ts";
import type { Words } from "../../i18n/useWords.ts";

/**
 * How an office is called beside another one: `Engineer-in-Chief` beside `Executive Engineer, Public Health (PHED), Jind`, since what the other's
 * name says already, or everybody in the room knows, need not be read twice.
 */
export function titleAlone(office: string, beside: string, known: string): string {
  const said = new Set([...beside.split(", ").slice(1), known]);
  return office
    .split(", ")
    .filter((part, index) => index === 0 || !said.has(part))
    .join(", ");
}

/** `Jind: Executive Engineer`: where a name has no room to its end, the place is not what is left out. */
export function placeFirst(office: string, place: string | null): string {
  return place === null ? titleOf(office) : `${place}: ${titleOf(office)}`;
}

/** `Executive Engineer`, where the department and the place stand beside it. */
export function titleOf(office: string): string {
  return office.split(", ")[0] ?? office;
}

/** `Jind, Public Health`: an office among many, by its place and its department. */
export function officeInBrief(
  { label, department, district }: Pick<OfficerRanking["offices"][number], "label" | "department" | "district">,
  { locale, departmentBrief, district: nameOf }: Pick<Words, "locale" | "departmentBrief" | "district">,
): string {
  const title = titleOf(label[locale]);
  return district === null ? title : `${nameOf(district)}, ${department === null ? title : departmentBrief(department)}`;
}
