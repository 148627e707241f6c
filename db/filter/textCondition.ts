import { idRangeOf, parseTicket } from "#domain/grievance/ticket.ts";
import { caseNumberFrom } from "#domain/portal/caseNumber.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { placesCalled } from "../places/placesCalled.ts";
import { officesOfOfficers } from "../registry/officesOfOfficers.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import { EVERYBODY } from "../search/match.ts";
import type { Searcher } from "../search/match.ts";
import type { Condition } from "./conditions.ts";
import { POSTS_SEARCHED } from "#domain/desk/postsSearched.ts";

/** The cases that typed words find: by their posts, by their ticket, by their place, or by the officer whose office they are marked to. */
export function textCondition(reader: Reader, text: string, searcher: Searcher = EVERYBODY): Condition {
  const ticket = parseTicket(text);
  if (ticket !== null) return { sql: "g.id BETWEEN ? AND ? AND g.ticket = ?", values: [...idRangeOf(ticket), ticket] };
  const number = caseNumberFrom(text);
  if (number !== null && isNumberKnown(reader, number)) return { sql: `g.id IN (${CASES_OF_NUMBER})`, values: [number, number] };
  const { match } = fillingMatch(reader, text, POSTS_SEARCHED, searcher) ?? {};
  if (match === undefined) return { sql: "FALSE", values: [] };
  return ofPostsOrOfficer(reader, text, { sql: `${FOUND} LIMIT ${POSTS_SEARCHED}`, values: [match] });
}

/** The same of some posts that were found already, by their row ids. */
export function textConditionOfPosts(reader: Reader, text: string, posts: readonly number[]): Condition {
  return ofPostsOrOfficer(reader, text, { sql: "SELECT value AS rowid FROM json_each(?)", values: [JSON.stringify(posts)] });
}

const FOUND = "SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC";

function ofPostsOrOfficer(reader: Reader, text: string, found: Condition): Condition {
  const ofPosts = `
    SELECT c.grievance_id
    FROM (${found.sql}) found
    JOIN post p ON p.id = found.rowid
    JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id`;
  const offices = officesOfOfficers(reader, text);
  const places = placesCalled(reader, text);
  const parts: readonly Condition[] = [
    { sql: ofPosts, values: found.values },
    ...(offices.length === 0 ? [] : [{ sql: `SELECT id FROM grievance WHERE marked_office IN (${marksOf(offices)})`, values: offices }]),
    ...(places.length === 0 ? [] : [{ sql: `SELECT id FROM grievance WHERE place IN (${marksOf(places)})`, values: places }]),
  ];
  return { sql: `g.id IN (${parts.map(({ sql }) => sql).join(" UNION ")})`, values: parts.flatMap(({ values }) => values) };
}

function marksOf(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** The case that has the number at a portal, and those that people have tied to it. */
const CASES_OF_NUMBER = `
  SELECT grievance_id FROM case_post WHERE channel IN ('cm-window', 'har-samay') AND external_id = ?
  UNION SELECT l.id FROM grievance l, json_each(l.links) each WHERE l.links IS NOT NULL AND each.value ->> 'number' = ?`;

/** Whether what was typed is the number that a case has at a portal. */
export function isCaseNumber(reader: Reader, typed: string): boolean {
  const number = caseNumberFrom(typed);
  return parseTicket(typed) !== null || (number !== null && isNumberKnown(reader, number));
}

/** Most words that hold a digit are no numbers of cases: they are searched for as words. */
function isNumberKnown(reader: Reader, number: string): boolean {
  return statements(reader).known.get(number, number) !== undefined;
}

const statements = perConnection(({ sqlite }) => ({ known: sqlite.prepare<[string, string]>(`${CASES_OF_NUMBER} LIMIT 1`) }));
