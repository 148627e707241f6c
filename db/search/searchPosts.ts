import { CaseWords } from "#domain/text/caseWords.ts";
import { idRangeOfShortNumber, readShortNumber } from "#domain/grievance/shortNumber.ts";
import { idRangeOf, parseTicket } from "#domain/grievance/ticket.ts";
import type { GrievanceId, TicketNumber } from "#domain/ids.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { SensitiveSort } from "#domain/proposal/proposal.ts";
import { perConnection } from "../connection.ts";
import type { Reader } from "../connection.ts";
import { EVERYBODY, matchOf } from "./match.ts";
import type { Searcher } from "./match.ts";
import { isOfSensitiveCase } from "./isOfSensitiveCase.ts";
import { newestBegun } from "./newestBegun.ts";

export interface FoundPost {
  readonly channel: Channel;
  readonly externalId: string;
  readonly handle: string | null;
  readonly text: CaseWords;
  /** Why neither words nor author are told; null for what may be told. */
  readonly sensitive: SensitiveSort | null;
  readonly createdAt: number;
  readonly grievanceId: GrievanceId | null;
  readonly ticket: TicketNumber | null;
}

export interface FoundPosts {
  readonly posts: readonly FoundPost[];
  /** Give it as `before` to read on; null where nothing is left. */
  readonly cursor: string | null;
}

export interface Search {
  /** Whatever a person typed: words, the beginning of a word, a @handle, a ticket number. */
  readonly text: string;
  readonly limit: number;
  readonly before?: string | null;
  /** Everybody where left out. */
  readonly searcher?: Searcher;
}

/**
 * The posts that hold all the words, newest first. A ticket number finds the posts of its case. Total: any text is a search. By words a post of a sensitive case is
 * found only for somebody who finds what is hidden: else its words could be told by trying.
 */
export function searchPosts(reader: Reader, { text, limit, before, searcher = EVERYBODY }: Search): FoundPosts {
  const rows = rowsOf(reader, { text, searcher }, postIdOf(before ?? null), limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    posts: shown.map((row) => foundPostOf(row)),
    cursor: rows.length > limit && last !== undefined ? String(last.postId) : null,
  };
}

/**
 * Whole words come from the index newest first, as many as are wanted and no more. The beginning of a word
 * has to be gathered from all words that begin so before the first post is known, so it is asked for only
 * where neither whole words fill the page nor a look at the newest posts does.
 */
function rowsOf(
  reader: Reader,
  { text, searcher }: Required<Pick<Search, "text" | "searcher">>,
  beforeId: number,
  count: number,
): readonly Row[] {
  const { byWords, byToldWords, byIds, byTicket } = statements(reader);
  const holding = searcher.findsHidden ? byWords : byToldWords;
  const ticket = parseTicket(text);
  if (ticket !== null) return byTicket.all(...idRangeOf(ticket), ticket, beforeId, count);
  const short = readShortNumber(text);
  const ofShort =
    short === null || short.hasSlip ? [] : byTicket.all(...idRangeOfShortNumber(short), `${short.day ?? ""}%`, beforeId, count);
  if (ofShort.length > 0) return ofShort;
  const whole = matchOf(text, "whole", searcher);
  const beginning = matchOf(text, "beginning", searcher);
  if (whole === null || beginning === null) return [];
  const rows = holding.all(whole, beforeId, count);
  if (rows.length === count) return rows;
  const newest = newestBegun(reader, text, { before: beforeId, count, least: count, searcher });
  return newest === null ? holding.all(beginning, beforeId, count) : byIds.all(JSON.stringify(newest.ids.slice(0, count)));
}

type Row = Omit<FoundPost, "text"> & { readonly postId: number; readonly text: string; readonly sensitive: SensitiveSort | null };

function foundPostOf({ channel, externalId, handle, text, createdAt, grievanceId, ticket, sensitive }: Row): FoundPost {
  return { channel, externalId, handle, text: new CaseWords(text, sensitive !== null), sensitive, createdAt, grievanceId, ticket };
}

/** A cursor that is none reads from the newest on. */
function postIdOf(cursor: string | null): number {
  const id = cursor !== null && /^\d{1,16}$/u.test(cursor) ? Number(cursor) : Number.MAX_SAFE_INTEGER;
  return Number.isSafeInteger(id) ? id : Number.MAX_SAFE_INTEGER;
}

const statements = perConnection(({ sqlite }) => {
  // An official post may belong to several cases of its thread: the first stands for them.
  // A post of several cases, one of which is sensitive, is told of none.
  const sensitive = `(SELECT h.sensitive FROM case_post s JOIN grievance h ON h.id = s.grievance_id
    WHERE s.channel = p.channel AND s.external_id = p.external_id AND h.sensitive IS NOT NULL LIMIT 1)`;
  const columns = `p.id AS postId, p.channel,
    iif(${sensitive} IS NULL, p.external_id, '') AS externalId, iif(${sensitive} IS NULL, p.author_handle, NULL) AS handle, p.text,
    ${sensitive} AS sensitive, p.created_at AS createdAt, g.id AS grievanceId, g.ticket`;
  const found = (told: string) => `SELECT ${columns} FROM (
      SELECT rowid FROM post_search WHERE post_search MATCH ? AND rowid < ? ${told} ORDER BY rowid DESC LIMIT ?
    ) found JOIN post p ON p.id = found.rowid ${joins} ORDER BY p.id DESC`;
  const joins = `LEFT JOIN grievance g ON g.id =
    (SELECT grievance_id FROM case_post c WHERE c.channel = p.channel AND c.external_id = p.external_id LIMIT 1)`;
  return {
    byWords: sqlite.prepare<[string, number, number], Row>(found("")),
    byToldWords: sqlite.prepare<[string, number, number], Row>(found(`AND NOT ${isOfSensitiveCase("post_search.rowid")}`)),
    byIds: sqlite.prepare<[string], Row>(
      `SELECT ${columns} FROM json_each(?) found JOIN post p ON p.id = found.value ${joins} ORDER BY p.id DESC`,
    ),
    byTicket: sqlite.prepare<[string, string, string, number, number], Row>(
      `SELECT ${columns} FROM grievance g
         JOIN case_post c ON c.grievance_id = g.id
         JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
       WHERE g.id BETWEEN ? AND ? AND g.ticket LIKE ? AND p.id < ? ORDER BY p.id DESC LIMIT ?`,
    ),
  };
});
