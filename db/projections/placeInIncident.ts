import type { GrievanceId } from "#domain/ids.ts";
import type { IncidentSketch } from "#domain/understanding/incidentSketch.ts";
import { sameIncident } from "#domain/understanding/sameIncident.ts";
import type { Writer } from "../connection.ts";
import { sketchOfRow } from "./incidentRow.ts";
import type { Comparable, IncidentCaseRow, Sketched } from "./incidentRow.ts";
import {
  comparedMembers,
  findCase,
  foundersNear,
  giveTo,
  incidentOf,
  isFounder,
  membersNear,
  moveCase,
  newIncident,
  putCase,
  putWith,
  removeCase,
  setStanding,
} from "./incidentTable.ts";
import type { Neighbour } from "./incidentTable.ts";

/*
 * Cases are taken in the order of their ids, whenever they arrived: each belongs to the first founder that it is of one
 * incident with, and founds an incident itself where there is none. So the incidents are those of the set of cases alone,
 * the same on every seat and after every rebuild. The ids are as good as drawn by lot: a case that arrives is therefore
 * seldom before all the others of a large incident, and seldom moves any of them, in whatever order a backlog is read.
 *
 * Members are compared with the founder alone, so that no chain of likenesses joins two incidents that are unlike. A
 * case that a person put with another takes no part in this and is where that other is.
 */

/** Puts a case in the place that is its own now; `before` is its row so far. */
export function placeInIncident(writer: Writer, before: IncidentCaseRow | null, now: Sketched): void {
  settle(writer, before, now.row.grievanceId, now);
}

export function removeFromIncident(writer: Writer, row: IncidentCaseRow): void {
  settle(writer, row, row.grievanceId, null);
}

/** A case that has to be asked where it belongs. */
interface Asked {
  readonly id: GrievanceId;
  readonly sketch: IncidentSketch;
  /** As it goes into the table; null where it is there already, as no founder. */
  readonly entering: Sketched | null;
  readonly number: number;
}

interface Settling {
  readonly writer: Writer;
  readonly asked: Map<GrievanceId, Asked>;
  /** Incidents that have lost their founder; all their members are asked. */
  readonly orphans: Set<number>;
  readonly moved: Set<GrievanceId>;
}

function settle(writer: Writer, before: IncidentCaseRow | null, id: GrievanceId, now: Sketched | null): void {
  const settling: Settling = { writer, asked: new Map(), orphans: new Set(), moved: new Set() };
  const followers = followersOf(writer, id).flatMap((follower) => findCase(writer, follower) ?? []);
  if (before !== null) takeOut(settling, before);
  for (const follower of followers) takeOut(settling, follower);
  const entering = new Map<GrievanceId, Sketched>(followers.map((row) => [row.grievanceId, { row, sketch: sketchOfRow(row) }]));
  if (now !== null) entering.set(id, now);

  const following: (readonly [Sketched, GrievanceId])[] = [];
  for (const each of entering.values()) {
    const anchor = anchorOf(writer, each.row, entering);
    if (anchor !== each.row.grievanceId) following.push([each, anchor]);
    else settling.asked.set(anchor, { id: anchor, sketch: each.sketch, entering: each, number: 0 });
  }
  for (let next = firstOf(settling.asked); next !== null; next = firstOf(settling.asked)) {
    settling.asked.delete(next.id);
    answer(settling, next);
  }
  for (const [each, anchor] of following) putCase(writer, each, findCase(writer, anchor)?.incidentId ?? 0, "follower");
  for (const moved of settling.moved) bringFollowers(writer, moved);
}

/** Those whom it had gathered have to be asked again. */
function takeOut(settling: Settling, row: IncidentCaseRow): void {
  const { writer, orphans } = settling;
  if (row.follows === 0 && isFounder(writer, row)) {
    orphans.add(row.incidentId);
    for (const member of comparedMembers(writer, row.incidentId)) if (member.id !== row.grievanceId) ask(settling, member);
  }
  removeCase(writer, row);
  settling.asked.delete(row.grievanceId);
}

function ask({ asked }: Settling, { id, sketch, number }: Neighbour): void {
  asked.set(id, { id, sketch, number, entering: null });
}

function answer(settling: Settling, asked: Asked): void {
  const { writer } = settling;
  if (asked.entering?.row.alone === 1) {
    const own = newIncident(writer, asked.id, asked.sketch.at);
    // The number may have been another's that is gone.
    settling.orphans.delete(own);
    putCase(writer, asked.entering, own, "founder");
    return;
  }
  const founders = foundersNear(writer, asked.sketch);
  let first: Neighbour | null = null;
  for (const founder of founders) {
    if (founder.id < asked.id && (first === null || founder.id < first.id) && isSame(founder, asked)) first = founder;
  }
  if (first !== null) join(settling, asked, incidentOf(writer, first.number));
  else
    found(
      settling,
      asked,
      founders.filter((founder) => founder.id > asked.id && isSame(founder, asked)),
    );
}

function isSame({ sketch }: Pick<Neighbour, "sketch">, other: Pick<Neighbour, "sketch">): boolean {
  return sameIncident(sketch, other.sketch) !== null;
}

function join(settling: Settling, { id, number, entering }: Asked, incidentId: number): void {
  const { writer, moved } = settling;
  if (entering !== null) putCase(writer, entering, incidentId, "member");
  else if (incidentOf(writer, number) !== incidentId) {
    moveCase(writer, number, incidentId);
    moved.add(id);
  }
}

/** `after` are the founders that it is of one incident with and comes before: they found nothing any more. */
function found(settling: Settling, asked: Asked, after: readonly Neighbour[]): void {
  const { writer, orphans, moved } = settling;
  const incidentId = incidentFor(settling, asked, after);
  orphans.delete(incidentId);
  if (asked.entering !== null) putCase(writer, asked.entering, incidentId, "founder");
  else {
    setStanding(writer, asked, "founder");
    if (incidentOf(writer, asked.number) !== incidentId) {
      moveCase(writer, asked.number, incidentId);
      moved.add(asked.id);
    }
  }
  for (const founder of after) {
    setStanding(writer, founder, "member");
    const old = incidentOf(writer, founder.number);
    if (old !== incidentId) orphans.add(old);
    for (const member of comparedMembers(writer, old)) {
      // Anyone who stays has nobody before the new founder, for it had nobody before the old one.
      if (member.id !== asked.id && (old !== incidentId || !isSame(member, asked))) ask(settling, member);
    }
  }
  for (const member of membersNear(writer, asked.sketch, asked.id)) {
    if (isSame(member, asked) && incidentOf(writer, member.number) !== incidentId) ask(settling, member);
  }
}

/** One that is there is taken over where it can be, so that its members need not be moved. */
function incidentFor({ writer, orphans }: Settling, { id, sketch, number, entering }: Asked, [next]: readonly Neighbour[]): number {
  const own = entering === null ? incidentOf(writer, number) : 0;
  const taken = orphans.has(own) ? own : next && incidentOf(writer, next.number);
  if (taken === undefined) return newIncident(writer, id, sketch.at);
  giveTo(writer, taken, id);
  return taken;
}

function bringFollowers(writer: Writer, id: GrievanceId): void {
  const incidentId = findCase(writer, id)?.incidentId;
  for (const follower of followersOf(writer, id)) {
    const row = findCase(writer, follower);
    if (row?.follows === 1 && incidentId !== undefined && row.incidentId !== incidentId) moveCase(writer, row.number, incidentId);
  }
}

function firstOf(asked: ReadonlyMap<GrievanceId, Asked>): Asked | null {
  let first: Asked | null = null;
  for (const each of asked.values()) if (first === null || each.id < first.id) first = each;
  return first;
}

type Choice = Pick<Comparable, "grievanceId" | "withId">;

/**
 * The case that decides where this one is: itself, or the last of the chain of cases with which people put it. One
 * that is not here ends the chain before it. Of a ring, the first by its id decides for all.
 */
function anchorOf(writer: Writer, of: Choice, entering: ReadonlyMap<GrievanceId, { readonly row: Choice }>): GrievanceId {
  const passed: GrievanceId[] = [];
  let at = of;
  while (at.withId !== null) {
    const next: Choice | null = entering.get(at.withId)?.row ?? findCase(writer, at.withId);
    if (next === null) break;
    passed.push(at.grievanceId);
    const ring = passed.indexOf(next.grievanceId);
    if (ring >= 0) return passed.slice(ring).toSorted()[0] ?? of.grievanceId;
    at = next;
  }
  return at.grievanceId;
}

/** All that were put with this case, or with one that was, however far. */
function followersOf(writer: Writer, id: GrievanceId): readonly GrievanceId[] {
  const direct = putWith(writer, id);
  if (direct.length === 0) return direct;
  const found = new Set(direct);
  for (const follower of found) for (const further of putWith(writer, follower)) found.add(further);
  found.delete(id);
  return [...found];
}
