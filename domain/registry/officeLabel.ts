import { branchOfArea } from "../department/branches.ts";
import { departmentOf } from "../department/departments.ts";
import { areaHindi } from "../geography/areas.ts";
import { DISTRICTS } from "../geography/districts.ts";
import { isOfState } from "./office.ts";
import type { Office } from "./office.ts";
import type { Words } from "../text/words.ts";
import { officeOfId } from "./officeOfId.ts";

/** The label of an office by its id: `Executive Engineer, Public Health (PHED), Karnal`. A text that is no id is its own label. */
export function officeLabel(id: string): Words {
  const office = officeOfId(id);
  return office === null ? { en: id, hi: id } : labelOf(office);
}

/** As {@link officeLabel}, for an office of the registry. */
export function labelOf({
  department,
  level,
  title,
  area,
  district,
}: Pick<Office, "department" | "level" | "title" | "area" | "district">): Words {
  // The title of a secretary includes the department.
  if (level === "secretary") return title;
  // The heads of districts and divisions stand above all departments.
  if (level === "district-head" || (level === "division" && department === "REVENUE")) return joined(title, areaWords(area, district));
  const { short } = departmentOf(department);
  const label = (locale: keyof Words) => (says(title[locale], short[locale]) ? title[locale] : `${title[locale]}, ${short[locale]}`);
  const titled = { en: label("en"), hi: label("hi") };
  if (isOfState(level) || area === null) return titled;
  return joined(titled, areaWords(branchOfArea(department, area).area, district));
}

/** Whether a title names the department by itself: `Superintendent of Police` needs no “Police” after it. */
function says(title: string, department: string): boolean {
  const at = title.indexOf(department);
  const isWithin = (letter: string | undefined) => letter !== undefined && LETTER.test(letter);
  return at >= 0 && !isWithin(title[at - 1]) && !isWithin(title[at + department.length]);
}

const LETTER = /[\p{L}\p{M}]/u;

function areaWords(area: string | null, district: Office["district"]): Words | null {
  if (area === null) return null;
  const named = DISTRICTS.find(({ name }) => name === area);
  return { en: area, hi: named?.hi ?? areaHindi(area, district) };
}

function joined(...parts: readonly (Words | null)[]): Words {
  const said = parts.filter((part) => part !== null);
  return { en: said.map(({ en }) => en).join(", "), hi: said.map(({ hi }) => hi).join(", ") };
}
