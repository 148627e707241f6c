import { z } from "zod";
import { boundedJson } from "../../core/http/boundedJson.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { PushedPage } from "../../core/ports/source.ts";
import type { Account, XContext } from "./context.ts";
import type { XClient } from "./client.ts";
import { problemLine, throwIfDisconnected } from "./faults.ts";
import { POST_FIELDS } from "./fields.ts";
import { idSchema, problemSchema, readIncludes } from "./payload.ts";
import { lookUpUser } from "./lookUpUser.ts";
import { readAnswer } from "./readAnswer.ts";
import type { PostsAnswer } from "./readAnswer.ts";
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

/** Marks our rules among those of other programs that share the app. */
const TAG = "ismgt";
const RULES = "tweets/search/stream/rules";

const rulesSchema = z.object({
  data: z.array(z.object({ id: idSchema, value: z.string(), tag: z.string().optional() })).optional(),
  errors: z.array(problemSchema).optional(),
});

/**
 * Sees to it that the app's stream has a rule for every one of `values`, and none of ours besides. Returns the ids
 * of the rules that are ours to listen to. Throws {@link SourceError}; a rule that X refuses is a `bad-request`.
 */
async function settleRules(client: XClient, values: readonly string[], signal: AbortSignal): Promise<ReadonlySet<string>> {
  const present = (await ask(client.get(RULES, {}, signal))).data ?? [];
  const stale = present.filter(({ tag, value }) => tag === TAG && !values.includes(value));
  if (stale.length > 0) await ask(client.post(RULES, { delete: { ids: stale.map(({ id }) => id) } }, signal));
  const kept = present.filter(({ value }) => values.includes(value));
  const missing = values.filter((value) => kept.every((rule) => rule.value !== value));
  const added = missing.length > 0 ? await addRules(client, missing, signal) : [];
  return new Set([...kept, ...added].map(({ id }) => id));
}

async function addRules(client: XClient, values: readonly string[], signal: AbortSignal) {
  const { data = [], errors = [] } = await ask(client.post(RULES, { add: values.map((value) => ({ value, tag: TAG })) }, signal));
  if (data.length >= values.length) return data;
  const [problem] = errors;
  throw new SourceError(
    "bad-request",
    problem ? `X refused a rule of the stream: ${problemLine(problem)}` : "X refused a rule of the stream.",
  );
}

async function ask(answer: Promise<unknown>): Promise<z.infer<typeof rulesSchema>> {
  const read = rulesSchema.safeParse(await answer);
  if (!read.success) throw new SourceError("bad-answer", "X answered with something that is not a list of rules.");
  return read.data;
}
