import { z } from "zod";
import type { Cursor, Page, Source } from "../../core/ports/source.ts";
import { accountSource, emptyPage } from "./context.ts";
import type { Account, XContext } from "./context.ts";
import { POST_FIELDS } from "./fields.ts";
import { compareIds } from "./postIds.ts";
import { readAnswer } from "./readAnswer.ts";
import { byTime } from "./walkTimeline.ts";
import { jsonCursor } from "../common/jsonCursor.ts";
import { isRefusal } from "../common/isRefusal.ts";

/** Ids of what the account wrote since a time (milliseconds UTC), as far as the record has it. */
export type OwnPosts = (since: number) => readonly string[];

const DAY_MS = 24 * 3_600_000;
const REACH_MS = 7 * DAY_MS;
/** Of each round so many at one pull, so that the plan's 75 requests in a quarter of an hour are never reached. */
const RECENT_AT_ONCE = 2;
const ALL_AT_ONCE = 1;
/** Of one post of ours; what is quoted more often is a campaign, whose mentions come in by themselves. */
const MOST_PAGES = 3;

/*
 * Two rounds go over our posts, from new to old and again from the newest: one over those of the last day, which are quoted most, and a slower
 * one over those of the week. The cursor names the post that either asked after last.
 */
const positionSchema = z.object({ recent: z.string().nullable(), all: z.string().nullable() });
type Position = z.infer<typeof positionSchema>;
const { readCursor, writeCursor } = jsonCursor(positionSchema, { recent: null, all: null });

/** Posts that quote what the account wrote in the last week. Those that name us come with the mentions as well. */
export function createQuotesSource(context: XContext, account: Account, ownPosts: OwnPosts): Source {
  return accountSource(context, account, "quotes", {
    supplementary: true,

    async *pull(cursor, signal) {
      const position = readCursor(cursor);
      const week = ownPosts(context.now() - REACH_MS);
      const day = ownPosts(context.now() - DAY_MS);
      const recent = following(day, position.recent, RECENT_AT_ONCE);
      const all = following(week, position.all, ALL_AT_ONCE);
      const after: Position = { recent: recent.at(-1) ?? null, all: all.at(-1) ?? null };
      const asked = [...new Set([...recent, ...all])];
      if (asked.length === 0) yield emptyPage(writeCursor(after), true, []);
      for (const [index, id] of asked.entries()) {
        const isLast = index === asked.length - 1;
        yield* quotesOf(context, id, isLast ? writeCursor(after) : (cursor ?? writeCursor(position)), isLast, signal);
      }
    },
  });
}

/** Newest first after the one that was asked last, and from the newest again; each once. */
function following(ids: readonly string[], last: string | null, count: number): readonly string[] {
  const newestFirst = ids.toSorted((one, other) => compareIds(other, one));
  const next = last === null ? 0 : newestFirst.findIndex((id) => compareIds(id, last) < 0);
  const start = Math.max(0, next);
  return [...newestFirst.slice(start), ...newestFirst.slice(0, start)].slice(0, count);
}

async function* quotesOf(context: XContext, id: string, cursor: Cursor, isLast: boolean, signal: AbortSignal): AsyncGenerator<Page, void> {
  let token: string | null = null;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    try {
      const query = { max_results: 100, pagination_token: token ?? undefined, ...POST_FIELDS };
      const answer = readAnswer(await context.client.get(`tweets/${id}/quote_tweets`, query, signal), context.accounts, context.now());
      const goesOn = answer.nextToken !== null && answer.nextToken !== token && page < MOST_PAGES;
      const { reads, settle } = context.reads.count([answer], context.now());
      const posts = answer.items.flatMap(({ post }) => post ?? []).toSorted(byTime);
      const isCut = answer.nextToken !== null && !goesOn;
      const problems = isCut ? [...answer.problems, tooManyQuotes(id)] : answer.problems;
      yield { posts, cursor, drained: isLast && !goesOn, reads, problems };
      settle();
      if (!goesOn) return;
      token = answer.nextToken;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      // A post of ours that was taken down has no quotes any more; a plan without them is told once a round.
      const problems = error.fault === "not-found" ? [] : [`Quotes of our posts could not be read: ${error.message}`];
      yield emptyPage(cursor, isLast, problems);
      return;
    }
  }
}

function tooManyQuotes(id: string): string {
  return `Our post ${id} is quoted more often than one visit reads: older quotes that do not name us may be missing.`;
}
