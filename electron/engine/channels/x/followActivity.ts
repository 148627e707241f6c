import { z } from "zod";
import type { PostKey } from "#domain/grievance/events.ts";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { boundedJson } from "../../core/http/boundedJson.ts";
import { NO_READS, SourceError } from "../../core/ports/source.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import type { XContext } from "./context.ts";
import { messageOf } from "./normaliseMessage.ts";
import { throwIfDisconnected } from "./faults.ts";
import { idSchema, userSchema } from "./payload.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostsAnswer } from "./readAnswer.ts";
import { settleSubscriptions } from "./subscriptions.ts";
import type { Followed } from "./subscriptions.ts";
import { byTime } from "./walkTimeline.ts";

/** A plan does not change within the hour. */
const ASK_AGAIN_MS = 6 * 3_600_000;

/**
 * One connection to the stream of X's Activity API: our own posts and what was taken back, and in the name of the account mentions and messages.
 * Polls bring the same and more, so that what comes twice is known again. Where the app's plan lacks it the fault says so, and that the polls go on.
 */
export async function* followActivity(context: XContext, followed: Followed, signal: AbortSignal): AsyncGenerator<PushedPage, void> {
  const problems = await settleSubscriptions(context.client, followed, signal).catch((error: unknown) => throwAsPlan(error, context));
  if (problems.length > 0) yield { posts: [], reads: NO_READS, problems };
  const lines = context.client.stream("activity/stream", {}, signal)[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await lines.next().catch((error: unknown) => throwAsPlan(error, context));
      if (next.done) return;
      const { page, settle, end } = readEvents(context, next.value);
      yield page;
      settle();
      if (end) throw end;
    }
  } finally {
    await lines.return?.();
  }
}

function throwAsPlan(error: unknown, { now }: XContext): never {
  if (!isPlanRefusal(error)) throw error;
  throw new SourceError(
    "forbidden",
    `The plan of this X app does not have the Activity API; mentions are polled all the same. ${error.message}`,
    {
      retryAt: now() + ASK_AGAIN_MS,
      cause: error,
    },
  );
}

/** True where it is not the moment that X refuses but the app. */
export function isPlanRefusal(error: unknown): error is SourceError {
  return error instanceof SourceError && (error.fault === "forbidden" || error.fault === "not-found");
}

const eventSchema = z.object({
  data: z.object({
    event_type: z.string(),
    payload: z.record(z.string(), z.unknown()),
    includes: z.record(z.string(), z.unknown()).optional(),
  }),
});

interface Heard {
  readonly page: PushedPage;
  readonly settle: () => void;
  readonly end: SourceError | null;
}

/** What a chunk brings, up to the line, if any, in which X says that it disconnects us and why. */
function readEvents(context: XContext, lines: readonly string[]): Heard {
  const answers: PostsAnswer[] = [];
  const messages: IncomingPost[] = [];
  const deleted: PostKey[] = [];
  const problems: string[] = [];
  let end: SourceError | null = null;
  for (const line of lines) {
    try {
      const body = boundedJson(line);
      throwIfDisconnected(body);
      const { event_type, payload, includes } = eventSchema.parse(body).data;
      if (POSTS.has(event_type)) answers.push(readAnswer({ data: payload, includes }, context.accounts, context.now()));
      else if (event_type === "post.delete") deleted.push({ channel: "x", externalId: idSchema.parse(payload["id"]) });
      else if (event_type.startsWith("dm.")) messages.push(...readMessageEvent(context, payload));
    } catch (error) {
      if (error instanceof SourceError && error.fault !== "bad-answer") {
        end = error;
        break;
      }
      problems.push("An event of X's Activity API could not be read and was left out.");
    }
  }
  const { reads, settle } = context.reads.count(answers, context.now());
  const posts = [...answers.flatMap(({ items }) => items.flatMap(({ post }) => post ?? [])), ...messages].toSorted(byTimeAlone);
  return {
    page: {
      posts,
      reads,
      problems: [...answers.flatMap((answer) => answer.problems), ...problems],
      ...(deleted.length > 0 && { deleted }),
    },
    settle,
    end,
  };
}

/** Replies and quotes have events of their own in X's documents, in the same form. */
const POSTS: ReadonlySet<string> = new Set(["post.mention.create", "post.create", "post.reply.create", "post.quote.create"]);

const messageEventSchema = z.object({
  direct_message_events: z.array(
    z.object({
      type: z.string(),
      id: idSchema,
      created_timestamp: z.string().regex(/^\d{1,15}$/),
      message_create: z.object({
        target: z.object({ recipient_id: idSchema }),
        sender_id: idSchema,
        message_data: z.object({ text: z.string() }),
      }),
    }),
  ),
  users: z.record(z.string(), z.unknown()).optional(),
});

function readMessageEvent({ accounts }: XContext, payload: unknown): readonly IncomingPost[] {
  const read = messageEventSchema.safeParse(payload);
  // Signs of writing and of reading are events of this family, too.
  if (!read.success) return [];
  return read.data.direct_message_events.flatMap((event) => {
    if (event.type !== "message_create") return [];
    const { sender_id: senderId, target, message_data } = event.message_create;
    const known = read.data.users?.[senderId];
    const wrapped = typeof known === "object" && known !== null && "data" in known ? known.data : known;
    const facts = {
      id: event.id,
      text: message_data.text,
      senderId,
      recipientId: target.recipient_id,
      createdAt: Number(event.created_timestamp),
      sender: userSchema.safeParse(wrapped).data,
      media: [],
      raw: JSON.stringify({ data: event, includes: { users: wrapped === undefined ? [] : [wrapped] } }),
    };
    return [messageOf(facts, accounts)];
  });
}

function byTimeAlone(one: IncomingPost, other: IncomingPost): number {
  return one.isPrivate || other.isPrivate ? one.createdAt - other.createdAt : byTime(one, other);
}
