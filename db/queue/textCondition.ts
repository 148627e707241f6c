import { idRangeOf, parseTicket } from "#domain/grievance/ticket.ts";
import { caseNumberFrom } from "#domain/imports/caseNumber.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { officesOfOfficers } from "../registry/officesOfOfficers.ts";
import { fillingMatch } from "../search/fillingMatch.ts";
import type { Condition } from "./conditions.ts";

/** A word of everybody is in a million posts: the newest of them are looked through. */
export const POSTS_SEARCHED = 20_000;

/** The cases that typed words find: by their posts, by their ticket, or by the officer whose office they are marked to. */
export function textCondition(reader: Reader, text: string, postsSearched = POSTS_SEARCHED): Condition {
  const ticket = parseTicket(text);
  if (ticket !== null) return { sql: "g.id BETWEEN ? AND ? AND g.ticket = ?", values: [...idRangeOf(ticket), ticket] };
  const number = caseNumberFrom(text);
  if (number !== null && isNumberKnown(reader, number)) return { sql: `g.id IN (${CASES_OF_NUMBER})`, values: [number, number] };
  const match = fillingMatch(reader, text, POSTS_SEARCHED);
  if (match === null) return { sql: "FALSE", values: [] };
  const offices = officesOfOfficers(reader, text);
  if (offices.length === 0) return { sql: `g.id IN (${CASES_OF_POSTS})`, values: [match, postsSearched] };
  const marked = `SELECT id FROM grievance WHERE marked_office IN (${offices.map(() => "?").join(", ")})`;
  return { sql: `g.id IN (${CASES_OF_POSTS} UNION ${marked})`, values: [match, postsSearched, ...offices] };
}

/** The case that has the number at a portal, and those that people have tied to it. */
const CASES_OF_NUMBER = `
  SELECT grievance_id FROM case_post WHERE channel IN ('cm-window', 'har-samay') AND external_id = ?
  UNION SELECT l.id FROM grievance l, json_each(l.links) each WHERE l.links IS NOT NULL AND each.value ->> 'number' = ?`;

/** Most words that hold a digit are no numbers of cases: they are searched for as words. */
function isNumberKnown(reader: Reader, number: string): boolean {
  return statements(reader).known.get(number, number) !== undefined;
}

const statements = perConnection(({ sqlite }) => ({ known: sqlite.prepare<[string, string]>(`${CASES_OF_NUMBER} LIMIT 1`) }));

const CASES_OF_POSTS = `
  SELECT c.grievance_id
  FROM (SELECT rowid FROM post_search WHERE post_search MATCH ? ORDER BY rowid DESC LIMIT ?) found
  JOIN post p ON p.id = found.rowid
  JOIN case_post c ON c.channel = p.channel AND c.external_id = p.external_id`;
