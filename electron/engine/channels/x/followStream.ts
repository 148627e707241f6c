import { boundedJson } from "../../core/http/boundedJson.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import type { Account } from "./account.ts";
import type { XContext } from "./context.ts";
import { POST_FIELDS } from "./fields.ts";
import { readIncludes } from "./includes.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostsAnswer } from "./readAnswer.ts";
import { throwIfDisconnected } from "./streamEnd.ts";
import { settleRules } from "./streamRules.ts";
import { byTime } from "./walkTimeline.ts";

/** What the stream is to bring: mentions of the account, matches of the query, or both. */
export interface StreamSubject {
  readonly account: Account | null;
  readonly query: string | null;
}

/** One connection to X's filtered stream, until it breaks or is aborted; a page for every chunk, empty for a sign of life. */
export async function* followStream(
  context: XContext,
  { account, query }: StreamSubject,
  signal: AbortSignal,
): AsyncGenerator<PushedPage, void> {
  if (account?.handle === null) {
    const { handle, reads } = await lookUpUser(context.client, account.userId, signal);
    account.learn(handle);
    yield { posts: [], reads, problems: [] };
  }
  const rules = [account?.handle ? `@${account.handle}` : null, query].filter((value) => value !== null);
  const ours = await settleRules(context.client, [...new Set(rules)], signal);
  for await (const lines of context.client.stream("tweets/search/stream", POST_FIELDS, signal)) {
    const { answers, end } = readLines(context, lines);
    const { reads, settle } = context.reads.count(answers, context.now());
    yield {
      posts: answers
        .filter(({ ruleIds }) => ruleIds.length === 0 || ruleIds.some((id) => ours.has(id)))
        .flatMap(({ items }) => items.flatMap(({ post }) => post ?? []))
        .toSorted(byTime),
      reads,
      problems: answers.flatMap(({ problems }) => problems),
    };
    settle();
    if (end) throw end;
  }
}

/** The posts of a chunk up to the line, if any, in which X says that it disconnects us and why. */
function readLines(
  context: XContext,
  lines: readonly string[],
): { readonly answers: readonly PostsAnswer[]; readonly end: SourceError | null } {
  const answers: PostsAnswer[] = [];
  for (const line of lines) {
    try {
      const body = boundedJson(line);
      throwIfDisconnected(body);
      answers.push(readAnswer(body, context.accounts, context.now()));
    } catch (error) {
      if (error instanceof SourceError && error.fault !== "bad-answer") return { answers, end: error };
      answers.push(unreadable);
    }
  }
  return { answers, end: null };
}

const unreadable: PostsAnswer = {
  items: [],
  includes: readIncludes(undefined),
  nextToken: null,
  problems: ["A post of X's stream could not be read and was left out."],
  ourHandle: null,
  ruleIds: [],
};
