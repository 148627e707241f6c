import type { SourceGaps } from "../../core/ports/source.ts";
import type { Gap, Position } from "./cursor.ts";
import type { WalkEnd } from "./pageRequests.ts";
import { compareIds } from "./postIds.ts";
import type { PostPosition } from "./postIds.ts";
import type { WalkStep } from "./walkTimeline.ts";

/** What becomes of a gap whose walk has come to an end: nothing is left of it, it is read in another way, or what is left of it is lost. */
export type GapEnd = "closed" | "lost" | Gap["way"];

/** The position after one page of a walk from the newest post on, which began at `before`. */
export function afterHead(
  before: Position,
  position: Position,
  step: WalkStep,
  endOf: (gap: Gap, end: WalkEnd) => GapEnd,
  now: number,
): Position {
  const { newest, oldest, fresh, next, end } = step;
  if (newest === null || oldest === null) return position;
  const id = `${before.top?.id ?? "0"}-${newest.id}`;
  const known = position.gaps.find((gap) => gap.id === id);
  const { seen, openedAt } = known ?? { seen: 0, openedAt: now };
  const gap: Gap = { id, from: before.top, way: "timeline", to: oldest, next, seen: seen + fresh.length, openedAt };
  const others = position.gaps.filter((each) => each !== known).map((each) => withArrivals(each, fresh.length + step.late.length));
  return atEnd({ ...position, top: newest, gaps: [gap, ...others] }, gap, end, endOf);
}

/** The position after one page of a walk down a gap. */
export function afterGap(position: Position, gap: Gap, step: WalkStep, endOf: (gap: Gap, end: WalkEnd) => GapEnd): Position {
  const lower: Gap = { ...gap, to: step.oldest ?? gap.to, next: step.next, seen: gap.seen + step.fresh.length };
  const counted = { ...position, gaps: position.gaps.map((each) => withArrivals(each, step.fresh.length)) };
  return atEnd(replaced(counted, lower), lower, step.end, endOf);
}

/** How many posts a first visit's timeline has had, those included that came while it was read. */
function withArrivals(gap: Gap, count: number): Gap {
  return gap.way === "unsure" ? { ...gap, seen: gap.seen + count } : gap;
}

function atEnd(position: Position, gap: Gap, end: WalkEnd | null, endOf: (gap: Gap, end: WalkEnd) => GapEnd): Position {
  if (end === null) return position;
  const becomes = end === "met" ? "closed" : endOf(gap, end);
  if (becomes === "closed" || becomes === "lost") return without(position, gap);
  return replaced(position, { ...gap, way: becomes, next: null });
}

export function replaced(position: Position, gap: Gap): Position {
  return { ...position, gaps: position.gaps.map((each) => (each.id === gap.id ? gap : each)) };
}

export function without(position: Position, { id }: Pick<Gap, "id">): Position {
  return { ...position, gaps: position.gaps.filter((each) => each.id !== id) };
}

/** More gaps than so many become one that holds them all: what lies between them is read twice then. */
const MOST_GAPS = 40;

/** The two oldest of what was never read as one, where there are too many. */
export function withFewGaps(position: Position): Position {
  const missed = position.gaps.filter(({ way }) => way === "search");
  const [upper, lower] = missed.slice(-2);
  if (missed.length <= MOST_GAPS || upper === undefined || lower === undefined) return position;
  return replaced(without(position, upper), { ...lower, to: upper.to, next: null, seen: lower.seen + upper.seen });
}

/** What is searched next: the newest, but first what would soon be out of reach. `isUrgent` says of its older end whether it will. */
export function nextToSearch({ gaps }: Position, isUrgent: (mark: PostPosition) => boolean): Gap | null {
  const searched = gaps.filter(({ way }) => way === "search" || way === "again");
  return searched.findLast(({ way, from, to }) => way === "search" && isUrgent(from ?? to)) ?? searched[0] ?? null;
}

/** Newest first, as they are kept. */
export function inOrder(gaps: readonly Gap[]): Gap[] {
  return gaps.toSorted((one, other) => compareIds(other.to.id, one.to.id));
}

/** What a page says of gaps, for the record: those that are searched, those that are read now, and those that are lost. */
export function tellingOf(before: Position, after: Position, lost: readonly Gap[]): SourceGaps {
  const open = after.gaps.filter(({ way }) => way === "search");
  const stays = new Set([...open, ...lost].map(({ id }) => id));
  return {
    open: open.map((gap) => toldOf(gap)),
    closed: before.gaps.flatMap(({ id, way }) => (way === "search" && !stays.has(id) ? id : [])),
    lost: lost.map((gap) => toldOf(gap)),
  };
}

function toldOf({ id, from, to }: Gap): SourceGaps["open"][number] {
  return { id, from: from && { mark: from.id, at: from.at }, to: { mark: to.id, at: to.at } };
}
