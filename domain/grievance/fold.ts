import type { EventId, GrievanceId, HybridTime, SeatId } from "../ids.ts";
import { apply } from "./apply.ts";
import type { GrievanceEvent, PostKey } from "./events.ts";
import type { Grievance } from "./grievance.ts";
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
  /** False for an act that another seat's act had made pointless: it is kept and shown, and changes nothing. */
  readonly applied: boolean;
  /** True where it was taken back. */
  readonly undone: boolean;
}

export interface Folded {
  readonly grievance: Grievance | null;
  /** Every event, in the order in which it counts. */
  readonly timeline: readonly TimelineEntry[];
}

/**
 * What the events of one case add up to. Total and deterministic: any set of events in any order of arrival
 * gives the same answer, since they are taken by (time, seat). Null as long as none of them opens the case.
 */
export function fold(id: GrievanceId, events: readonly RecordedEvent[]): Folded {
  let grievance: Grievance | null = null;
  const timeline: TimelineEntry[] = [];
  const undone = undoneOf(events);
  for (const recorded of events.toSorted(inOrder)) {
    const isUndone = undone.has(recorded.id) && grievance !== null;
    // An event that was taken back is as one that this program does not know: counted, and without effect.
    const next = apply(id, grievance, isUndone ? null : recorded.event, recorded.at);
    timeline.push({ recorded, applied: next.applied, undone: isUndone });
    grievance = next.grievance;
  }
  return { grievance, timeline };
}

/** The order in which events count, on every seat. */
export function inOrder(one: Pick<RecordedEvent, "time" | "seat" | "id">, other: Pick<RecordedEvent, "time" | "seat" | "id">): number {
  return compare(one.time, other.time) || compare(one.seat, other.seat) || compare(one.id, other.id);
}

/** The post that an event brings to its case; null for all other events. A post may come twice and counts once. */
export function postOf(event: GrievanceEvent): PostKey | null {
  return event.type === "grievance-opened" || event.type === "post-joined" ? event.payload.post : null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
