import type { Page, Source } from "../../core/ports/source.ts";
import { NO_READS } from "../../core/ports/source.ts";
import type { MetaContext } from "./createContext.ts";
import type { Edge, Following } from "./edge.ts";
import { gapBelow, startWalk, walkList } from "./walk.ts";
import { isGone } from "./graphRefusal.ts";
import { readThreads, withinWindow, worthALook, writeThreads } from "./threadCursor.ts";
import type { Thread, ThreadPosition, ThreadState } from "./threadCursor.ts";
import { Sightings } from "./versions.ts";
import type { ReadItems, Walk, WalkEnd, WalkStep } from "./walk.ts";
import { isRefusal } from "../common/isRefusal.ts";

export interface ThreadSourceParts {
  readonly key: string;
  readonly channel: Source["channel"];
  readonly label: string;
  readonly supplementary?: boolean;
  /** The threads of the window, and what could not be listed. Throws {@link SourceError}. */
  list(
    known: ThreadPosition["threads"],
    signal: AbortSignal,
  ): Promise<{ readonly threads: readonly Thread[]; readonly problems: readonly string[] }>;
  read(thread: Thread, following: Following | null, signal: AbortSignal): Promise<ReadItems>;
  /** True where threads are older than what is wanted of them: a first look then goes back no further than the window. */
  readonly isOlderThanWindow?: boolean;
  /** Whether a walk that met what is recorded has to go on below it. */
  needsDepth?(thread: Thread, stampBefore: string | null, found: number): boolean;
}

/** So many that are refused before any could be read: it does not lie in the threads. */
const REFUSED_THREADS = 10;
/** So many threads without anything new are one page together. */
const QUIET_THREADS = 20;
/** Where depth may be needed, what tells of it may fail: a thread is read to its end so often in any case. */
const DEEP_EVERY_MS = 24 * 3_600_000;

/** What is said in many threads: comments below posts, messages of conversations. */
export function createThreadSource(parts: ThreadSourceParts, { windowBeginsAt, now }: MetaContext): Source {
  const { key, channel, label, supplementary } = parts;
  const sightings = new Sightings();

  async function* pull(cursor: string | null, signal: AbortSignal): AsyncGenerator<Page, void> {
    let position = readThreads(cursor);
    let problems: readonly string[] = [];
    let closed: string[] = [];
    let quiet = 0;
    let looked = 0;
    let refused = 0;
    const isNewRound = position.queue.length === 0;
    if (isNewRound) {
      const listed = await parts.list(position.threads, signal);
      problems = listed.problems;
      const threads = withinWindow(position.threads, listed.threads, windowBeginsAt());
      position = { threads, queue: [...worthALook(listed.threads, threads)], walk: null };
    }
    for (let [thread] = position.queue; thread !== undefined; [thread] = position.queue) {
      try {
        const before = position.threads[thread.id] ?? null;
        const mark = before?.mark ?? null;
        const current = thread;
        const read = (following: Following | null) => parts.read(current, following, signal);
        const reachesBackTo = parts.isOlderThanWindow && mark === null ? windowBeginsAt : () => null;
        for await (const step of walkList(position.walk ?? startWalk(mark), { mark, reachesBackTo, sightings, now, read })) {
          const isDone = step.end !== null && !isTooShallow(thread, before, step.walk, step.end);
          position = isDone
            ? afterWalk(position, thread, step, now())
            : { ...position, walk: step.end === null ? step.walk : deeper(step.walk, mark) };
          problems = [...problems, ...step.problems];
          if (before?.gap && position.threads[thread.id]?.gap === null) closed.push(before.gap.id);
          if (step.posts.length > 0 || !isDone) {
            yield { ...pageOf(position, problems, closed), posts: step.posts };
            [problems, closed, quiet] = [[], [], 0];
          }
          // Asked for the next page means that this one is recorded.
          for (const post of step.met) sightings.remember(post);
        }
        if (position.walk !== null) continue;
        [looked, quiet] = [looked + 1, quiet + 1];
      } catch (error) {
        const problem = passedOver(error, thread);
        if (!isGone(error)) refused += 1;
        // Not where a round goes on: what was refused at its end alone would be asked for again and again.
        if (isNewRound && looked === 0 && (refused >= REFUSED_THREADS || (refused > 0 && position.queue.length === 1))) throw error;
        position = afterRefusal(position, thread, !isGone(error), now());
        [problems, quiet] = [[...problems, problem], quiet + 1];
      }
      if (quiet >= QUIET_THREADS && position.queue.length > 0) {
        yield pageOf(position, problems, closed);
        [problems, closed, quiet] = [[], [], 0];
      }
    }
    // Of a round whose last page had posts this is a sign of life; of a quiet one it is all.
    yield pageOf(position, problems, closed);
  }

  function isTooShallow(thread: Thread, before: ThreadState | null, walk: Walk, end: WalkEnd): boolean {
    if (parts.needsDepth === undefined || end !== "met" || walk.isDeep) return false;
    return Math.abs(now() - (before?.deepAt ?? 0)) >= DEEP_EVERY_MS || parts.needsDepth(thread, before?.stamp ?? null, walk.found);
  }

  return { key, channel, label, priceUsd: NO_READS, ...(supplementary !== undefined && { supplementary }), pull };
}

/** Begins at the top again; what it has brought already is remembered by its high-water mark. */
function deeper(walk: Walk, mark: Walk["mark"]): Walk {
  return { ...startWalk(mark, true, walk.found), mark: walk.mark };
}

function pageOf(position: ThreadPosition, problems: readonly string[], closed: readonly string[]): Page {
  const gaps = { open: Object.values(position.threads).flatMap(({ gap }) => gap ?? []), closed, lost: [] };
  return { posts: [], cursor: writeThreads(position), drained: position.queue.length === 0, reads: NO_READS, problems, gaps };
}

/** A walk that went in a circle leaves the thread as it was known, with a gap. */
function afterWalk(position: ThreadPosition, thread: Thread, { walk, end }: WalkStep, lookedAt: number): ThreadPosition {
  const known = position.threads[thread.id];
  const deepAt = end === "exhausted" || walk.isDeep ? lookedAt : (known?.deepAt ?? 0);
  if (end !== "circled") {
    return withThread(position, thread, { lookedAt, stamp: thread.stamp, mark: walk.mark, isOwed: false, deepAt, gap: null });
  }
  const mark = known?.mark ?? null;
  const gap = gapBelow(walk, mark, known?.gap ?? null, thread.id);
  return withThread(position, thread, { lookedAt, stamp: known?.stamp ?? null, mark, isOwed: true, deepAt: known?.deepAt ?? 0, gap });
}

/** It stays as it was known. */
function afterRefusal(position: ThreadPosition, thread: Thread, isOwed: boolean, lookedAt: number): ThreadPosition {
  const { stamp = null, mark = null, deepAt = 0, gap = null } = position.threads[thread.id] ?? {};
  return withThread(position, thread, { lookedAt, stamp, mark, isOwed, deepAt, gap });
}

function withThread({ threads, queue }: ThreadPosition, { id, at }: Thread, state: Omit<ThreadState, "at">): ThreadPosition {
  return { threads: { ...threads, [id]: { at, ...state } }, queue: queue.slice(1), walk: null };
}

/** One thread that is gone, or may not be read though others may, does not keep the others from being read. Throws what concerns them all. */
function passedOver(error: unknown, { id }: Thread): string {
  if (!isRefusal(error)) throw error;
  return `What is below ${id} could not be read: ${error.message}`;
}

/** Reads a list of threads, newest first, down to a page on which every thread is older than the window or `isOver`. Those within it. */
export async function threadsWithin(
  { edges, windowBeginsAt }: MetaContext,
  edge: Edge,
  threadOf: (raw: unknown) => Thread | null,
  signal: AbortSignal,
  isOver: (thread: Thread) => boolean = () => false,
): Promise<readonly Thread[]> {
  const threads: Thread[] = [];
  for await (const { items } of edges.pages(edge, signal)) {
    const beginsAt = windowBeginsAt();
    const read = items.flatMap((raw) => threadOf(raw) ?? []);
    threads.push(...read.filter(({ at }) => at >= beginsAt));
    if (read.length > 0 && read.every((thread) => thread.at < beginsAt || isOver(thread))) break;
  }
  return threads;
}
