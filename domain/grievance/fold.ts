import type { EventId, GrievanceId, HybridTime, SeatId } from "../ids.ts";
import { apply } from "./apply.ts";
import type { GrievanceEvent, PostKey } from "./events.ts";
import type { Grievance } from "./grievance.ts";
import { turnsAfter } from "./heldSince.ts";
import type { Turn } from "./heldSince.ts";
import { undoneOf } from "./undo.ts";

/** An event of one case as the record keeps it; `event` is null for a type that this program does not know. */
export interface RecordedEvent {
  readonly id: EventId;
  readonly seat: SeatId;
  readonly time: HybridTime;
  readonly actor: string;
  /** Wall clock of the seat, milliseconds UTC. */
  readonly at: number;
  readonly event: GrievanceEvent | null;
}

export interface TimelineEntry {
  readonly recorded: RecordedEvent;
  /** False for an event that no longer applied, after one of another seat: it is kept and shown, and changes nothing. */
  readonly applied: boolean;
  /** True where it was taken back. */
  readonly undone: boolean;
}

export interface Folded {
  readonly grievance: Grievance | null;
  /** Every event, in the order in which it counts. */
  readonly timeline: readonly TimelineEntry[];
  /** In whose hands it was since it was opened, or reopened last. */
  readonly turns: readonly Turn[];
}

/**
 * The case that the events make. Total and deterministic: the same events give the same case in any order of
 * arrival, since they are sorted by (time, seat). Null while none of them opens the case.
 */
export function fold(id: GrievanceId, events: readonly RecordedEvent[]): Folded {
  let grievance: Grievance | null = null;
  let turns: readonly Turn[] = [];
  const timeline: TimelineEntry[] = [];
  const undone = undoneOf(events);
  for (const recorded of events.toSorted(inOrder)) {
    const isUndone = undone.has(recorded.id) && grievance !== null;
    // An event that was taken back is handled like one of an unknown type: counted, and without effect.
    const next = apply(id, grievance, isUndone ? null : recorded.event, recorded.at);
    timeline.push({ recorded, applied: next.applied, undone: isUndone });
    grievance = next.grievance;
    if (grievance !== null && next.applied) turns = turnsAfter(turns, grievance, recorded);
  }
  return { grievance, timeline, turns };
}

/** The order in which events count, on every seat. */
export function inOrder(one: Pick<RecordedEvent, "time" | "seat" | "id">, other: Pick<RecordedEvent, "time" | "seat" | "id">): number {
  return compare(one.time, other.time) || compare(one.seat, other.seat) || compare(one.id, other.id);
}

/** The post that an event adds to its case; null for other events. The same post may be added twice and counts once. */
export function postOf(event: GrievanceEvent): PostKey | null {
  return event.type === "grievance-opened" || event.type === "post-joined" ? event.payload.post : null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
