import type { Rechecked, Rechecker } from "../../core/ports/channel.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { YouTubeClient } from "./client.ts";
import { normaliseComment } from "./normaliseComment.ts";
import { idsIn, readComments } from "./payload.ts";
import type { ReadComment } from "./payload.ts";
import { GoogleRefusal } from "./refusals.ts";

export interface RecheckOptions {
  readonly client: YouTubeClient;
  readonly channelId: string;
  /** In the name of the owner, where comments are read that nobody else sees: asked for as anybody they would seem to be gone. */
  readonly asOwner: boolean;
  readonly now: () => number;
}

/** Asks for comments by their ids: those that Google leaves out are gone. A unit for fifty. */
export function createCommentRechecker({ client, channelId, asOwner, now }: RecheckOptions): Rechecker {
  /** Google may refuse a whole list for one id that it does not know: then halves of it are asked for, down to that one. */
  async function find(ids: readonly string[], signal: AbortSignal): Promise<Found> {
    if (ids.length === 0) return NOTHING;
    try {
      const query = { part: "snippet", id: ids.join(","), textFormat: "plainText" };
      const body = await (asOwner ? client.listAsOwner("comments", query, signal) : client.list("comments", query, signal));
      return { there: idsIn(body), comments: readComments(body).items };
    } catch (error) {
      if (!(error instanceof GoogleRefusal) || error.reason !== "commentNotFound") throw error;
      if (ids.length === 1) return NOTHING;
      const middle = Math.floor(ids.length / 2);
      const [first, second] = [await find(ids.slice(0, middle), signal), await find(ids.slice(middle), signal)];
      return { there: [...first.there, ...second.there], comments: [...first.comments, ...second.comments] };
    }
  }

  return {
    channel: "youtube",
    key: `youtube:recheck:${channelId}`,
    mostAtOnce: 50,
    priceUsd: NO_READS,
    async recheck(externalIds, signal): Promise<Rechecked> {
      const found = await find(externalIds, signal);
      const there = new Set(found.there);
      const posts = found.comments.map((each) => normaliseComment(each, { channelId, isHeld: false, receivedAt: now(), thread: [] }));
      return {
        gone: externalIds.filter((id) => !there.has(id)),
        changed: posts.filter(({ versionIndex }) => versionIndex > 0),
        reads: { posts: there.size, users: 0 },
      };
    },
  };
}

interface Found {
  /** Ids of all that is there, whether it could be read or not. */
  readonly there: readonly string[];
  readonly comments: readonly ReadComment[];
}

const NOTHING: Found = { there: [], comments: [] };
