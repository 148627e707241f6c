import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Page, Source, SourceGaps } from "../../core/ports/source.ts";
import { SourceError } from "../../core/ports/source.ts";
import { accountSource, emptyPage } from "./context.ts";
import type { Account, XContext } from "./context.ts";
import type { XClient } from "./client.ts";
import { readMessages } from "./readMessages.ts";
import type { MessagesAnswer } from "./readMessages.ts";
import { compareIds, firstSnowflakeAt, snowflakeTime } from "./postIds.ts";
import { jsonCursor } from "../common/jsonCursor.ts";
import { isRefusal } from "../common/isRefusal.ts";

/*
 * Messages are listed newest first and for 30 days, and paged by token alone. X lets the list be asked for fifteen times in a quarter of an hour, so
 * that a first visit may be cut off: the cursor says up to which message everything is recorded, and where a walk that is under way goes on.
 * It passes nothing that was not read: a list whose pages go in a circle is a gap until it is read to its end, and what X lists no more is lost.
 */
const endSchema = z.object({ mark: z.string(), at: z.number() });
const positionSchema = z.object({
  since: z.string().nullable(),
  walk: z.object({ newest: z.string(), token: z.string(), oldest: endSchema.nullable() }).nullable(),
  /** What a walk in a circle did not come down to. */
  gap: z.object({ id: z.string(), from: endSchema.nullable(), to: endSchema }).nullable(),
  /** Messages that were read and are not much older than `since`, or than the newest of the walk. */
  recent: z.array(z.string()),
  /** When a walk came to its end last, by X's clock, milliseconds UTC; null where that is not known. */
  wholeAt: z.number().nullable(),
});
type Position = z.infer<typeof positionSchema>;

const NOWHERE: Position = { since: null, walk: null, gap: null, recent: [], wholeAt: null };
const { readCursor, writeCursor } = jsonCursor(positionSchema, NOWHERE);

/** So far back does X list messages. */
const REACH_MS = 30 * 24 * 3_600_000;
/** So late may a message become visible. */
const LATE_MS = 10 * 60_000;

/** More pages than 30 days of one account can have: a longer list is not followed. */
const MOST_PAGES = 1_000;

/** Direct messages to and from the account, read in its name. Without the permission for them it is a problem, not a fault. */
export function createMessagesSource(context: XContext, account: Account, client: XClient): Source {
  const priceUsd = { posts: context.messagePriceUsd, users: context.priceUsd.users };
  return accountSource({ priceUsd }, account, "messages", {
    supplementary: true,

    async *pull(cursor, signal) {
      let position = readCursor(cursor);
      const tokens = new Set<string>();
      let mayRestart = true;
      try {
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const { answer, isRestarted } = await readOn(context, client, position.walk?.token ?? null, mayRestart, signal);
          if (isRestarted) {
            mayRestart = false;
            tokens.clear();
          }
          const before = position;
          const at = context.theirNow() ?? context.now();
          position = afterPage(before, answer, tokens, at);
          yield pageOf(answer, before, position, at);
          if (position.walk === null) return;
        }
      } catch (error) {
        // `unauthorised` is the user token's, which runs out after two hours: the bearer token of everything else is another one.
        const isExpired = error instanceof SourceError && error.fault === "unauthorised";
        if (!isExpired && !isRefusal(error)) throw error;
        const problem = `Direct messages could not be read: ${error.message}`;
        yield { ...emptyPage(writeCursor(position), true, [problem]), gaps: gapsOf(position, position, 0) };
      }
    },
  });
}

/** A token that X takes no more is begun without, once: what was read already is known again. */
async function readOn(context: XContext, client: XClient, token: string | null, mayRestart: boolean, signal: AbortSignal) {
  try {
    return { answer: await readMessages(client, "dm_events", token, context, signal), isRestarted: false };
  } catch (error) {
    if (!mayRestart || token === null || !(error instanceof SourceError) || error.fault !== "bad-request") throw error;
    return { answer: await readMessages(client, "dm_events", null, context, signal), isRestarted: true };
  }
}

function afterPage(before: Position, { items, nextToken }: MessagesAnswer, tokens: Set<string>, now: number): Position {
  const { since, walk, gap } = before;
  const newest = walk?.newest ?? items[0]?.id ?? since;
  const floors = [lateFloor(since), lateFloor(newest)];
  const met = new Set([...before.recent, ...items.map(({ id }) => id)]);
  const recent = [...met].filter((id) => floors.some((floor) => floor !== null && compareIds(id, floor) > 0)).slice(-MOST_RECENT);
  const floor = floors[0] ?? since;
  const isMet = floor !== null && items.some(({ id }) => compareIds(id, floor) <= 0);
  if (isMet || nextToken === null || newest === null) return { since: newest, walk: null, gap: null, recent, wholeAt: now };
  const oldest = items.reduce(
    (found, { id }) => (found === null || compareIds(id, found.mark) < 0 ? endAt(id, now) : found),
    walk?.oldest ?? null,
  );
  if (nextToken !== walk?.token && !tokens.has(nextToken)) {
    tokens.add(nextToken);
    return { ...before, walk: { newest, token: nextToken, oldest }, recent };
  }
  const from = since === null ? null : endAt(since, now);
  const left = oldest && { id: gap?.id ?? `${since ?? "0"}-${oldest.mark}`, from, to: oldest };
  return { ...before, walk: null, gap: left ?? gap, recent };
}

const MOST_RECENT = 1_000;

function endAt(id: string, now: number) {
  return { mark: id, at: snowflakeTime(id) ?? now };
}

/** Down to here a message may have become visible after `id` was read; null where the id does not tell when that was. */
function lateFloor(id: string | null): string | null {
  const at = id === null ? null : snowflakeTime(id);
  return at === null ? null : firstSnowflakeAt(at - LATE_MS);
}

/** Lost is what X had listed no more when the walk came to its end, and nobody had asked for. */
function gapsOf(before: Position, after: Position, now: number): SourceGaps {
  const listedFrom = now - REACH_MS;
  const { wholeAt } = before;
  const isLost = after.wholeAt !== wholeAt && wholeAt !== null && wholeAt < listedFrom;
  const from = isLost ? { mark: before.since ?? "0", at: wholeAt } : null;
  return {
    open: after.gap === null ? [] : [after.gap],
    closed: before.gap !== null && after.gap === null ? [before.gap.id] : [],
    lost: from === null ? [] : [{ id: `${from.mark}-${from.at}`, from, to: { mark: firstSnowflakeAt(listedFrom), at: listedFrom } }],
  };
}

/** What was known before is passed over, and not counted as read: X charges for it once a day at most. */
function pageOf({ items, problems, userCount }: MessagesAnswer, before: Position, position: Position, now: number): Page {
  const { since } = before;
  const floor = lateFloor(since);
  const known = new Set(before.recent);
  const isLate = (id: string) => floor !== null && compareIds(id, floor) > 0 && !known.has(id);
  const fresh = items.filter(({ id }) => since === null || compareIds(id, since) > 0 || isLate(id));
  return {
    posts: fresh
      .toReversed()
      .flatMap(({ post }) => post ?? [])
      .toSorted(byTime),
    cursor: writeCursor(position),
    drained: position.walk === null,
    reads: { posts: fresh.length, users: fresh.length === 0 ? 0 : userCount },
    problems,
    gaps: gapsOf(before, position, now),
  };
}

function byTime(one: IncomingPost, other: IncomingPost): number {
  return one.createdAt - other.createdAt;
}
