import { districtsNamed } from "#domain/geography/districtNamed.ts";
import { KEY_WORDS } from "#domain/desk/typedWords.ts";
import { titledOffices } from "#domain/registry/titledOffices.ts";
import type { TitledOffices } from "#domain/registry/titledOffices.ts";
import { EVERYDAY_WORDS } from "#domain/understanding/lexicon/everydayWords.ts";
import { matterKey, matterNamed } from "#domain/understanding/namedMatters.ts";
import { askRow } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { knownPlacesCalled } from "../places/placesCalled.ts";
import { officerNames } from "../registry/officesOfOfficers.ts";
import type { OfficerNames } from "../registry/officesOfOfficers.ts";
import { readOffices } from "../registry/registry.ts";

/** A column of a case by which a word of a question finds it. */
export const FACT_FIELDS = ["department", "category", "district", "place", "office", "officer"] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What a word of a question may mean besides standing in a text: cases of which the column has one of the values. */
export interface Fact {
  readonly field: FactField;
  /** Of a category its department and its code with a space between them. */
  readonly values: readonly string[];
}

/** A word of a question, or some that name one thing together: "civil surgeon". */
export interface AskedTerm {
  readonly written: string;
  /** Any of them makes a case fit; without any the word has to stand in a text. */
  readonly facts: readonly Fact[];
}

/**
 * What a person asks for, word by word. A case fits where each of the terms fits it: by one of its facts, by a post, or by what people wrote in it. Names of
 * offices and places are looked up when somebody asks, so that nothing is to be written again when one is called otherwise.
 */
export function readQuestion(reader: Reader, text: string): readonly AskedTerm[] {
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== "");
  const named = naming(reader);
  const terms: AskedTerm[] = [];
  for (let at = 0; at < words.length;) {
    const term = longestFrom(words, at, named);
    terms.push(term);
    at += term.written.split(" ").length;
  }
  return withoutFillers(terms);
}

/** Longer names are not looked for, nor any further on in a question. */
const WORDS_OF_A_NAME = 4;
const WORDS_LOOKED_UP = 8;

type Named = (phrase: string, isLast: boolean) => readonly Fact[];

function longestFrom(words: readonly string[], at: number, named: Named): AskedTerm {
  if (at < WORDS_LOOKED_UP) {
    for (let count = Math.min(WORDS_OF_A_NAME, words.length - at); count > 0; count -= 1) {
      const written = words.slice(at, at + count).join(" ");
      const facts = isName(written) ? named(written, at + count === words.length) : [];
      if (facts.length > 0) return { written, facts };
    }
  }
  return { written: words[at] ?? "", facts: [] };
}

/** A handle or a number names nothing but itself. */
function isName(phrase: string): boolean {
  return !/[@\d]/u.test(phrase) && Array.from(phrase).length > 1;
}

function naming(reader: Reader): Named {
  let titled: TitledOffices | undefined;
  let officers: OfficerNames | undefined;
  return (phrase, isLast) => {
    const matter = matterNamed(phrase);
    const districts = districtsNamed(phrase);
    titled ??= titles(reader);
    // "se" is the Hindi for "from"; as a title it is written in capitals.
    const offices = isFiller(phrase) && phrase !== phrase.toUpperCase() ? [] : titled.called(phrase);
    const facts = [
      fact("department", matter?.departments ?? []),
      fact(
        "category",
        (matter?.categories ?? []).map(({ department, code }) => `${department} ${code}`),
      ),
      fact("district", districts),
      fact("place", knownPlacesCalled(reader, phrase) ?? []),
      fact("office", offices),
    ].filter(({ values }) => values.length > 0);
    if (facts.length > 0) return facts;
    officers ??= officerNames(reader);
    const others = [fact("officer", officers.officesOf(phrase)), fact("district", isLast ? districtsNamed(phrase, true) : [])];
    return others.filter(({ values }) => values.length > 0);
  };
}

/** Made again once somebody adds or changes an office. */
function titles(reader: Reader): TitledOffices {
  const kept = keptTitles(reader);
  const state = JSON.stringify(stateOfOffices(reader));
  if (kept.titled === null || kept.state !== state) Object.assign(kept, { state, titled: titledOffices(readOffices(reader)) });
  return kept.titled ?? titledOffices([]);
}

const stateOfOffices = askRow<[], object>("SELECT count(*) AS offices, max(changed_at) AS changedAt FROM office");
const keptTitles = perConnection((): { state: string; titled: TitledOffices | null } => ({ state: "", titled: null }));

function fact(field: FactField, values: readonly string[]): Fact {
  return { field, values };
}

/** Words that only join the others, and "department" beside the name of one, need not stand anywhere: "panipat me bijli vibhag". */
function withoutFillers(terms: readonly AskedTerm[]): readonly AskedTerm[] {
  const namesDepartment = terms.some(({ facts }) => facts.some(({ field }) => field === "department"));
  if (terms.every(({ facts }) => facts.length === 0)) return terms;
  return terms.filter(
    ({ written, facts }) => facts.length > 0 || !(isFiller(written) || (namesDepartment && DEPARTMENT_WORDS.has(matterKey(written)))),
  );
}

const LETTERS_OF_A_FILLER = 3;

function isFiller(word: string): boolean {
  const key = matterKey(word);
  return key.length <= LETTERS_OF_A_FILLER && EVERYDAY_WORDS.has(key);
}

const DEPARTMENT_WORDS: ReadonlySet<string> = new Set(KEY_WORDS.department.map(matterKey));
