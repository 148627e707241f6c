import { z } from "zod";
import { knownAccounts } from "./normalisePost.ts";
import { POST_FIELDS } from "./fields.ts";
import { envelopeSchema, idSchema, userSchema } from "./payload.ts";
import { compareIds } from "./postIds.ts";
import { readAnswer } from "./readAnswer.ts";
import { ReadCount } from "./readCount.ts";
import { SourceError } from "../../core/ports/source.ts";
import { problemLine } from "./faults.ts";
import { userClientOf } from "./userAccess.ts";
import type { OutboxAccount } from "./userAccess.ts";
import { outcomeOfError, outcomeOfUpload } from "../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import { uploadPictures } from "./uploadPictures.ts";

/** A post of ours as X shows it. */
interface TimelinePost {
  readonly externalId: string;
  readonly text: string;
  readonly inReplyToId: string | null;
}

export type XReplies = ReturnType<typeof createXReplies>;

export interface XRepliesOptions {
  readonly account: Pick<OutboxAccount, "baseUrl" | "userId" | "access">;
  readonly now: () => number;
  /** As of a client: how long a call may be silent, and may last. */
  readonly silenceMs?: number;
  readonly deadlineMs?: number;
}

const postedSchema = z.object({ data: z.object({ id: idSchema }) });

/** What is asked of X in the name of our account. */
export function createXReplies({ account: { baseUrl, userId, access }, now, ...limits }: XRepliesOptions) {
  const client = userClientOf({ baseUrl, access }, { now, ...limits });
  const accounts = knownAccounts(userId);
  const counted = new ReadCount();

  async function timelinePage(query: Readonly<Record<string, string | number | undefined>>, signal: AbortSignal) {
    const answer = readAnswer(await client.get(`users/${userId}/tweets`, { ...query, ...POST_FIELDS }, signal), accounts, now());
    const { reads, settle } = counted.count([answer], now());
    settle();
    return { ...answer, reads: reads.posts };
  }

  return {
    /** Whose name it is. Throws {@link SourceError}. */
    async account(signal: AbortSignal): Promise<{ readonly id: string; readonly handle: string | null }> {
      const body = envelopeSchema.safeParse(await client.get("users/me", { "user.fields": "id,username" }, signal));
      const user = userSchema.safeParse(body.data?.data);
      if (user.success) return { id: user.data.id, handle: user.data.username ?? null };
      const [problem] = body.data?.errors ?? [];
      throw new SourceError(problem ? "forbidden" : "bad-answer", problem ? problemLine(problem) : "X did not say whose token this is.");
    },

    /** Posts a reply, or in answer to nobody, with pictures or without. Never throws: what went wrong is an outcome. */
    async post(text: string, inReplyToId: string | null, pictures: readonly PictureToSend[], signal: AbortSignal): Promise<PostOutcome> {
      let media: { readonly media?: { readonly media_ids: readonly string[] } } = {};
      try {
        if (pictures.length > 0) media = { media: { media_ids: await uploadPictures(client, pictures, "tweet_image", signal) } };
      } catch (error) {
        return outcomeOfUpload(error);
      }
      try {
        const reply = inReplyToId === null ? {} : { reply: { in_reply_to_tweet_id: inReplyToId } };
        const posted = postedSchema.safeParse(await client.post("tweets", { text, ...reply, ...media }, signal));
        if (posted.success) return { kind: "sent", externalId: posted.data.data.id };
        return { kind: "unclear", detail: "X answered without the id of the post." };
      } catch (error) {
        return outcomeOfError(error);
      }
    },

    /** Our own posts after the one of that id, or all; newest first. Throws {@link SourceError} where they cannot be read to the end. */
    async ourPostsAfter(id: string | null, signal: AbortSignal) {
      const posts: TimelinePost[] = [];
      let reads = 0;
      let token: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const answer = await timelinePage({ max_results: 100, since_id: id ?? undefined, pagination_token: token }, signal);
        reads += answer.reads;
        for (const { post } of answer.items) {
          // One that cannot be read might be the very one.
          if (post === null) throw new SourceError("bad-answer", "A post of our own timeline could not be read.");
          posts.push({ externalId: post.externalId, text: post.text, inReplyToId: post.inReplyToId });
        }
        if (answer.nextToken === null || answer.nextToken === token) return { posts, reads };
        token = answer.nextToken;
      }
      throw new SourceError("bad-answer", "Our own timeline has more posts than X lets us read.");
    },

    /** The id of our newest post, and how many were read for it; null where there is none. Throws {@link SourceError}. */
    async newestOfOurs(signal: AbortSignal) {
      const { items, reads } = await timelinePage({ max_results: FEWEST_OF_A_PAGE }, signal);
      const ids = items.map(({ mark }) => mark.id);
      return { id: ids.toSorted(compareIds).at(-1) ?? null, reads };
    },
  };
}

const FEWEST_OF_A_PAGE = 5;
/** X lets the last 3,200 posts of an account be read. */
const MOST_PAGES = 40;
