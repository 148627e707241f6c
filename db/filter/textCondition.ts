import { POSTS_SEARCHED } from "#domain/desk/postsSearched.ts";
import { readShortNumber } from "#domain/grievance/shortNumber.ts";
import { idRangeOf, parseTicket } from "#domain/grievance/ticket.ts";
import { caseNumberFrom } from "#domain/portal/caseNumber.ts";
import { PORTALS } from "#domain/post/channel.ts";
import { askNumber, askWhether } from "../ask.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { placesCalled } from "../places/placesCalled.ts";
import { postIdsOfSpan } from "../postId.ts";
import { casesOfShortNumber } from "../search/caseOfTicket.ts";
import { officerNames } from "../registry/officesOfOfficers.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import { EVERYBODY, matchOf } from "../search/match.ts";
import type { Searcher } from "../search/match.ts";
import type { Condition } from "./conditions.ts";
import { readQuestion } from "./question.ts";
import { shownFactsOf, waysOf } from "./ways.ts";
import type { Way } from "./ways.ts";

/**
 * The cases that typed words find: by their ticket or the number at a portal, or where each word is met by a fact of the case (its department, category,
 * district, place, office or officer), by a post, or by what people wrote in it. Of what very many texts hold it looks at the newest, `most` of them; see
 * {@link isSearchedWhole}.
 */
export function textCondition(reader: Reader, text: string, searcher: Searcher = EVERYBODY, most = POSTS_SEARCHED): Condition {
  const ticket = parseTicket(text);
  if (ticket !== null) return { sql: "g.id BETWEEN ? AND ? AND g.ticket = ?", values: [...idRangeOf(ticket), ticket] };
  const short = casesOfShort(reader, text);
  if (short.length > 0) return { sql: `g.id IN (${marksOf(short)})`, values: short };
  const number = caseNumberFrom(text);
  if (number !== null && isNumberKnown(reader, number)) return { sql: `g.id IN (${CASES_OF_NUMBER})`, values: [number, number] };
  const matched = matchedWays(reader, text, searcher);
  return forSearcher(reader, text, searcher, inAny([...matched.map((way) => casesOfWay(way, most, searcher)), ...named(reader, text)]));
}

/** Whether {@link textCondition} finds all that there is: no words stand in so many texts that only the newest of them are looked at. */
export function isSearchedWhole(reader: Reader, text: string, searcher: Searcher = EVERYBODY, most = POSTS_SEARCHED): boolean {
  if (isCaseNumber(reader, text)) return true;
  return matchedWays(reader, text, searcher).every(
    ({ posts, written, isOfFewPosts, isOfFewWritings }) =>
      (posts === null || isOfFewWritings || !hasMorePosts(reader, posts, most)) &&
      (written === null || isOfFewPosts || !hasMoreWritten(reader, written, most)),
  );
}

/** Posts that were found already, by their row ids, and after which instant, milliseconds UTC, cases may have no others. */
interface FoundPosts {
  readonly posts: readonly number[];
  readonly after: number;
}

/** The same of words that name nothing, of some posts and of the cases that were opened after them. */
export function textConditionOfPosts(reader: Reader, text: string, { posts, after }: FoundPosts, searcher: Searcher): Condition {
  const ofPosts = {
    sql: `SELECT c.grievance_id ${casesOfPosts("(SELECT value AS rowid FROM json_each(?))", searcher)}`,
    values: [JSON.stringify(posts)],
  };
  const written = matchedWays(reader, text, searcher).filter((way) => way.written !== null);
  const found = inAny([ofPosts, ...named(reader, text)]);
  if (written.length === 0) return forSearcher(reader, text, searcher, found);
  const inWritings = windowCondition(reader, written, after, searcher);
  const either = { sql: `(${found.sql} OR ${inWritings.sql})`, values: [...found.values, ...inWritings.values] };
  return forSearcher(reader, text, searcher, either);
}

function forSearcher(reader: Reader, text: string, searcher: Searcher, found: Condition): Condition {
  const all = [found, ...toldTo(reader, text, searcher)];
  return { sql: all.map(({ sql }) => sql).join(" AND "), values: all.flatMap(({ values }) => values) };
}

/**
 * What else has to be true of the cases that words find. A sensitive case is found by what its row shows alone, its department, district and office, for somebody who
 * may not have it shown: else they would read its posts, its writings and its place by trying words.
 */
export function toldTo(reader: Reader, text: string, { findsHidden }: Searcher): readonly Condition[] {
  if (findsHidden) return [];
  const offices = officerNames(reader).officesOf(text);
  const facts = shownFactsOf(readQuestion(reader, text));
  const shown = [
    { sql: "g.sensitive IS NULL", values: [] },
    ...(facts === null ? [] : [{ sql: `(${facts.sql})`, values: facts.values }]),
    ...(offices.length === 0 ? [] : [{ sql: `g.marked_office IN (${marksOf(offices)})`, values: offices }]),
  ];
  return [{ sql: `(${shown.map(({ sql }) => sql).join(" OR ")})`, values: shown.flatMap(({ values }) => values) }];
}

/** What of the cases that were opened after an instant, milliseconds UTC, fits one of the ways; for a look at the newest alone. */
function windowCondition(reader: Reader, ways: readonly MatchedWay[], after: number, searcher: Searcher): Condition {
  const [firstPost] = postIdsOfSpan(after, after);
  const firstRow = ways.some(({ written }) => written !== null) ? lowestRow(reader, after) : 0;
  const parts = ways.map(({ facts, posts, written }) => {
    const conditions: Condition[] = [...facts];
    if (written !== null) conditions.push({ sql: `g.rowid IN (${WRITTEN_SINCE})`, values: [written, firstRow] });
    if (posts !== null) {
      const found = "p.id IN (SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid >= ?)";
      const others = conditions.map(({ sql }) => ` AND ${sql}`).join("");
      const values = conditions.flatMap((each) => each.values);
      // From the side of which there are fewer: cases that fit otherwise, or posts.
      conditions.push(
        others === ""
          ? {
              sql: `g.id IN (SELECT c.grievance_id ${casesOfPosts("(SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid >= ?)", searcher)})`,
              values: [posts, firstPost],
            }
          : {
              sql: `g.rowid IN (SELECT g.rowid FROM grievance g INDEXED BY grievance_figures JOIN case_post c ON c.grievance_id = g.id
                JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id WHERE g.opened_at > ?${others} AND ${found}${toldPosts(searcher)})`,
              values: [after, ...values, posts, firstPost],
            },
      );
    }
    return { sql: conditions.map(({ sql }) => sql).join(" AND "), values: conditions.flatMap((each) => each.values) };
  });
  if (parts.length === 0) return NOTHING;
  return { sql: `(${parts.map(({ sql }) => `(${sql})`).join(" OR ")})`, values: parts.flatMap(({ values }) => values) };
}

/** Of the cases that were opened after an instant. They need not be in the order of opening. */
const lowestRow = askNumber<[after: number]>("SELECT min(rowid) FROM grievance INDEXED BY grievance_newest WHERE opened_at > ?");

/** A way with what its words are in the indexes. */
interface MatchedWay extends Pick<Way, "facts"> {
  readonly posts: string | null;
  readonly written: string | null;
  /** Whether so few posts hold its words that each is better looked at than all writings gathered. */
  readonly isOfFewPosts: boolean;
  /** The same of writings, where posts that hold its other words are many. */
  readonly isOfFewWritings: boolean;
}

function matchedWays(reader: Reader, text: string, searcher: Searcher): readonly MatchedWay[] {
  return matched(reader, waysOf(reader, text), searcher);
}

/** Without those that nothing can fit. */
function matched(reader: Reader, ways: readonly Way[], searcher: Searcher): readonly MatchedWay[] {
  const known = new Map<string, string | null>();
  const remember = (key: string, make: () => string | null) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make();
    known.set(key, made);
    return made;
  };
  const inPosts = (words: string, isBegun: boolean) =>
    remember(`posts ${isBegun} ${words}`, () => matchInPosts(reader, words, isBegun, searcher));
  const inWriting = (words: string, isBegun: boolean) =>
    remember(`written ${isBegun} ${words}`, () => {
      const match = matchOf(words, isBegun && isLongEnough(words) ? "beginning" : "whole", searcher);
      return match !== null && anyWritten(reader, match) ? match : null;
    });
  return ways.flatMap(({ facts, posts, written, begun }): readonly MatchedWay[] => {
    const writing = written === null ? null : inWriting(written, begun === "written");
    if (written !== null && writing === null) return [];
    const found = posts === null ? null : inPosts(posts, begun === "posts");
    if (posts !== null && found === null) return [];
    if (facts.length === 0 && found === null && writing === null) return [];
    const isOfBoth = found !== null && writing !== null;
    const isOfFewPosts = isOfBoth && !hasMorePosts(reader, found, FEW);
    const isOfFewWritings = isOfBoth && !isOfFewPosts && !hasMoreWritten(reader, writing, FEW);
    return [{ facts, posts: found, written: writing, isOfFewPosts, isOfFewWritings }];
  });
}

/** What the words of a question are in the index of posts; null where they are none. */
export function matchInPosts(reader: Reader, words: string, isBegun: boolean, searcher: Searcher): string | null {
  return isBegun ? (fillingMatch(reader, words, POSTS_SEARCHED, searcher)?.match ?? null) : matchOf(words, "whole", searcher);
}

/** What begins with few letters has to be gathered from all that is written. */
export function isLongEnough(words: string): boolean {
  return Array.from(words.split(" ").at(-1) ?? "").length >= LETTERS_OF_A_BEGINNING;
}

const LETTERS_OF_A_BEGINNING = 4;
const FEW = 200;
const hasMorePosts = askWhether<[match: string, count: number]>("SELECT 1 FROM post_search WHERE post_search MATCH ? LIMIT 1 OFFSET ?");
const hasMoreWritten = askWhether<[match: string, count: number]>("SELECT 1 FROM case_search WHERE case_search MATCH ? LIMIT 1 OFFSET ?");
const anyWritten = askWhether<[string]>("SELECT 1 FROM case_search WHERE case_search MATCH ? LIMIT 1");

const NOTHING: Condition = { sql: "FALSE", values: [] };
const FOUND = "SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?";
const WRITTEN = "SELECT rowid FROM case_search WHERE case_search MATCH ? ORDER BY rowid DESC LIMIT ?";

function casesOfPosts(found: string, searcher: Searcher): string {
  // From the posts found on, however few of the cases fit otherwise.
  return `FROM ${found} found CROSS JOIN post p ON p.id = found.rowid
    CROSS JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id${toldPosts(searcher)}`;
}

/** SQL: that the words of a post `p` may lead to its cases. Those of a letter about a sensitive case as well would be told by trying them on another. */
export function toldPosts({ findsHidden }: Searcher): string {
  return findsHidden
    ? ""
    : ` AND NOT EXISTS (SELECT 1 FROM case_post s JOIN grievance h ON h.id = s.grievance_id
    WHERE s.channel = p.channel AND s.external_id = p.external_id AND h.sensitive IS NOT NULL)`;
}

const WRITTEN_SINCE = "SELECT rowid FROM case_search WHERE case_search MATCH ? AND rowid >= ?";
const WRITTEN_HERE = "SELECT 1 FROM case_search WHERE case_search MATCH ? AND rowid = g.rowid";
const POSTED_HERE = `SELECT 1 FROM case_post c CROSS JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
  WHERE c.grievance_id = g.id AND EXISTS (SELECT 1 FROM post_search WHERE post_search MATCH ? AND rowid = p.id)`;

function isWritten(match: string, isOfFewPosts: boolean, most: number): Condition {
  return isOfFewPosts
    ? { sql: `EXISTS (${WRITTEN_HERE})`, values: [match] }
    : { sql: `g.rowid IN (SELECT rowid FROM (${WRITTEN}))`, values: [match, most] };
}

/** Of facts alone all cases are found, since others of the filter may leave few of them. */
function casesOfWay({ facts, posts, written, isOfFewPosts, isOfFewWritings }: MatchedWay, most: number, searcher: Searcher): Condition {
  if (isOfFewWritings && posts !== null && written !== null) {
    const all = [...facts, { sql: `EXISTS (${POSTED_HERE}${toldPosts(searcher)})`, values: [posts] }];
    return {
      sql: `SELECT g.id FROM (${WRITTEN}) found CROSS JOIN grievance g ON g.rowid = found.rowid WHERE ${all.map(({ sql }) => sql).join(" AND ")}`,
      values: [written, most, ...all.flatMap((each) => each.values)],
    };
  }
  const conditions = [...facts, ...(written === null ? [] : [isWritten(written, isOfFewPosts, most)])];
  const where = conditions.map(({ sql }) => sql).join(" AND ");
  const values = conditions.flatMap((each) => each.values);
  if (posts === null) return { sql: `SELECT g.id FROM grievance g WHERE ${where}`, values };
  const found = casesOfPosts(`(${FOUND})`, searcher);
  return conditions.length === 0
    ? { sql: `SELECT c.grievance_id ${found}`, values: [posts, most] }
    : {
        sql: `SELECT c.grievance_id ${found} CROSS JOIN grievance g ON g.id = c.grievance_id WHERE ${where}`,
        values: [posts, most, ...values],
      };
}

/** By the whole of what was typed, as the name of an officer or of a place. */
function named(reader: Reader, text: string): readonly Condition[] {
  const offices = officerNames(reader).officesOf(text);
  const places = placesCalled(reader, text);
  return [
    ...(offices.length === 0 ? [] : [{ sql: `SELECT id FROM grievance WHERE marked_office IN (${marksOf(offices)})`, values: offices }]),
    ...(places.length === 0 ? [] : [{ sql: `SELECT id FROM grievance WHERE place IN (${marksOf(places)})`, values: places }]),
  ];
}

function inAny(parts: readonly Condition[]): Condition {
  if (parts.length === 0) return NOTHING;
  return { sql: `g.id IN (${parts.map(({ sql }) => sql).join(" UNION ")})`, values: parts.flatMap(({ values }) => values) };
}

function marksOf(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** The case that has the number at a portal, and those that people have tied to it. */
const CASES_OF_NUMBER = `
  SELECT grievance_id FROM case_post WHERE channel IN (${PORTALS.map((portal) => `'${portal}'`).join(", ")}) AND external_id = ?
  UNION SELECT l.id FROM grievance l, json_each(l.links) each WHERE l.links IS NOT NULL AND each.value ->> 'number' = ?`;

/** Where no case has the number, the digits may be those of an account or of a meter, and are searched for. */
function casesOfShort(reader: Reader, typed: string): readonly string[] {
  const short = readShortNumber(typed);
  return short === null ? [] : casesOfShortNumber(reader, short).map(({ id }) => id);
}

/** Whether what was typed is the number of a case: of its ticket, its short one, or that of a portal. */
export function isCaseNumber(reader: Reader, typed: string): boolean {
  const number = caseNumberFrom(typed);
  return parseTicket(typed) !== null || casesOfShort(reader, typed).length > 0 || (number !== null && isNumberKnown(reader, number));
}

/** Most words that hold a digit are no numbers of cases: they are searched for as words. */
function isNumberKnown(reader: Reader, number: string): boolean {
  return statements(reader).known.get(number, number) !== undefined;
}

const statements = perConnection(({ sqlite }) => ({ known: sqlite.prepare<[string, string]>(`${CASES_OF_NUMBER} LIMIT 1`) }));
