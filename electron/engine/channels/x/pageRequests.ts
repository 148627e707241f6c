import { SourceError } from "../../core/ports/source.ts";
import { compareIds } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { PostsAnswer } from "./readAnswer.ts";

/** Which page is asked for. A token stands for a page of the same request without it. */
export interface PageRequest {
  readonly sinceId: string | undefined;
  readonly untilId: string | undefined;
  readonly token: string | undefined;
}

/** How the next page is asked for, and what has been tried: keeps a walk from going in circles. */
export interface PageWalk extends PageRequest {
  /** Pages in a row that led nowhere. */
  readonly barren: number;
  /** The lowest id met so far on this walk. */
  readonly lowest: string | null;
  /** True while paging by id is being tried because paging by token failed. */
  readonly restarted: boolean;
}

/** After this time a page token is not trusted; the walk goes on by id. */
const TOKEN_LIFE_MS = 15 * 60_000;
/** So many pages in a row may bring nothing new, as empty pages with a successor do. */
const BARREN_PAGES = 10;

/** `met`: the walk reached what was read before. `exhausted`: X had no more, for whatever reason. `circled`: X named page after page without anything new. */
export type WalkEnd = "met" | "exhausted" | "circled";

/** Where a walk begins: above `to`, or at the newest post where that is null. */
export interface WalkStart {
  readonly to: PostPosition | null;
  readonly next: { readonly token: string; readonly untilId: string | null; readonly at: number } | null;
}

export function firstRequest({ to, next }: WalkStart, sinceId: string | undefined, now: number): PageWalk {
  const trusted = next !== null && Math.abs(now - next.at) < TOKEN_LIFE_MS ? next : null;
  return {
    sinceId,
    untilId: trusted ? (trusted.untilId ?? undefined) : to?.id,
    token: trusted?.token,
    ...untried,
    restarted: false,
  };
}

const untried = { barren: 0, lowest: null };

/** Where X refuses a request that only our own additions can have spoilt, asks again without them. */
export async function readPage(
  walk: PageWalk,
  oldest: PostPosition | null,
  read: (request: PageRequest) => Promise<PostsAnswer>,
): Promise<{ readonly page: PostsAnswer; readonly walk: PageWalk }> {
  for (let attempt = walk; ;) {
    try {
      return { page: await read(attempt), walk: attempt };
    } catch (error) {
      const easier = error instanceof SourceError && error.fault === "bad-request" ? easierRequest(attempt, oldest) : null;
      if (easier === null) throw error;
      attempt = easier;
    }
  }
}

function easierRequest(walk: PageWalk, oldest: PostPosition | null): PageWalk | null {
  if (walk.token !== undefined && !walk.restarted) return restart(walk, oldest);
  return walk.sinceId === undefined ? null : { ...walk, sinceId: undefined };
}

function restart(walk: PageWalk, oldest: PostPosition | null): PageWalk {
  return { ...walk, ...untried, token: undefined, untilId: oldest?.id, restarted: true };
}

/** Where the walk goes after a page that had `fresh` posts or not; nowhere once it has met a post of `from` or older, or X has no more. */
export function nextRequest(
  walk: PageWalk,
  { items, nextToken }: PostsAnswer,
  fresh: boolean,
  oldest: PostPosition | null,
  from: PostPosition | null,
): { readonly walk: PageWalk | null; readonly end: WalkEnd | null } {
  if (from !== null && items.some(({ mark }) => compareIds(mark.id, from.id) <= 0)) return { walk: null, end: "met" };
  if (nextToken === null) return { walk: null, end: "exhausted" };
  const lowest = items.reduce<string | null>((least, { mark: { id } }) => (least && compareIds(least, id) < 0 ? least : id), walk.lowest);
  // A token that stands for the same page again needs no look of its own: the page brings nothing new.
  const barren = fresh || lowest !== walk.lowest ? 0 : walk.barren + 1;
  const restarted = walk.restarted && !fresh;
  if (barren < BARREN_PAGES) return { walk: { ...walk, token: nextToken, barren, lowest, restarted }, end: null };
  if (!walk.restarted && oldest !== null) return { walk: restart(walk, oldest), end: null };
  return { walk: null, end: "circled" };
}
