import type { FakePost } from "./post.ts";
import { firstAtOrAfter } from "./postStore.ts";
import { compareIds, firstIdAt } from "./snowflake.ts";

/** Which part of an ordered run an endpoint was asked for. Ids are exclusive, `startAt` is inclusive, `endAt` exclusive. */
export interface Window {
  readonly sinceId?: string | undefined;
  readonly untilId?: string | undefined;
  readonly startAt?: number | undefined;
  readonly endAt?: number | undefined;
  /** Only so many of the newest posts can be reached at all. */
  readonly reach?: number | undefined;
  readonly limit: number;
  readonly from?: PageStart | undefined;
}

/** What a pagination token means: go on with posts older or newer than this one. */
export interface PageStart {
  readonly direction: "older" | "newer";
  readonly id: string;
}

export interface PostPage {
  /** Newest first. */
  readonly posts: readonly FakePost[];
  readonly older: PageStart | null;
  readonly newer: PageStart | null;
}

/** One page of a run. Bounds are found by halving; a filter reads only as far as the page needs. */
export function pageOf(run: readonly FakePost[], window: Window, matches?: (post: FakePost) => boolean): PostPage {
  const { low, high } = boundsOf(run, window);
  const start = window.from;
  if (start?.direction === "newer") {
    const posts = upwards(run, Math.max(low, firstAfter(run, start.id)), high, window.limit, matches);
    return paged(posts, true, posts.length === window.limit);
  }
  const top = start ? Math.min(high, firstAtOrAfter(run, start.id)) : high;
  const { posts, more } = downwards(run, low, top, window.limit, matches);
  return paged(posts, more, start !== undefined);
}

function paged(posts: readonly FakePost[], hasOlder: boolean, hasNewer: boolean): PostPage {
  const newest = posts[0];
  const oldest = posts.at(-1);
  return {
    posts,
    older: hasOlder && oldest ? { direction: "older", id: oldest.id } : null,
    newer: hasNewer && newest ? { direction: "newer", id: newest.id } : null,
  };
}

function boundsOf(run: readonly FakePost[], window: Window): { low: number; high: number } {
  let low = window.reach === undefined ? 0 : Math.max(0, run.length - window.reach);
  let high = run.length;
  if (window.sinceId !== undefined) low = Math.max(low, firstAfter(run, window.sinceId));
  if (window.startAt !== undefined) low = Math.max(low, firstAtOrAfter(run, firstIdAt(window.startAt)));
  if (window.untilId !== undefined) high = Math.min(high, firstAtOrAfter(run, window.untilId));
  if (window.endAt !== undefined) high = Math.min(high, firstAtOrAfter(run, firstIdAt(window.endAt)));
  return { low, high: Math.max(low, high) };
}

function firstAfter(run: readonly FakePost[], id: string): number {
  const index = firstAtOrAfter(run, id);
  const post = run[index];
  return post && compareIds(post.id, id) === 0 ? index + 1 : index;
}

function downwards(run: readonly FakePost[], low: number, high: number, limit: number, matches?: (post: FakePost) => boolean) {
  const posts: FakePost[] = [];
  for (let index = high - 1; index >= low; index -= 1) {
    const post = run[index];
    if (!post || (matches && !matches(post))) continue;
    if (posts.length === limit) return { posts, more: true };
    posts.push(post);
  }
  return { posts, more: false };
}

function upwards(run: readonly FakePost[], low: number, high: number, limit: number, matches?: (post: FakePost) => boolean): FakePost[] {
  const posts: FakePost[] = [];
  for (let index = low; index < high && posts.length < limit; index += 1) {
    const post = run[index];
    if (post && (!matches || matches(post))) posts.push(post);
  }
  return posts.toReversed();
}

const TOKEN_PREFIX = { older: "7140dibdnow9c7btw", newer: "77qp89slxjd973axk" } as const;

/** An opaque token in base 36, as X hands them out. */
export function tokenOf(start: PageStart): string {
  return TOKEN_PREFIX[start.direction] + BigInt(start.id).toString(36);
}

/** Null for text that this server never gave out. */
export function readToken(token: string): PageStart | null {
  for (const direction of ["older", "newer"] as const) {
    const prefix = TOKEN_PREFIX[direction];
    if (token.startsWith(prefix) && /^[0-9a-z]{1,13}$/.test(token.slice(prefix.length))) {
      return { direction, id: fromBase36(token.slice(prefix.length)).toString() };
    }
  }
  return null;
}

function fromBase36(digits: string): bigint {
  let value = 0n;
  for (const digit of digits) value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return value;
}
