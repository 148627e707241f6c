import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Cursor, Page, Source } from "../source.ts";
import { SourceError } from "../source.ts";
import type { Account } from "./account.ts";
import type { XClient } from "./client.ts";
import type { XContext } from "./context.ts";
import { readMessages } from "./readMessages.ts";
import type { MessagesAnswer } from "./readMessages.ts";
import { compareIds } from "./postIds.ts";

/*
 * Messages are listed newest first and for 30 days, and paged by token alone. X lets the list be asked for fifteen times in a quarter of an hour, so
 * that a first visit may be cut off: the cursor says up to which message everything is recorded, and where a walk that is under way goes on.
 */
const positionSchema = z.object({
  v: z.literal(1),
  since: z.string().nullable(),
  walk: z.object({ newest: z.string(), token: z.string() }).nullable(),
});
type Position = Omit<z.infer<typeof positionSchema>, "v">;

/** More pages than 30 days of one account can have: a list that goes on for ever is none. */
const MOST_PAGES = 1_000;

/** Direct messages to and from the account, read in its name. Without the permission for them it is a problem, not a fault. */
export function createMessagesSource(context: XContext, account: Account, client: XClient): Source {
  return {
    key: `x:messages:${account.userId}`,
    channel: "x",
    get label() {
      return account.handle === null ? `Messages to ${account.userId}` : `@${account.handle} messages`;
    },
    priceUsd: context.priceUsd,
    supplementary: true,

    async *pull(cursor, signal) {
      let position = readPosition(cursor);
      try {
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const { since, walk } = position;
          const answer = await readOn(context, client, walk?.token ?? null, signal);
          const newest = walk?.newest ?? answer.items[0]?.id ?? since;
          const isMet = answer.items.some(({ id }) => since !== null && compareIds(id, since) <= 0);
          const goesOn = !isMet && answer.nextToken !== null && answer.nextToken !== walk?.token && newest !== null;
          position = goesOn ? { since, walk: { newest, token: answer.nextToken } } : { since: newest, walk: null };
          yield pageOf(answer, since, position);
          if (!goesOn) return;
        }
      } catch (error) {
        if (!(error instanceof SourceError) || !REFUSALS.has(error.fault)) throw error;
        const problem = `Direct messages could not be read: ${error.message}`;
        yield { posts: [], cursor: writePosition(position), drained: true, reads: NO_READS, problems: [problem] };
      }
    },
  };
}

const NO_READS = { posts: 0, users: 0 };

/** `unauthorised` is the user token's, which runs out after two hours: the bearer token of everything else is another one. */
const REFUSALS: ReadonlySet<SourceError["fault"]> = new Set(["forbidden", "not-found", "bad-request", "unauthorised"]);

/** A token that X takes no more is begun without: what was read already is known again. */
async function readOn(context: XContext, client: XClient, token: string | null, signal: AbortSignal): Promise<MessagesAnswer> {
  try {
    return await readMessages(client, "dm_events", token, context, signal);
  } catch (error) {
    if (token === null || !(error instanceof SourceError) || error.fault !== "bad-request") throw error;
    return readMessages(client, "dm_events", null, context, signal);
  }
}

/** What was known before is passed over, and not counted as read: X charges for it once a day at most. */
function pageOf({ items, problems, userCount }: MessagesAnswer, since: string | null, position: Position): Page {
  const fresh = items.filter(({ id }) => since === null || compareIds(id, since) > 0);
  return {
    posts: fresh
      .toReversed()
      .flatMap(({ post }) => post ?? [])
      .toSorted(byTime),
    cursor: writePosition(position),
    drained: position.walk === null,
    reads: { posts: fresh.length, users: fresh.length === 0 ? 0 : userCount },
    problems,
  };
}

function byTime(one: IncomingPost, other: IncomingPost): number {
  return one.createdAt - other.createdAt;
}

/** A cursor that cannot be read starts again from nothing: the record recognises what it has. */
function readPosition(cursor: Cursor | null): Position {
  try {
    return positionSchema.parse(JSON.parse(cursor ?? ""));
  } catch {
    return { since: null, walk: null };
  }
}

function writePosition({ since, walk }: Position): Cursor {
  return JSON.stringify({ v: 1, since, walk });
}
