import { DEPARTMENTS } from "../department/departments.ts";
import type { DepartmentCode } from "../department/departments.ts";
import { addTo } from "../addTo.ts";
import { normaliseText } from "../text/normalise.ts";
import { romaniseText } from "../text/romanise.ts";
import { DEPARTMENT_WORDS } from "./lexicon/complaintWords.ts";
import { CONCEPTS } from "./lexicon/concepts.ts";
import type { CategoryWords, WordedDepartment } from "./lexicon/departmentWords.ts";
import { EVERYDAY_WORDS } from "./lexicon/everydayWords.ts";

/** What a word of a question names by itself. */
export interface NamedMatter {
  /** Whole departments: by their names, and by what they are about. */
  readonly departments: readonly DepartmentCode[];
  /** Categories, each within its department. */
  readonly categories: readonly CategoryKey[];
}

interface CategoryKey {
  readonly department: DepartmentCode;
  readonly code: string;
}

/**
 * What one word, or a whole name, says of department and category, in any script: "bijli" names both companies of electricity, "voltage" one of their
 * categories, "phed" the department. It goes by the names of departments and by the word lists that complaints are understood with. Null where it names none.
 */
export function matterNamed(phrase: string): NamedMatter | null {
  known ??= readMatters();
  const found = known.get(matterKey(phrase));
  return found === undefined ? null : found;
}

/** One spelling for all scripts, with single spaces. */
export function matterKey(phrase: string): string {
  return romaniseText(normaliseText(phrase))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

let known: ReadonlyMap<string, NamedMatter> | undefined;

function readMatters(): ReadonlyMap<string, NamedMatter> {
  const departments = new Map<string, Set<DepartmentCode>>();
  const categories = new Map<string, Map<string, CategoryKey>>();
  const nameDepartments = (key: string, codes: readonly DepartmentCode[]) => {
    for (const code of codes) departments.set(key, (departments.get(key) ?? new Set()).add(code));
  };
  const nameCategory = (key: string, of: WordedDepartment, { code }: CategoryWords) => {
    const named = categories.get(key) ?? new Map<string, CategoryKey>();
    categories.set(key, named);
    for (const department of codesOf(of)) named.set(`${department} ${code}`, { department, code });
  };
  for (const [key, codes] of namesOfDepartments()) nameDepartments(key, codes);
  for (const [concept, codes] of subjectsOfDepartments()) for (const key of wordsOfConcept(concept)) nameDepartments(key, codes);
  for (const { department, categories: own } of DEPARTMENT_WORDS) {
    for (const category of own) {
      const keys = new Set(decidingWords(category));
      if (category.code === GENERAL) for (const key of keys) nameDepartments(key, codesOf(department));
      else for (const key of keys) nameCategory(key, department, category);
    }
  }
  for (const [key, named] of wordsOfLabels()) for (const { department, category } of named) nameCategory(key, department, category);
  const keys = new Set([...departments.keys(), ...categories.keys()]);
  return new Map(
    [...keys].map((key) => [
      key,
      { departments: [...(departments.get(key) ?? [])], categories: [...(categories.get(key)?.values() ?? [])] } satisfies NamedMatter,
    ]),
  );
}

/** The code of the category of what concerns a department in general. */
const GENERAL = "department";

function codesOf(department: WordedDepartment): readonly DepartmentCode[] {
  return department === "POWER" ? ["UHBVN", "DHBVN"] : [department];
}

/** A word that stands in the names of more departments tells none of them. */
const DEPARTMENTS_OF_A_WORD = 2;
const LETTERS_OF_A_WORD = 3;

/** Whole names, and the single words of them that tell a department. */
function namesOfDepartments(): ReadonlyMap<string, readonly DepartmentCode[]> {
  const whole = new Map<string, DepartmentCode[]>();
  const single = new Map<string, DepartmentCode[]>();
  for (const { code, short, name } of DEPARTMENTS) {
    const names = [code.replaceAll("_", " "), short.en, short.hi, name.en, name.hi];
    const parts = names.flatMap((each) => [each, ...each.split(/[(),]/u)]).map(matterKey);
    for (const key of new Set(parts)) if (key !== "") addTo(whole, key, code);
    const words = names.flatMap((each) => matterKey(each).split(" "));
    for (const key of new Set(words)) if (isTelling(key)) addTo(single, key, code);
  }
  const telling = [...single].filter(([, codes]) => codes.length <= DEPARTMENTS_OF_A_WORD);
  return new Map([...telling, ...whole]);
}

function isTelling(key: string): boolean {
  return Array.from(key).length >= LETTERS_OF_A_WORD && !EVERYDAY_WORDS.has(key);
}

/** Concepts that a department is about: a good part of its categories speak of them. One of which many speak is about none of them. */
function subjectsOfDepartments(): ReadonlyMap<string, readonly DepartmentCode[]> {
  const spokenOf = new Map<string, { readonly department: WordedDepartment; readonly count: number; readonly of: number }[]>();
  for (const { department, categories } of DEPARTMENT_WORDS) {
    const counts = new Map<string, number>();
    for (const { words } of categories) for (const concept of conceptsIn(words)) counts.set(concept, (counts.get(concept) ?? 0) + 1);
    for (const [concept, count] of counts) addTo(spokenOf, concept, { department, count, of: categories.length });
  }
  return new Map(
    [...spokenOf]
      .filter(([, departments]) => departments.length <= DEPARTMENTS_OF_A_SUBJECT)
      .map(([concept, departments]) => [
        concept,
        departments.flatMap(({ department, count, of }) =>
          count >= CATEGORIES_OF_A_SUBJECT && count / of >= SHARE_OF_A_SUBJECT ? codesOf(department) : [],
        ),
      ]),
  );
}

const DEPARTMENTS_OF_A_SUBJECT = 10;
const CATEGORIES_OF_A_SUBJECT = 3;
const SHARE_OF_A_SUBJECT = 0.4;

function conceptsIn(words: string): ReadonlySet<string> {
  return new Set(Array.from(words.matchAll(/<(\w+)>/gu), ([, concept = ""]) => concept));
}

/** Its words and phrases; not those that are the beginning of others, or of one spelling only. */
function wordsOfConcept(concept: string): readonly string[] {
  return (CONCEPTS[concept] ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => /^[^=^*]+$/u.test(each))
    .map(matterKey)
    .filter((key) => key !== "");
}

/** From this weight on a pattern speaks for its category also where it stands alone. */
const DECIDING_WEIGHT = 3;

/** The single words that nearly decide for a category, alone. */
function decidingWords({ words }: CategoryWords): readonly string[] {
  return words.split("\n").flatMap((line) => {
    const [, weight = "0", patterns = ""] = /^\s*([\d.]+) (.+)$/u.exec(line) ?? [];
    if (Number(weight) < DECIDING_WEIGHT) return [];
    return patterns.split(",").flatMap((each) => {
      const pattern = each.trim();
      const concept = /^<(\w+)>$/u.exec(pattern)?.[1];
      if (concept !== undefined) return wordsOfConcept(concept);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(pattern) ? [matterKey(pattern)] : [];
    });
  });
}

interface LabelledCategory {
  readonly department: WordedDepartment;
  readonly category: CategoryWords;
}

/** A word that stands in the names of more categories tells none of them. */
const CATEGORIES_OF_A_WORD = 4;

/** The words of the names of categories, and those of the same concept. */
function wordsOfLabels(): ReadonlyMap<string, readonly LabelledCategory[]> {
  const named = new Map<string, LabelledCategory[]>();
  for (const { department, categories } of DEPARTMENT_WORDS) {
    for (const category of categories) {
      const words = [category.label.en, category.label.hi].flatMap((label) => matterKey(label).split(" "));
      for (const key of new Set(words)) if (Array.from(key).length >= LETTERS_OF_A_WORD) addTo(named, key, { department, category });
    }
  }
  const telling = new Map([...named].filter(([key, found]) => found.length <= CATEGORIES_OF_A_WORD && !EVERYDAY_WORDS.has(key)));
  for (const concept of Object.keys(CONCEPTS)) {
    const words = wordsOfConcept(concept);
    const found = words.flatMap((word) => telling.get(word) ?? []);
    if (found.length > 0 && found.length <= 2 * CATEGORIES_OF_A_WORD)
      for (const word of words) if (!telling.has(word)) telling.set(word, found);
  }
  return telling;
}
