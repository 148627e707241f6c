import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { Reads } from "../../core/ports/source.ts";
import { problemLine } from "./faults.ts";
import { envelopeSchema, idSchema, postSchema, readIncludes } from "./payload.ts";
import type { Includes, XPost, XProblem } from "./payload.ts";
import { normalisePost, timeOf } from "./normalisePost.ts";
import type { KnownAccounts } from "./normalisePost.ts";
import type { PostPosition } from "./postIds.ts";

/** One post of an answer; `post` is null where no more than its id could be read. */
export interface AnswerItem {
  readonly mark: PostPosition;
  readonly post: IncomingPost | null;
}

/** One answer of X with posts in it, read as far as it can be read. */
export interface PostsAnswer {
  /** In X's order. */
  readonly items: readonly AnswerItem[];
  readonly includes: Includes;
  readonly nextToken: string | null;
  /** What X could not give, and what it gave that could not be read. */
  readonly problems: readonly string[];
  /** The handle under which other posts mention us, if any does. */
  readonly ourHandle: string | null;
  /** The rules of a filtered stream that the post met. */
  readonly ruleIds: readonly string[];
  /** What was read for less than the usual price. */
  readonly priceUsd?: Reads;
}

/** Throws {@link SourceError} where the answer as a whole is no answer. */
export function readAnswer(body: unknown, accounts: KnownAccounts, receivedAt: number): PostsAnswer {
  const envelope = envelopeSchema.safeParse(body);
  if (!envelope.success) throw new SourceError("bad-answer", "X answered with something that is not a list of posts.");
  const { data, meta, errors = [], matching_rules } = envelope.data;
  if (data === undefined || data === null) throwIfRefused(errors, meta !== undefined);
  const includes = readIncludes(envelope.data.includes);
  const problems = errors.map((problem) => problemLine(problem));
  const items: AnswerItem[] = [];
  let ourHandle: string | null = null;
  for (const [index, raw] of listOf(data).entries()) {
    const { id, post } = readPost(raw);
    if (!post) problems.push(`Post ${id ?? `number ${index + 1} of an answer`} could not be read and was left out.`);
    if (id === null) continue;
    items.push({
      mark: { id, at: timeOf(post ?? { id, created_at: undefined }, receivedAt) },
      post: post && normalisePost(post, raw, includes, accounts, receivedAt),
    });
    ourHandle ??= post && handleOf(accounts.ourUserId, post);
  }
  const ruleIds = (matching_rules ?? []).map(({ id }) => id);
  return { items, includes, nextToken: meta?.next_token ?? null, problems, ourHandle, ruleIds };
}

function readPost(raw: unknown): { readonly id: string | null; readonly post: XPost | null } {
  const read = postSchema.safeParse(raw);
  if (read.success) return { id: read.data.id, post: read.data };
  const id = idSchema.safeParse(typeof raw === "object" && raw !== null && "id" in raw ? raw.id : undefined);
  return { id: id.success ? id.data : null, post: null };
}

/** A stream sends one post where a page has a list. */
function listOf(data: unknown): readonly unknown[] {
  if (data === undefined || data === null) return [];
  if (Array.isArray(data)) return data;
  if (typeof data === "object") return [data];
  throw new SourceError("bad-answer", "X answered with something that is not a list of posts.");
}

/** X answers 200 with errors alone where the account itself does not exist or may not be read. */
function throwIfRefused(errors: readonly XProblem[], hasMeta: boolean): void {
  const [refusal] = errors;
  if (!refusal || hasMeta) return;
  if (refusal.type?.endsWith("/resource-not-found")) throw new SourceError("not-found", problemLine(refusal));
  if (refusal.type?.endsWith("/not-authorized-for-resource")) throw new SourceError("forbidden", problemLine(refusal));
}

function handleOf(userId: string | null, post: XPost): string | null {
  return post.entities?.mentions?.find(({ id }) => id === userId)?.username ?? null;
}
