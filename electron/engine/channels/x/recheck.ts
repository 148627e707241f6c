import type { Rechecked, Rechecker } from "../../core/ports/channel.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import { createXClient } from "./client.ts";
import { recheckKeyOf } from "./createXSources.ts";
import type { XAppOptions } from "./createXSources.ts";
import { problemLine } from "./faults.ts";
import { POST_FIELDS } from "./fields.ts";
import { knownAccounts } from "./normalisePost.ts";
import { envelopeSchema, postSchema } from "./payload.ts";
import type { XProblem } from "./payload.ts";
import { reachOf } from "./reach.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostReach } from "#domain/post/reach.ts";

/** Of the month's budget of X so much may go into this duty; the rest is for what citizens write now. */
const BUDGET_SHARE = 0.25;
/** Where nobody set a budget, US dollars a month: a read of every post of thirty days each day would cost far more than all the rest. */
const WITHOUT_A_BUDGET_USD = 100;

/**
 * Asks X after posts that were read once, a hundred at a time and with the fewest fields. X names those that are gone, and those whose authors
 * are suspended or no longer show them: its terms have us take all of these back. Of one that was edited the later version is read.
 */
export function createXRechecker({ settings, bearer, now, officeHandles }: XAppOptions): Rechecker {
  const client = createXClient({ baseUrl: settings.baseUrl, bearer, now });
  const accounts = knownAccounts(settings.userId, officeHandles);
  return {
    channel: "x",
    key: recheckKeyOf(settings),
    mostAtOnce: 100,
    priceUsd: { posts: settings.pricePerPostUsd, users: settings.pricePerUserUsd },
    budgetUsd: settings.monthlyBudgetUsd === null ? WITHOUT_A_BUDGET_USD : settings.monthlyBudgetUsd * BUDGET_SHARE,

    async recheck(externalIds, signal) {
      const asked = externalIds.filter((id) => /^\d{1,19}$/.test(id));
      if (asked.length === 0) return { gone: [], changed: [], reads: NO_READS };
      const query = { ids: asked.join(","), "tweet.fields": "edit_history_tweet_ids,public_metrics" };
      const { found, gone } = readPresence(await client.get("tweets", query, signal), asked);
      const edited = found.flatMap(({ id, latest }) => (latest === id ? [] : latest));
      const later = await laterVersions(edited, signal);
      const measured = found.flatMap(({ id, reach }) => (reach === null ? [] : [{ externalId: id, reach }]));
      return { gone, changed: later.changed, measured, reads: { posts: found.length + later.reads.posts, users: later.reads.users } };
    },
  };

  async function laterVersions(ids: readonly string[], signal: AbortSignal): Promise<Omit<Rechecked, "gone">> {
    if (ids.length === 0) return { changed: [], reads: NO_READS };
    const answer = readAnswer(await client.get("tweets", { ids: ids.join(","), ...POST_FIELDS }, signal), accounts, now());
    const posts = new Set([...answer.items.map(({ mark }) => mark.id), ...answer.includes.posts.keys()]);
    return {
      changed: answer.items.flatMap(({ post }) => post ?? []),
      reads: { posts: posts.size, users: answer.includes.users.size },
    };
  }
}

interface Presence {
  readonly found: readonly { readonly id: string; readonly latest: string; readonly reach: PostReach | null }[];
  readonly gone: readonly string[];
}

/** Only what X says of an id in so many words counts: one that is missing from the answer without a reason is not gone. */
function readPresence(body: unknown, asked: readonly string[]): Presence {
  const { data, errors = [] } = envelopeSchema.safeParse(body).data ?? {};
  if (!Array.isArray(data) && errors.length === 0)
    throw new SourceError("bad-answer", "X answered with something that is not a list of posts.");
  const found = (Array.isArray(data) ? data : []).flatMap((raw) => {
    const { data: post } = postSchema.safeParse(raw);
    if (!post) return [];
    const history = post.edit_history_post_ids ?? post.edit_history_tweet_ids ?? [];
    return [{ id: post.id, latest: history.at(-1) ?? post.id, reach: reachOf(post) }];
  });
  const present = new Set(found.map(({ id }) => id));
  const named = new Set(errors.flatMap((problem) => (isGone(problem) ? (problem.value ?? problem.resource_id ?? []) : [])));
  const gone = asked.filter((id) => named.has(id) && !present.has(id));
  const unlike = errors.find((problem) => !isGone(problem));
  // Such as a usage cap that is told in a good answer: nothing was looked at.
  if (found.length === 0 && gone.length === 0 && unlike) throw new SourceError("bad-answer", problemLine(unlike));
  return { found, gone };
}

/** Deleted, suspended, or shown to strangers no longer. */
function isGone({ type = "" }: XProblem): boolean {
  return type.endsWith("/resource-not-found") || type.endsWith("/not-authorized-for-resource");
}
