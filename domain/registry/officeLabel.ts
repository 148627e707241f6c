import { branchOfArea } from "../department/branches.ts";
import { DEPARTMENT_CODES, departmentOf } from "../department/departments.ts";
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
  const { short } = departmentOf(department);
  const titled = (locale: keyof Words) =>
    says(title[locale], short[locale]) || says(title[locale], department) ? title[locale] : `${title[locale]}, ${short[locale]}`;
  return placed({ department, level, title, area, district }, titled);
}

/**
 * As a paper addresses it, with the full official name of the department: `Executive Engineer, Public Health Engineering Department, Karnal`. A title that
 * says in words what its department is stands alone.
 */
export function addressOf(office: Parameters<typeof labelOf>[0]): Words {
  const { department, title } = office;
  const { short } = departmentOf(department);
  const name = officialName(office);
  if (office.level === "secretary") return { en: inFull(title.en, short.en, name.en), hi: inFull(title.hi, short.hi, name.hi) };
  const titled = (locale: keyof Words) => {
    const abbreviation = [department, short[locale]].find((each) => ABBREVIATIONS.has(each) && says(title[locale], each));
    if (abbreviation !== undefined) return title[locale].replace(abbreviation, name[locale]);
    return says(title[locale], short[locale]) || says(title[locale], name[locale]) ? title[locale] : `${title[locale]}, ${name[locale]}`;
  };
  return placed(office, titled);
}

/** A secretary's title ends with the department. */
function inFull(title: string, short: string, name: string): string {
  return title.endsWith(`, ${short}`) ? `${title.slice(0, -short.length)}${name}` : title;
}

/** An office that no registry knows is addressed by its id, as {@link officeLabel} calls it. */
export function addressOfId(id: string): Words {
  const office = officeOfId(id);
  return office === null ? { en: id, hi: id } : addressOf(office);
}

/** Each metropolitan authority is a body of its own, named after its city. */
function officialName({ department, district }: Pick<Office, "department" | "district">): Words {
  const { name } = departmentOf(department);
  const city = department === "GMDA" ? DISTRICTS.find((each) => each.name === district) : undefined;
  return city === undefined ? name : { en: `${city.name} Metropolitan Development Authority`, hi: `${city.hi} महानगर विकास प्राधिकरण` };
}

/** What stands for a department's name without being one. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([...DEPARTMENT_CODES, "एचएसवीपी", "एचएसआईआईडीसी", "एनएचएआई", "एचएसएससी"]);

function placed(
  { department, level, title, area, district }: Parameters<typeof labelOf>[0],
  titled: (locale: keyof Words) => string,
): Words {
  // The title of a secretary includes the department.
  if (level === "secretary") return title;
  // The heads of districts and divisions stand above all departments.
  if (level === "district-head" || (level === "division" && department === "REVENUE")) return joined(title, areaWords(area, district));
  const words = { en: titled("en"), hi: titled("hi") };
  if (isOfState(level) || area === null) return words;
  return joined(words, areaWords(branchOfArea(department, area).area, district));
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
