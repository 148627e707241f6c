import type { PushedPage } from "../ports/source.ts";
import { turnOfTheLoop } from "../time/turnOfTheLoop.ts";

/** Nobody else is answered while a part is recorded. */
const PART_MS = 30;
const MOST_POSTS = 25;
/** On a slow machine a part of fewer costs more for its commit than for its posts. */
const LEAST_POSTS = 2;
/** Until it is known what a post takes here. */
const FIRST_MS_OF_A_POST = 5;
/** The latest part counts for so much: one that met something else, as a collection of garbage, changes little. */
const WEIGHT = 0.2;

/** How many posts are recorded at once: as many as take some thirty milliseconds on this machine. */
export class PartSize {
  #msOfAPost = FIRST_MS_OF_A_POST;

  get posts(): number {
    return Math.min(MOST_POSTS, Math.max(LEAST_POSTS, Math.floor(PART_MS / this.#msOfAPost)));
  }

  took(posts: number, ms: number): void {
    if (posts > 0) this.#msOfAPost += WEIGHT * (ms / posts - this.#msOfAPost);
  }
}

interface PartRecorder<Whole extends PushedPage> {
  /** Those before the last one. */
  readonly ahead: (part: PushedPage) => void;
  /** With all that is to be known only when every post is there: the cursor, and what was taken back. */
  readonly last: (part: Whole) => void;
}

/**
 * Records a page in parts, one in each turn of the loop: where a platform cuts what it gives says nothing either. The reads come with the first part, for
 * they are paid by then. After a crash between two parts the page is read once more, and what is there of it is known.
 */
export async function recordInParts<Whole extends PushedPage>(
  page: Whole,
  size: PartSize,
  { ahead, last }: PartRecorder<Whole>,
): Promise<void> {
  const { posts, reads, priceUsd } = page;
  for (let from = 0; ;) {
    if (posts.length > 0) await turnOfTheLoop();
    const count = Math.min(size.posts, posts.length - from);
    const isLast = from + count === posts.length;
    const begun = performance.now();
    const part = { posts: posts.slice(from, from + count), reads: from === 0 ? reads : NOTHING_READ };
    if (isLast) last({ ...page, ...part });
    else ahead({ problems: [], ...part, ...(priceUsd && { priceUsd }) });
    size.took(count, performance.now() - begun);
    if (isLast) return;
    from += count;
  }
}

const NOTHING_READ = { posts: 0, users: 0 };
