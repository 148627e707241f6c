import { addTo } from "../addTo.ts";
import type { OfficeId } from "../ids.ts";
import { romanise } from "../text/romanise.ts";
import type { Office } from "./office.ts";
import { standardOffices } from "./standardOffices.ts";

/** Offices by how people call them. */
export interface TitledOffices {
  /**
   * Those whose holder has this title, whole ("civil surgeon", "सिविल सर्जन") or by its first letters ("SE"), and those of a block or sub-division of this
   * name, in any script. None where so many are called so that it tells nothing.
   */
  called(name: string): readonly OfficeId[];
}

/** `others`: offices that people added or changed. */
export function titledOffices(others: readonly Office[]): TitledOffices {
  if (others.length === 0) return (standard ??= readTitles(standardOffices()));
  const changed = new Set(others.map(({ id }) => id));
  return readTitles([...standardOffices().filter(({ id }) => !changed.has(id)), ...others]);
}

let standard: TitledOffices | undefined;

/** There are some hundreds of sub-divisional officers, and more engineers. */
const MOST_OFFICES = 2_000;

function readTitles(offices: readonly Office[]): TitledOffices {
  const byName = new Map<string, OfficeId[]>();
  const keys = new Map<string, readonly string[]>();
  for (const { id, level, area, title } of offices) {
    const titled = `${title.en}\n${title.hi}`;
    const known = keys.get(titled) ?? [...new Set([...namesOf(title.en), ...namesOf(title.hi), initialsOf(title.en)])].filter(isName);
    keys.set(titled, known);
    for (const key of known) addTo(byName, key, id);
    const isOfArea = area !== null && (level === "block" || level === "sub-division");
    if (isOfArea) addTo(byName, keyOf(shortTitle(area)), id);
  }
  return {
    called(name) {
      const found = byName.get(keyOf(name)) ?? [];
      return found.length > MOST_OFFICES ? [] : found;
    },
  };
}

/** What stands before a comma or brackets. */
function shortTitle(title: string): string {
  const end = title.search(/[,(]/u);
  return end < 0 ? title : title.slice(0, end);
}

/** The whole title, and the short one. */
function namesOf(title: string): readonly string[] {
  return [title, shortTitle(title)].map(keyOf);
}

/** `SE` of Superintending Engineer (Operation), `BDPO` of Block Development and Panchayat Officer. */
function initialsOf(title: string): string {
  const words = shortTitle(title).match(/[A-Za-z]+/gu) ?? [];
  return words.length < 2
    ? ""
    : words
        .flatMap((word) => (JOINING.has(word) ? [] : [word.charAt(0)]))
        .join("")
        .toLowerCase();
}

const JOINING: ReadonlySet<string> = new Set(["of", "and", "the", "to"]);

function isName(key: string): boolean {
  return key.length > 1;
}

function keyOf(name: string): string {
  return romanise(name)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
