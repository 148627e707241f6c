import type { GrievanceId } from "../ids.ts";
import { apply } from "./apply.ts";
import { inOrder } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { undoneOf } from "./undo.ts";

/**
 * Since when the present office has had the case with its present due time, milliseconds UTC; null for a case without a due time. An office is not
 * reminded, and not late, for a time in which the case was not with it: before the marking, at another office, or at the cell with its report.
 */
export function heldSince(id: GrievanceId, events: readonly RecordedEvent[]): number | null {
  const undone = undoneOf(events);
  const start: Held = { grievance: null, sinceAt: null };
  const { grievance, sinceAt } = events.toSorted(inOrder).reduce<Held>((held, { id: eventId, event, at }) => {
    const isUndone = undone.has(eventId) && held.grievance !== null;
    const next = apply(id, held.grievance, isUndone ? null : event, at).grievance;
    const stays = next?.dueAt === held.grievance?.dueAt && next?.markedTo === held.grievance?.markedTo;
    return { grievance: next, sinceAt: stays ? held.sinceAt : at };
  }, start);
  return grievance === null || grievance.dueAt === null ? null : sinceAt;
}

interface Held {
  readonly grievance: Grievance | null;
  readonly sinceAt: number | null;
}
