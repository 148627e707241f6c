import type { IncomingPost } from "#domain/post/incomingPost.ts";
import type { Walk } from "./cursor.ts";
import { firstCourse, nextCourse, readOnCourse } from "./pageCourse.ts";
import type { Course, PageRequest } from "./pageCourse.ts";
import { compareIds, newerMark, olderMark } from "./postIds.ts";
import type { Mark } from "./postIds.ts";
import type { PostsAnswer } from "./readAnswer.ts";

export interface WalkOptions {
  /** Where to stop: everything up to here is recorded. */
  readonly since: Mark | null;
  /** False where X would refuse the id as too old; the walk then stops by itself. */
  readonly sendSince: boolean;
  readonly now: () => number;
  readonly read: (request: PageRequest) => Promise<PostsAnswer>;
}

export interface WalkStep {
  readonly answer: PostsAnswer;
  /** What this page brought that the walk had not met, oldest first. */
  readonly posts: readonly IncomingPost[];
  readonly problems: readonly string[];
  readonly walk: Walk;
  /** Set on the last step: `met` where the walk reached `since`, `exhausted` where the peer had no more. */
  readonly end: "met" | "exhausted" | null;
}

/**
 * Reads a timeline from `from` on down to `since`, page by page, newest first. Relies on nothing but the pages:
 * a peer may ignore `since_id` and `until_id`, name a successor of an empty page, repeat a token, or refuse one.
 */
export async function* walkTimeline(from: Walk, options: WalkOptions): AsyncGenerator<WalkStep, void> {
  const { since, now } = options;
  const met = new Set<string>();
  let walk = from;
  let course = firstCourse(from, since, options.sendSince, now());
  for (;;) {
    const answer = await readOnCourse(course, walk.oldest, options.read);
    course = answer.course;
    const bounds = [since?.id, walk.newest?.id, course.untilId] as const;
    const fresh = answer.page.items.filter(({ mark: { id } }) => isWithin(id, ...bounds) && isFirst(met, id));
    walk = extend(walk, fresh);
    const next = nextCourse(course, answer.page, fresh.length > 0, walk.oldest, since);
    walk = pointTo(walk, next.course, now());
    yield {
      answer: answer.page,
      posts: fresh.flatMap(({ post }) => post ?? []).toSorted(byTime),
      problems: next.problem === null ? [] : [next.problem],
      walk,
      end: next.end,
    };
    if (next.course === null) return;
    course = next.course;
  }
}

function extend(walk: Walk, fresh: PostsAnswer["items"]): Walk {
  return {
    ...walk,
    newest: fresh.reduce<Mark | null>((newest, { mark }) => newerMark(newest, mark), walk.newest),
    oldest: fresh.reduce<Mark | null>((oldest, { mark }) => olderMark(oldest, mark), walk.oldest),
    seen: walk.seen + fresh.length,
  };
}

function pointTo(walk: Walk, course: Course | null, now: number): Walk {
  const { token, untilId } = course ?? {};
  return { ...walk, next: token === undefined ? null : { token, untilId: untilId ?? null, at: now } };
}

/**
 * Above `since` and below `until`, and not above the newest of the walk's first page: what was published after that
 * is left to the next walk, for this one would not find all of it.
 */
function isWithin(id: string, since: string | undefined, newest: string | undefined, until: string | undefined): boolean {
  if (since !== undefined && compareIds(id, since) <= 0) return false;
  if (newest !== undefined && compareIds(id, newest) > 0) return false;
  return until === undefined || compareIds(id, until) < 0;
}

/** A page may repeat what an earlier one had, where posts were published in between. */
function isFirst(met: Set<string>, id: string): boolean {
  return !met.has(id) && met.add(id).has(id);
}

export function byTime(first: IncomingPost, second: IncomingPost): number {
  return first.createdAt - second.createdAt || compareIds(first.versionId, second.versionId);
}
