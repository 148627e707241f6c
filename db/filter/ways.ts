import type { Reader } from "../connection.ts";
import { readQuestion } from "./question.ts";
import type { AskedTerm, Fact, FactField } from "./question.ts";
import type { Condition } from "./conditions.ts";

/**
 * One way in which a case may fit a question: some of its words are facts of the case, some stand in one of its posts, and some in what people wrote in it.
 * A case fits the question where it fits one of its ways.
 */
export interface Way {
  readonly facts: readonly Condition[];
  /** What has to stand in one post together; null where nothing has. */
  readonly posts: string | null;
  readonly written: string | null;
  /** Where the last word has to stand, which may not be finished; null where it is finished. */
  readonly begun: "posts" | "written" | null;
}

type Place = "fact" | "posts" | "written";

/** More ways are not gone: what is written in cases then counts for all words or for none, and later words that name something only as facts. */
const MOST_WAYS = 18;

/** All ways to fit a question; only words in posts and in writings where none of them names anything. */
export function waysOf(reader: Reader, text: string): readonly Way[] {
  const terms = readQuestion(reader, text);
  return placements(terms).map((places) => {
    const textIn = (wanted: Place) => {
      const words = terms.filter((_, at) => places[at] === wanted).map(({ written }) => written);
      return words.length === 0 ? null : words.join(" ");
    };
    return {
      facts: terms.flatMap(({ facts }, at) => (places[at] === "fact" ? [factsOf(facts)] : [])),
      posts: textIn("posts"),
      written: textIn("written"),
      begun: isUnfinished(terms, text) ? textOf(places.at(-1)) : null,
    };
  });
}

function textOf(place: Place | undefined): Way["begun"] {
  return place === undefined || place === "fact" ? null : place;
}

/** A joining word that was typed last ends the word before it, and among several words one that names something is whole. */
export function isUnfinished(terms: readonly AskedTerm[], text: string): boolean {
  const last = terms.at(-1);
  return last !== undefined && text.trim().endsWith(last.written) && (terms.length === 1 || last.facts.length === 0);
}

/** Whether all ways to fit a question are gone. */
export function isGoneWholly(terms: readonly AskedTerm[]): boolean {
  return choicesOf(terms).length <= MOST_WAYS;
}

function choicesOf(terms: readonly AskedTerm[]): readonly (readonly Place[])[] {
  return product(terms.map(({ facts }) => (facts.length > 0 ? FACT_OR_TEXT : IN_A_TEXT)));
}

function placements(terms: readonly AskedTerm[]): readonly (readonly Place[])[] {
  const all = choicesOf(terms);
  if (all.length <= MOST_WAYS) return all;
  let free = MOST_FREE_TERMS;
  const factOr = (place: Place) => {
    free = MOST_FREE_TERMS;
    return product(
      terms.map(({ facts }): readonly Place[] => (facts.length === 0 ? [place] : (free -= 1) >= 0 ? ["fact", place] : ["fact"])),
    );
  };
  const inWritings = factOr("written").filter((places) => places.includes("written"));
  return [...factOr("posts"), ...inWritings];
}

const FACT_OR_TEXT: readonly Place[] = ["fact", "posts", "written"];
const IN_A_TEXT: readonly Place[] = ["posts", "written"];
const MOST_FREE_TERMS = 3;

/** Counts no further than it has to: of sixteen words there are as many ways as there are letters in a small book. */
function product(choices: readonly (readonly Place[])[]): readonly (readonly Place[])[] {
  let made: readonly (readonly Place[])[] = [[]];
  for (const choice of choices) {
    made = made.flatMap((places) => choice.map((place) => [...places, place]));
    if (made.length > MOST_WAYS * FACT_OR_TEXT.length) return made;
  }
  return made;
}

/**
 * What a case has to have where neither its texts nor its place may be told: for each word a fact that its row shows. Null where there is nothing of the kind, so
 * that no case meets it.
 */
export function shownFactsOf(terms: readonly AskedTerm[]): Condition | null {
  const shown = terms.map(({ facts }) => facts.filter(({ field }) => field !== "place"));
  if (shown.length === 0 || shown.some((facts) => facts.length === 0)) return null;
  const conditions = shown.map(factsOf);
  return { sql: conditions.map(({ sql }) => sql).join(" AND "), values: conditions.flatMap(({ values }) => values) };
}

/** What a case has to have that is met by one of some facts. */
export function factsOf(facts: readonly Fact[]): Condition {
  const conditions = facts.map(conditionOf);
  return { sql: `(${conditions.map(({ sql }) => sql).join(" OR ")})`, values: conditions.flatMap(({ values }) => values) };
}

function conditionOf({ field, values }: Fact): Condition {
  if (field === "category") {
    const pairs = values.map((each) => each.split(" "));
    return { sql: `(${pairs.map(() => "g.department = ? AND g.category = ?").join(" OR ")})`, values: pairs.flat() };
  }
  // Places have an index of their own, and are in no index of all cases.
  if (field === "place")
    return {
      sql: "g.rowid IN (SELECT rowid FROM grievance WHERE place IN (SELECT value FROM json_each(?)))",
      values: [JSON.stringify(values)],
    };
  if (values.length <= FEW) return { sql: `g.${COLUMNS[field]} IN (${values.map(() => "?").join(", ")})`, values };
  return { sql: `g.${COLUMNS[field]} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] };
}

/** More values than this are one parameter. */
const FEW = 50;

const COLUMNS = {
  department: "department",
  district: "district",
  office: "marked_office",
  officer: "marked_office",
} as const satisfies Partial<Record<FactField, string>>;
