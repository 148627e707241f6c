import type { GrievanceId } from "../ids.ts";
import { apply } from "./apply.ts";
import { fold, inOrder } from "./fold.ts";
import type { RecordedEvent } from "./fold.ts";
import type { Grievance } from "./grievance.ts";
import { askedBeforeDue } from "./letterBasis.ts";
import type { BasisAsked } from "./letterBasis.ts";
import { undoneOf } from "./undo.ts";

/**
 * Since when the present office has had the case with its present due time, milliseconds UTC; null for a case without a due time. An office is not
 * reminded, and not late, for a time in which the case was not with it: before the marking, at another office, or at the cell with its report.
 */
export function heldSince(id: GrievanceId, events: readonly RecordedEvent[]): number | null {
  const { grievance, sinceAt } = lastChange(id, events, (one, other) => one?.dueAt === other?.dueAt && one?.markedTo === other?.markedTo);
  return grievance === null || grievance.dueAt === null ? null : sinceAt;
}

/** When the present office was asked for the case, before it passed it on late where it did, whatever became of its due time since; milliseconds UTC, null while none is asked. */
export function askedSince(id: GrievanceId, events: readonly RecordedEvent[], officeOf: BasisAsked["officeOf"]): number | null {
  const { grievance, sinceAt } = lastChange(id, events, (one, other) => one?.markedTo === other?.markedTo);
  if (grievance === null || grievance.markedTo === null) return null;
  return (
    askedBeforeDue({ office: officeOf(grievance.markedTo), timeline: fold(id, events).timeline, officeOf }, grievance.dueAt) ?? sinceAt
  );
}

interface Held {
  readonly grievance: Grievance | null;
  /** When it last became other than it was. */
  readonly sinceAt: number | null;
}

function lastChange(
  id: GrievanceId,
  events: readonly RecordedEvent[],
  isSame: (one: Grievance | null, other: Grievance | null) => boolean,
): Held {
  const undone = undoneOf(events);
  const start: Held = { grievance: null, sinceAt: null };
  return events.toSorted(inOrder).reduce<Held>((held, { id: eventId, event, at }) => {
    const isUndone = undone.has(eventId) && held.grievance !== null;
    const next = apply(id, held.grievance, isUndone ? null : event, at).grievance;
    return { grievance: next, sinceAt: isSame(next, held.grievance) ? held.sinceAt : at };
  }, start);
}
