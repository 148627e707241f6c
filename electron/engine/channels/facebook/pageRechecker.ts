import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Rechecked, Rechecker } from "../../core/ports/channel.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import { COMMENT_FIELDS, POST_FIELDS } from "./facebookSources.ts";
import { lookUp } from "./lookUp.ts";
import { MESSAGE_FIELDS } from "./messagesSource.ts";
import { normaliseComment, normaliseMessage, normalisePost } from "./normalise.ts";
import { versionIndexAt } from "./versions.ts";

/** Each of them is a request of its own. */
const MOST_AT_ONCE = 10;

/**
 * Asks after posts, comments and messages of a page. Meta says the same of what was deleted and of what may not be seen any more: where
 * anything seems gone, the page itself is read first, so that a token that lost its rights takes nothing back.
 */
export function createPageRechecker(context: MetaContext): Rechecker {
  const { client, pageId, now } = context;
  return {
    channel: "facebook",
    key: `facebook:recheck:${pageId}`,
    mostAtOnce: MOST_AT_ONCE,
    priceUsd: NO_READS,
    async recheck(externalIds, signal) {
      const gone: string[] = [];
      const changed: IncomingPost[] = [];
      for (const kind of KINDS) {
        const ids = externalIds.filter((id) => kindOf(id, pageId) === kind);
        for (const [id, found] of await lookUp(client, ids, FIELDS[kind], signal)) {
          if (found.outcome === "gone") gone.push(id);
          if (found.outcome === "here") changed.push(...laterVersion(context, kind, found.fields, found.raw, now()));
        }
      }
      if (gone.length > 0) await makeSure(context, signal);
      return { gone, changed, reads: NO_READS } satisfies Rechecked;
    },
  };
}

const KINDS = ["page-post", "comment-or-post", "message"] as const;
type Kind = (typeof KINDS)[number];

const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  "page-post": [POST_FIELDS[0], POST_FIELDS[1], POST_FIELDS[2]],
  // Of a comment first; a post in which the page is tagged has no parent.
  "comment-or-post": [COMMENT_FIELDS[0], POST_FIELDS[0], POST_FIELDS[2]],
  message: MESSAGE_FIELDS,
};

/** Ids of posts on the page begin with the page's own. */
function kindOf(externalId: string, pageId: string): Kind {
  if (externalId.startsWith(`${pageId}_`)) return "page-post";
  return /^\d+(?:_\d+)+$/u.test(externalId) ? "comment-or-post" : "message";
}

/**
 * The thing as it is now. In which thread it stands is left as it was recorded: neither that nor the time of writing of a
 * version is taken over by the record.
 */
function laterVersion(context: MetaContext, kind: Kind, fields: string, raw: unknown, seenAt: number): readonly IncomingPost[] {
  const surroundings = { accounts: context.accounts, receivedAt: seenAt, authorOfComment: () => undefined };
  const isComment = kind === "comment-or-post" && fields === COMMENT_FIELDS[0];
  const unknownThread = { id: "", citizenId: null, authorId: null };
  const post =
    kind === "message"
      ? normaliseMessage(raw, "facebook", unknownThread, surroundings)
      : isComment
        ? normaliseComment(raw, unknownThread, surroundings)
        : normalisePost(raw, surroundings);
  return post === null ? [] : [{ ...post, versionIndex: versionIndexAt(seenAt) }];
}

/** Throws {@link SourceError} where the page cannot be read. */
async function makeSure({ edges, pageId }: MetaContext, signal: AbortSignal): Promise<void> {
  await edges.read({ path: `${pageId}/feed`, fields: ["id"], query: {}, limit: 1 }, null, signal);
}
