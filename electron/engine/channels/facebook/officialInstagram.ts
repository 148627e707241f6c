import { z } from "zod";
import { ACTIVITY_MS } from "#domain/activity/accountActivity.ts";
import type { KeptAccountPost } from "#db/activity/accounts.ts";
import type { AccountPosts, AccountReader, ResolvedAccount } from "../../core/ports/accountReader.ts";
import { SourceError } from "../../core/ports/source.ts";
import { lenient, lenientList } from "../common/lenient.ts";
import type { MetaContext } from "./createContext.ts";
import { isUnknownUser } from "./graphRefusal.ts";
import { idSchema, readTime, timeSchema } from "./payload.ts";

/** An account that published more than so often in the period is active beyond doubt. */
const MOST_PAGES = 4;
const MEDIA_ON_PAGE = 25;

/**
 * Official accounts on Instagram, read in the name of our own by "Business Discovery" (developers.facebook.com, IG User Business Discovery, as of 12 August 2026;
 * looked up on 30 November 2026): when a professional account published, and no word of what others write to it. Its answers and what it left
 * unanswered are in no list that Meta gives; the record counts what names it there. It needs instagram_manage_insights beside what reading takes.
 */
export function instagramAccounts(context: Pick<MetaContext, "client" | "instagramId" | "now">): AccountReader {
  return {
    channel: "instagram",
    key: "instagram:activity",
    resolvesAtOnce: 5,
    resolve: (handles, signal) => resolve(context, handles, signal),
    postsOf: (handle, _sinceId, signal) => postsOf(context, handle, context.now() - ACTIVITY_MS, signal),
  };
}

type Asking = Pick<MetaContext, "client" | "instagramId">;

/** Meta knows them by their names alone, so that the name is the id. */
async function resolve(context: Asking, handles: readonly string[], signal: AbortSignal): Promise<readonly ResolvedAccount[]> {
  const found: ResolvedAccount[] = [];
  for (const handle of handles) {
    const account = await discover(context, handle, "id,username", signal);
    const isThere = account !== null;
    found.push({ handle, accountId: isThere ? handle : null, state: isThere ? "active" : "not-found", costUsd: 0 });
  }
  return found;
}

async function postsOf(context: Asking, handle: string, fromAt: number, signal: AbortSignal): Promise<AccountPosts> {
  const posts: KeptAccountPost[] = [];
  let newestId: string | null = null;
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const from: string = after === null ? "" : `.after(${after})`;
    const account = await discover(context, handle, `id,media${from}.limit(${MEDIA_ON_PAGE}){id,timestamp}`, signal);
    const media = account?.media?.data ?? [];
    newestId ??= media[0]?.id ?? null;
    for (const { id, timestamp } of media) {
      const at = readTime(timestamp);
      if (at !== null && at >= fromAt) posts.push({ externalId: id, at, answers: null, answerMs: null });
    }
    const last = readTime(media.at(-1)?.timestamp ?? "");
    const next: string | null = account?.media?.paging?.cursors?.after ?? null;
    // What stands at the end of a cursor is asked for by it alone: letters that no cursor has would change the question.
    if (last === null || last < fromAt || next === null || next === after || !/^[\w=-]+$/u.test(next)) break;
    after = next;
  }
  return { posts, newestId, unanswered: null, costUsd: 0 };
}

/** Null for one that is no professional account, or is none at all: Meta does not tell these apart. */
async function discover({ client, instagramId }: Asking, handle: string, fields: string, signal: AbortSignal) {
  const own = await instagramId(signal);
  if (own === null)
    throw new SourceError("not-found", "No Instagram account is joined with the page, so that none can be asked after there.");
  if (!/^[\w.]{1,30}$/u.test(handle)) return null;
  try {
    const answer = await client.get(own, { fields: `business_discovery.username(${handle}){${fields}}` }, signal);
    const read = answerSchema.safeParse(answer);
    if (!read.success) throw new SourceError("bad-answer", "Meta answered with something that is no account of Instagram.");
    return read.data.business_discovery;
  } catch (error) {
    if (isUnknownUser(error)) return null;
    throw error;
  }
}

const mediaSchema = z.object({ id: idSchema, timestamp: timeSchema });
const answerSchema = z.object({
  business_discovery: z.object({
    id: idSchema,
    media: lenient(
      z.object({
        data: lenientList(mediaSchema),
        paging: lenient(z.object({ cursors: lenient(z.object({ after: lenient(z.string()) })) })),
      }),
    ),
  }),
});
