import { askNumber, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { postIdsOfSpan } from "../postId.ts";
import { EVERYBODY, matchOf } from "../search/match.ts";
import type { Searcher } from "../search/match.ts";
import { factsOf, isGoneWholly, isUnfinished } from "./ways.ts";
import type { AskedTerm } from "./question.ts";
import type { Condition } from "./conditions.ts";
import { isLongEnough, matchInPosts, toldPosts, toldTo } from "./textCondition.ts";

/** Rows that words lead to. */
export interface FoundRows {
  readonly rows: readonly number[];
  /** What else has to be true of their cases, before anything of them is told. */
  readonly told: readonly Condition[];
}

/**
 * The rows of the cases that fit a question and may have been opened after an instant, milliseconds UTC; all that were are among them. What is cheap to know of
 * a case comes first, its facts and what is written in it; posts are looked at from the side of which there are fewer. Null where that would take too long.
 */
export function newestOfQuestion(
  reader: Reader,
  { terms, text, searcher }: { readonly terms: readonly AskedTerm[]; readonly text: string; readonly searcher: Searcher },
  after: number,
): FoundRows | null {
  if (!isGoneWholly(terms)) return null;
  const [firstPost] = postIdsOfSpan(after, after);
  const firstRow = lowestRow(reader, after);
  const isBegun = isUnfinished(terms, text);
  const known = terms.map((term, at) => {
    const begins = isBegun && at === terms.length - 1 && isLongEnough(term.written);
    const match = matchOf(term.written, begins ? "beginning" : "whole", searcher);
    return new Set([...rowsOfFacts(reader, term, after), ...(match === null ? [] : written(reader, match, firstRow))]);
  });
  const found = intersection(known);
  for (let chosen = 1; chosen < 1 << terms.length; chosen += 1) {
    const isInPost = (at: number) => (chosen & (1 << at)) !== 0;
    const others = known.filter((_, at) => !isInPost(at));
    const rest: ReadonlySet<number> | null = others.length === 0 ? null : without(intersection(others), found);
    if (rest?.size === 0) continue;
    const words = terms.filter((_, at) => isInPost(at)).map((term) => term.written);
    const match = matchInPosts(reader, words.join(" "), isBegun && isInPost(terms.length - 1), searcher);
    const posts = match === null ? [] : inPosts(reader, match, firstPost, MOST_LOOKED_AT + 1);
    if (posts.length > MOST_LOOKED_AT && (rest === null || rest.size > MOST_LOOKED_AT)) return null;
    for (const row of posts.length > MOST_LOOKED_AT
      ? withPost(reader, [...(rest ?? [])], match ?? "", firstPost, searcher)
      : ofPosts(reader, posts, rest, searcher))
      found.add(row);
  }
  return { rows: [...found], told: toldTo(reader, text, searcher) };
}

/** To find the cases of so many posts takes some milliseconds. */
const MOST_LOOKED_AT = 1_500;

function rowsOfFacts(reader: Reader, { facts }: AskedTerm, after: number): readonly number[] {
  if (facts.length === 0) return [];
  const { sql, values } = factsOf(facts);
  return reader.sqlite
    .prepare<unknown[], number>(`SELECT g.rowid FROM grievance g INDEXED BY grievance_figures WHERE g.opened_at > ? AND ${sql}`)
    .pluck()
    .all(after, ...values);
}

function ofPosts(reader: Reader, posts: readonly number[], rest: ReadonlySet<number> | null, { findsHidden }: Searcher): readonly number[] {
  return (findsHidden ? casesOf : casesOfTold)(reader, JSON.stringify(posts)).filter((row) => rest === null || rest.has(row));
}

function withPost(reader: Reader, rows: readonly number[], match: string, firstPost: number, { findsHidden }: Searcher): readonly number[] {
  return (findsHidden ? holding : holdingTold)(reader, JSON.stringify(rows), match, firstPost);
}

function intersection(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets.toSorted((one, other) => one.size - other.size);
  return new Set([...first].filter((row) => others.every((each) => each.has(row))));
}

function without(rows: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...rows].filter((row) => !others.has(row)));
}

/** Of the cases that were opened after an instant. They need not be in the order of opening. */
const lowestRow = askNumber<[after: number]>("SELECT min(rowid) FROM grievance INDEXED BY grievance_newest WHERE opened_at > ?");
const written = askValues<[match: string, firstRow: number], number>(
  "SELECT rowid FROM case_search WHERE case_search MATCH ? AND rowid >= ?",
);
const inPosts = askValues<[match: string, firstPost: number, limit: number], number>(
  "SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid >= ? LIMIT ?",
);
const CASES_OF = `SELECT g.rowid FROM json_each(?) found JOIN post p ON p.id = found.value
   JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id JOIN grievance g ON g.id = c.grievance_id`;
const casesOf = askValues<[posts: string], number>(CASES_OF);
const casesOfTold = askValues<[posts: string], number>(`${CASES_OF}${toldPosts(EVERYBODY)}`);
const HOLDING = `SELECT g.rowid FROM json_each(?) found JOIN grievance g ON g.rowid = found.value JOIN case_post c ON c.grievance_id = g.id
   JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
   WHERE p.id IN (SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid >= ?)`;
const holding = askValues<[rows: string, match: string, firstPost: number], number>(HOLDING);
const holdingTold = askValues<[rows: string, match: string, firstPost: number], number>(`${HOLDING}${toldPosts(EVERYBODY)}`);
