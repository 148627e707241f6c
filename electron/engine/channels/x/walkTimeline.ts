import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Gap } from "./cursor.ts";
import { firstRequest, nextRequest, readPage } from "./pageRequests.ts";
import type { PageWalk, WalkStart, PageRequest, WalkEnd } from "./pageRequests.ts";
import { compareIds, newerPosition, olderPosition } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { AnswerItem, PostsAnswer } from "./readAnswer.ts";

/** What of a timeline is to be read: everything strictly between the two, downwards; from the newest on where `to` is null. */
export interface Stretch extends WalkStart {
  readonly from: PostPosition | null;
}

export interface WalkOptions {
  /** Sent as it is; undefined where X would refuse it as too old, and the walk then stops by itself. */
  readonly sinceId: string | undefined;
  /** Of what lies at or below the stretch nothing is new but what is above this id, and not `known`. Null: nothing is. */
  readonly lateAbove: string | null;
  readonly known: ReadonlySet<string>;
  readonly now: () => number;
  readonly read: (request: PageRequest) => Promise<PostsAnswer>;
}

export interface WalkStep {
  readonly answer: PostsAnswer;
  /** What this page brought of the stretch that the walk had not met. */
  readonly fresh: readonly AnswerItem[];
  /** What became visible below the stretch after it was read. */
  readonly late: readonly AnswerItem[];
  /** Of all pages so far; null while they were empty. */
  readonly newest: PostPosition | null;
  readonly oldest: PostPosition | null;
  readonly next: Gap["next"];
  /** Set on the last step. */
  readonly end: WalkEnd | null;
}

/**
 * Reads a stretch of a timeline page by page, newest first. Relies on nothing but the pages: a peer may ignore `since_id` and
 * `until_id`, name a successor of an empty page, repeat a token, or refuse one.
 */
export async function* walkTimeline(stretch: Stretch, options: WalkOptions): AsyncGenerator<WalkStep, void> {
  const { from, to } = stretch;
  const { sinceId, known, lateAbove, now } = options;
  const met = new Set<string>();
  let newest: PostPosition | null = null;
  let oldest: PostPosition | null = null;
  let walk = firstRequest(stretch, sinceId, now());
  for (;;) {
    const answer: Awaited<ReturnType<typeof readPage>> = await readPage(walk, oldest ?? to, options.read);
    walk = answer.walk;
    const bounds: Bounds = { from: from?.id, to: to?.id, newest: newest?.id };
    const first = answer.page.items.filter(({ mark: { id } }) => !met.has(id) && met.add(id).has(id));
    const fresh = first.filter(({ mark: { id } }) => isWithin(id, bounds));
    const late = first.filter(({ mark: { id } }) => isLate(id, from, lateAbove) && !known.has(id));
    newest = fresh.reduce<PostPosition | null>((highest, { mark }) => newerPosition(highest, mark), newest);
    oldest = fresh.reduce<PostPosition | null>((lowest, { mark }) => olderPosition(lowest, mark), oldest);
    const going = nextRequest(walk, answer.page, fresh.length > 0, oldest ?? to, from);
    yield {
      answer: answer.page,
      fresh,
      late,
      newest,
      oldest,
      next: nextOf(going.walk, now()),
      end: going.end,
    };
    if (going.walk === null) return;
    walk = going.walk;
  }
}

function nextOf(walk: PageWalk | null, at: number): Gap["next"] {
  const { token, untilId } = walk ?? {};
  return token === undefined ? null : { token, untilId: untilId ?? null, at };
}

/** Ids; undefined where there is none. */
type Bounds = Readonly<Record<"from" | "to" | "newest", string | undefined>>;

/** Not above the newest of the walk's first page either: what was published after that is left to the next walk, which finds all of it. */
function isWithin(id: string, { from, to, newest }: Bounds): boolean {
  if (from !== undefined && compareIds(id, from) <= 0) return false;
  if (newest !== undefined && compareIds(id, newest) > 0) return false;
  return to === undefined || compareIds(id, to) < 0;
}

function isLate(id: string, from: PostPosition | null, lateAbove: string | null): boolean {
  return from !== null && lateAbove !== null && compareIds(id, from.id) <= 0 && compareIds(id, lateAbove) > 0;
}

export function byTime(first: IncomingPost, second: IncomingPost): number {
  return first.createdAt - second.createdAt || compareIds(first.versionId, second.versionId);
}
