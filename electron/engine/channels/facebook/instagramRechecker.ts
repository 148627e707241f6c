import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Rechecker } from "../../core/ports/channel.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import { INSTAGRAM_COMMENT_FIELDS, MEDIA_FIELDS } from "./instagramSources.ts";
import { lookUp } from "./lookUp.ts";
import { mentionedComment, mentionedMedia } from "./mentioned.ts";
import { MESSAGE_FIELDS } from "./messagesSource.ts";
import { normaliseInstagramComment, normaliseInstagramMedia, normaliseMessage } from "./normalise.ts";
import { versionIndexAt } from "./versions.ts";

/** Each of them is a request of its own. */
const MOST_AT_ONCE = 10;
const COMMENT_CHOICE = INSTAGRAM_COMMENT_FIELDS[0];

/**
 * Asks after comments, pictures and messages on Instagram. A picture of others cannot be asked for by its id though it is there: nothing
 * counts as gone that is still among the tags, or names the account, or while the account itself cannot be read.
 */
export function createInstagramRechecker(context: MetaContext): Rechecker {
  const { client, pageId, now } = context;
  return {
    channel: "instagram",
    key: `instagram:recheck:${pageId}`,
    mostAtOnce: MOST_AT_ONCE,
    priceUsd: NO_READS,
    async recheck(externalIds, signal) {
      const accountId = await context.instagramId(signal);
      if (accountId === null) throw new SourceError("not-found", "The page is joined with no Instagram account.");
      const messages = externalIds.filter((id) => !/^\d+$/u.test(id));
      const others = externalIds.filter((id) => /^\d+$/u.test(id));
      const found = [
        ...(await lookUp(client, messages, MESSAGE_FIELDS, signal)),
        ...(await lookUp(client, others, [COMMENT_CHOICE, MEDIA_FIELDS[0], MEDIA_FIELDS[2]], signal)),
      ];
      const seenAt = now();
      const changed = found.flatMap(([, each]) => (each.outcome === "here" ? laterVersion(context, each.fields, each.raw, seenAt) : []));
      const seemGone = found.flatMap(([id, { outcome }]) => (outcome === "gone" ? id : []));
      return { gone: seemGone.length === 0 ? [] : await surelyGone(context, accountId, seemGone, signal), changed, reads: NO_READS };
    },
  };
}

function laterVersion(context: MetaContext, fields: string, raw: unknown, seenAt: number): readonly IncomingPost[] {
  const surroundings = { accounts: context.accounts, receivedAt: seenAt };
  const post = MESSAGE_FIELDS.some((choice) => choice === fields)
    ? normaliseMessage(raw, "instagram", { id: "", citizenId: null }, surroundings)
    : fields === COMMENT_CHOICE
      ? normaliseInstagramComment(raw, "", { ...surroundings, authorOfComment: () => undefined, parentId: null })
      : normaliseInstagramMedia(raw, surroundings);
  return post === null ? [] : [{ ...post, versionIndex: versionIndexAt(seenAt) }];
}

async function surelyGone(
  context: MetaContext,
  accountId: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const tags = await tagged(context, accountId, signal);
  const gone: string[] = [];
  for (const id of ids) {
    if (tags.has(id)) continue;
    if (/^\d+$/u.test(id) && ((await mentionedComment(context, id, signal)) ?? (await mentionedMedia(context, id, signal)))) continue;
    gone.push(id);
  }
  return gone;
}

/** Reads the account as well, so that a token that lost its rights takes nothing back. */
async function tagged({ edges }: MetaContext, accountId: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let pages = 0;
  for await (const { items } of edges.pages({ path: `${accountId}/tags`, fields: ["id"], query: {}, limit: 100 }, signal)) {
    for (const item of items) if (typeof item === "object" && item !== null && "id" in item) ids.add(String(item.id));
    if ((pages += 1) >= MOST_PAGES_OF_TAGS) break;
  }
  return ids;
}

const MOST_PAGES_OF_TAGS = 20;
