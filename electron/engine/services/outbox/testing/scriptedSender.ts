import type { Channel } from "#domain/post/channel.ts";
import { SourceError } from "../../../core/ports/source.ts";
import { foundHere } from "../../../core/sending/foundHere.ts";
import type { PostOutcome } from "../../../core/ports/postOutcome.ts";
import type { ReplySender, ReplyToPost, SenderAccount } from "../../../core/ports/replySender.ts";

/** What the platform does with one reply: `posts` tells whether it is there afterwards. */
interface Scripted {
  readonly posts: boolean;
  readonly outcome?: PostOutcome;
  /** The call lasts until this is over. */
  readonly until?: Promise<void>;
}

/** For tests: a platform that does what it is told, reply by reply, and takes every other one. */
export interface ScriptedSender extends ReplySender {
  identity: string;
  /** What the next calls come to, the first one first. */
  readonly script: Scripted[];
  /** Replies that it was asked to post, as they came. */
  readonly asked: ReplyToPost[];
  /** Texts that stand there. */
  readonly posted: readonly string[];
  /** Publishes a text, as another program of the account would. */
  put(text: string): void;
  /** How many calls were under way at once at most. */
  readonly mostAtOnce: number;
  /** Who it says we are; an error is thrown. */
  answersAs: SenderAccount | SourceError;
  /** Whether it can be looked through. */
  canBeSearched: boolean;
  priceUsd: number;
}

export function scriptedSender(channel: Channel): ScriptedSender {
  const posts = new Map<string, string>();
  const script: Scripted[] = [];
  const asked: ReplyToPost[] = [];
  const calls = { now: 0, most: 0 };
  return {
    channel,
    key: `${channel}:replies:1`,
    identity: "one",
    pricePerReadUsd: 0,
    script,
    asked,
    answersAs: { handle: `cell on ${channel}`, isOurs: true },
    canBeSearched: true,
    priceUsd: 0,
    get posted() {
      return [...posts.values()];
    },
    put: (text) => void posts.set(`${channel}-${posts.size + 1}`, text),
    get mostAtOnce() {
      return calls.most;
    },
    async account() {
      if (this.answersAs instanceof SourceError) throw this.answersAs;
      return this.answersAs;
    },
    objectionTo: (text) => (text.length > 100 ? ["too-long", "Too long."] : null),
    priceOf() {
      return this.priceUsd;
    },
    async post(reply) {
      asked.push(reply);
      calls.now += 1;
      calls.most = Math.max(calls.most, calls.now);
      const { posts: isPosted, outcome, until } = script.shift() ?? { posts: true };
      await until;
      const externalId = `${channel}-${posts.size + 1}`;
      if (isPosted) posts.set(externalId, reply.text);
      calls.now -= 1;
      return outcome ?? { kind: "sent", externalId };
    },
    async find(reply, { record }) {
      const here = foundHere(record, reply);
      if (here !== null) return { externalId: here, reads: 0 };
      if (!this.canBeSearched) return { externalId: null, reads: 0, mayBeOut: true };
      const there = [...posts].find(([, text]) => text === reply.text);
      return { externalId: there?.[0] ?? null, reads: 0 };
    },
  };
}
