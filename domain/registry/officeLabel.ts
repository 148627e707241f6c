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
  const label = (locale: keyof Words) =>
    says(title[locale], short[locale]) || says(title[locale], department) ? title[locale] : `${title[locale]}, ${short[locale]}`;
  const titled = { en: label("en"), hi: label("hi") };
  if (isOfState(level) || area === null) return titled;
  return joined(titled, areaWords(branchOfArea(department, area).area, district));
}

/** Whether a title names the department, or the area, by itself: `Superintendent of Police` needs no “Police” after it, and `SDO, Karnal` no “Karnal”. */
function says(title: string, name: string): boolean {
  const words = new Set(wordsOf(title));
  return wordsOf(name).every((word) => words.has(word));
}

/** Without what joins them: a department is “Food & Supplies”, its officer one of “Food and Supplies”. */
function wordsOf(text: string): readonly string[] {
  return text.split(NO_LETTERS).filter((word) => word !== "" && !JOINING.has(word));
}

const NO_LETTERS = /[^\p{L}\p{M}\p{N}]+/u;
const JOINING: ReadonlySet<string> = new Set(["and", "of", "एवं", "और", "व"]);

function areaWords(area: string | null, district: Office["district"]): Words | null {
  if (area === null) return null;
  const named = DISTRICTS.find(({ name }) => name === area);
  return { en: area, hi: named?.hi ?? areaHindi(area, district) };
}

/** An area that the title names already is not named again. */
function joined(title: Words, area: Words | null): Words {
  const join = (locale: keyof Words) =>
    area === null || says(title[locale], area[locale]) ? title[locale] : `${title[locale]}, ${area[locale]}`;
  return { en: join("en"), hi: join("hi") };
}
