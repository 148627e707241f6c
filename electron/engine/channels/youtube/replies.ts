import { z } from "zod";
import type { ReplyRefusal } from "#domain/grievance/reply.ts";
import { isThisReply } from "../../core/sending/foundHere.ts";
import { outcomeOfError } from "../../core/ports/postOutcome.ts";
import type { PostOutcome } from "../../core/ports/postOutcome.ts";
import type { ReplySender, ReplyToPost } from "../../core/ports/replySender.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { YouTubeClient } from "./client.ts";
import { readChannel, readComments } from "./payload.ts";
import type { YouTubeComment } from "./payload.ts";
import { GoogleRefusal } from "./refusals.ts";

export interface RepliesOptions {
  readonly client: YouTubeClient;
  readonly channelId: string;
  /** Tells two sign-ins apart without being one. */
  readonly identity: string;
}

/** YouTube's limit, less room for the name of who is answered. */
const LONGEST_TEXT = 9_900;
const MOST_PAGES = 20;

const insertedSchema = z.object({ id: z.string().min(1) });

/**
 * Answers in the name of the channel's owner. YouTube has threads of one level: an answer to a reply is under the first comment, and
 * begins with the name of whom it answers.
 */
export function createYouTubeReplies({ client, channelId, identity }: RepliesOptions): ReplySender {
  return {
    channel: "youtube",
    key: `youtube:replies:${channelId}`,
    identity,
    pricePerReadUsd: 0,
    async account(signal) {
      const channel = readChannel(await client.listAsOwner("channels", { part: "snippet", mine: "true" }, signal));
      return { handle: channel?.title ?? null, isOurs: channel?.id === channelId };
    },
    objectionTo: (text) => (text.length > LONGEST_TEXT ? ["too-long", `YouTube takes ${LONGEST_TEXT} characters at most.`] : null),
    priceOf: () => 0,
    async post(reply, signal) {
      const snippet = { parentId: threadOf(reply.answersFirst), textOriginal: addressed(reply) };
      try {
        const inserted = insertedSchema.safeParse(await client.insert("comments", { part: "snippet" }, { snippet }, signal));
        if (inserted.success) return { kind: "sent", externalId: inserted.data.id };
        return { kind: "unclear", detail: "YouTube answered without the id of the comment." };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    /** All answers of the thread can be read, so that one that is out is found. */
    async find(reply, { record, signal }) {
      let [pageToken, reads]: [string | undefined, number] = [undefined, 0];
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { part: "snippet", parentId: threadOf(reply.answers), maxResults: 100, textFormat: "plainText", pageToken };
        const { items, nextPageToken } = readComments(await client.listAsOwner("comments", query, signal));
        reads += items.length;
        const ours = items.map(({ comment }) => comment).filter(({ snippet }) => snippet.authorChannelId?.value === channelId);
        const found = ours.find((comment) =>
          isThisReply(record, reply, { externalId: comment.id, text: withoutName(comment, reply.text) }),
        );
        if (found || nextPageToken === null) return { externalId: found?.id ?? null, reads };
        pageToken = nextPageToken;
      }
      throw new SourceError("bad-answer", "The thread at YouTube is too long to be looked through.");
    },
  };
}

/** The id of the comment at the top. */
function threadOf(id: string): string {
  return id.split(/[.@]/u)[0] ?? id;
}

function addressed({ text, answersFirst, author }: ReplyToPost): string {
  const isReply = answersFirst.includes(".");
  return isReply && author.handle !== null && !text.startsWith("@") ? `@${author.handle} ${text}` : text;
}

function withoutName({ snippet }: YouTubeComment, ours: string): string {
  const text = (snippet.textOriginal ?? snippet.textDisplay ?? "").replaceAll(/[\u200b-\u200f\u2060\ufeff]/gu, "");
  return ours.startsWith("@") ? text : text.replace(/^@\S+\s+/u, "");
}

function outcomeOf(error: unknown): PostOutcome {
  const code = error instanceof GoogleRefusal ? REFUSALS.get(error.reason) : undefined;
  if (error instanceof GoogleRefusal && code !== undefined) return { kind: "refused", code, detail: error.message };
  if (error instanceof GoogleRefusal && error.reason === "processingFailure") return { kind: "unclear", detail: error.message };
  return outcomeOfError(error);
}

const REFUSALS: ReadonlyMap<string, ReplyRefusal> = new Map([
  ["parentCommentNotFound", "post-gone"],
  ["commentNotFound", "post-gone"],
  ["commentTextTooLong", "too-long"],
  ["parentCommentIsPrivate", "not-allowed"],
  ["operationNotSupported", "not-allowed"],
  ["commentsDisabled", "not-allowed"],
  ["insufficientPermissions", "no-permission"],
  ["ACCESS_TOKEN_SCOPE_INSUFFICIENT", "no-permission"],
  ["ineligibleAccount", "no-permission"],
  ["forbidden", "no-permission"],
]);
