import { z } from "zod";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { SourceError } from "../../core/ports/source.ts";
import type { SourceGap } from "../../core/ports/source.ts";
import type { Following } from "./edge.ts";
import { highWaterMarkSchema, isRecorded, metSchema, withRecorded } from "./highWaterMark.ts";
import type { HighWaterMark, Met } from "./highWaterMark.ts";
import type { Sightings } from "./versions.ts";

/*
 * A list is read newest first, so a walk that was cut off leaves a hole below what it has brought. The high-water mark stays as it is until the walk
 * has met it; what the walk brings is gathered in a high-water mark of its own, which then takes its place. A thing that is published
 * meanwhile is above the walk's first page and belongs to the next walk. A walk that goes in a circle leaves the high-water mark where it is, too,
 * and a gap until a later walk has met it.
 */

export const walkSchema = z.object({
  /** Names the next page; null at the beginning. */
  next: z.record(z.string(), z.string()).nullable(),
  mark: highWaterMarkSchema.nullable(),
  /** How many things the walk has brought that were not recorded. */
  found: z.number().int().nonnegative(),
  /** Reads to the end whatever is recorded already, because something may have been put in further down. */
  isDeep: z.boolean(),
  /** The oldest thing that it has met. */
  oldest: metSchema.nullable(),
});
export type Walk = z.infer<typeof walkSchema>;

export function startWalk(mark: HighWaterMark | null, isDeep = false, found = 0): Walk {
  return { next: null, mark, found, isDeep, oldest: null };
}

/** One thing of a page; `post` is null where no more than its id and time could be read. */
export interface WalkItem extends Met {
  readonly post: IncomingPost | null;
  /** False for what hangs below another thing of the page, whose time says nothing of the order. */
  readonly isInOrder: boolean;
}

export interface ReadItems {
  readonly items: readonly WalkItem[];
  readonly next: Following | null;
  readonly problems: readonly string[];
}

export interface WalkOptions {
  /** Everything up to here is recorded. */
  readonly mark: HighWaterMark | null;
  /** Things before it are not wanted, milliseconds UTC. Asked once there is an answer, which tells Meta's clock. */
  readonly reachesBackTo: () => number | null;
  readonly sightings: Sightings;
  /** Milliseconds UTC. */
  readonly now: () => number;
  readonly read: (following: Following | null) => Promise<ReadItems>;
}

export interface WalkStep {
  /** What the record does not have, oldest first. */
  readonly posts: readonly IncomingPost[];
  /** All that was met on the page, to be remembered once it is recorded. */
  readonly met: readonly IncomingPost[];
  readonly problems: readonly string[];
  readonly walk: Walk;
  /** Set on the last step. */
  readonly end: WalkEnd | null;
}

/** `met`: the walk reached what is recorded. `exhausted`: there is no more. `circled`: Meta names pages that were read, and what lies below them is not. */
export type WalkEnd = "met" | "exhausted" | "circled";

/** So many pages in a row may bring nothing but what the walk has met already. */
const BARREN_PAGES = 10;

/** Relies on nothing but the pages: a peer may order them otherwise, repeat things, or refuse the name of a page. */
export async function* walkList(from: Walk, options: WalkOptions): AsyncGenerator<WalkStep, void> {
  const { mark, sightings, now } = options;
  const brought = new Set(from.mark?.recent.map(([id]) => id));
  const names = new Set<string>();
  let walk = from;
  let barren = 0;
  let pages = 0;
  let mayRestart = true;
  // A deep walk looks for what came late or was put in further down: there the high-water mark says nothing.
  const isFresh = (item: WalkItem) => !brought.has(item.id) && (from.isDeep || !isRecorded(mark, item));
  for (;;) {
    const { page, isRestarted } = await readOrRestart(walk, options.read, mayRestart);
    if (isRestarted) {
      // All that was read is passed again, by the same names.
      names.clear();
      [mayRestart, barren] = [false, -pages];
    }
    pages += 1;
    const reachesBackTo = options.reachesBackTo();
    const wanted = page.items.filter(({ at }) => reachesBackTo === null || at >= reachesBackTo);
    const fresh = wanted.filter((item) => isFresh(item) && brought.add(item.id).has(item.id));
    barren = fresh.length > 0 || page.items.some((item) => isRecorded(mark, item)) ? Math.min(barren, 0) : barren + 1;
    const end = endOf(page, walk.isDeep ? null : mark, reachesBackTo, names, barren);
    walk = {
      next: page.next,
      mark: withRecorded(walk.mark, wanted),
      found: walk.found + fresh.length,
      isDeep: walk.isDeep,
      oldest: oldestOf(walk.oldest, wanted),
    };
    const met = wanted.flatMap(({ post }) => post ?? []);
    const posts = toRecord(met, new Set(fresh.map(({ id }) => id)), sightings, now());
    yield {
      posts,
      // Those that are handed over stand for what they were made of.
      met: [...met, ...posts],
      problems: page.problems,
      walk,
      end,
    };
    if (end !== null) return;
  }
}

/** A name of a page that has grown old is refused: the list is then read from the top, once. */
async function readOrRestart({ next }: Walk, read: WalkOptions["read"], mayRestart: boolean) {
  try {
    return { page: await read(next), isRestarted: false };
  } catch (error) {
    if (!mayRestart || next === null || !(error instanceof SourceError) || error.fault !== "bad-request") throw error;
    return { page: await read(null), isRestarted: true };
  }
}

function oldestOf(known: Met | null, items: readonly WalkItem[]): Met | null {
  return items.reduce((oldest, { id, at, isInOrder }) => (isInOrder && (oldest === null || at < oldest.at) ? { id, at } : oldest), known);
}

function endOf(
  { items, next }: ReadItems,
  mark: HighWaterMark | null,
  reachesBackTo: number | null,
  names: Set<string>,
  barren: number,
): WalkEnd | null {
  const floorAt = Math.max(mark?.floorAt ?? 0, reachesBackTo === null ? 0 : reachesBackTo - 1);
  if (
    hasMet(
      items.filter(({ isInOrder }) => isInOrder),
      floorAt,
    )
  )
    return "met";
  if (next === null) return "exhausted";
  if (barren >= BARREN_PAGES) return "circled";
  // A name that comes again stands for a page that was read.
  const name = JSON.stringify(next);
  if (names.has(name)) return "circled";
  names.add(name);
  return null;
}

/**
 * Whether nothing that is wanted is on the pages behind this one. Where a page is in order its last thing tells that; where it is not quite,
 * all of it has to be old; and a peer that lists the oldest first has what is new behind what is recorded.
 */
function hasMet(items: readonly Met[], floorAt: number): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (floorAt <= 0 || first === undefined || last === undefined || last.at > floorAt || first.at < last.at) return false;
  const isInOrder = items.every(({ at }, index) => at <= (items[index - 1]?.at ?? Infinity));
  return isInOrder ? items.length > 1 || first.at <= floorAt : items.every(({ at }) => at <= floorAt);
}

/** What is new, and what is read again anyway and was edited meanwhile. Oldest first. */
function toRecord(met: readonly IncomingPost[], fresh: ReadonlySet<string>, sightings: Sightings, seenAt: number): readonly IncomingPost[] {
  const taken = new Set<string>();
  return met
    .filter(({ externalId }) => !taken.has(externalId) && taken.add(externalId).has(externalId))
    .flatMap((post) => {
      if (sightings.isChanged(post)) return sightings.asChanged(post, seenAt);
      return fresh.has(post.externalId) && !sightings.knows(post.externalId) ? post : [];
    })
    .toReversed()
    .toSorted((one, other) => one.createdAt - other.createdAt);
}

/* What a list holds between its high-water mark and the oldest thing that a walk in a circle has met: nobody has read that. */

const endSchema = z.object({ mark: z.string(), at: z.number() });
export const gapSchema = z.object({ id: z.string(), from: endSchema.nullable(), to: endSchema });

/**
 * The gap that a walk leaves which did not come down to `mark`; the one that is open already keeps its name. Null where the walk met nothing
 * at all. `list` names the list among those of its source.
 */
export function gapBelow({ oldest }: Walk, mark: HighWaterMark | null, open: SourceGap | null, list: string): SourceGap | null {
  if (oldest === null) return open;
  const from = mark === null ? null : { mark: String(mark.floorAt), at: mark.floorAt };
  const to = { mark: oldest.id, at: Math.max(oldest.at, from?.at ?? 0) };
  return { id: open?.id ?? `${list}-${from?.at ?? 0}-${to.mark}`, from, to };
}
