import { apply } from "../grievance/apply.ts";
import { inOrder } from "../grievance/fold.ts";
import type { RecordedEvent } from "../grievance/fold.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { undoneOf } from "../grievance/undo.ts";
import type { GrievanceId } from "../ids.ts";
import { saidOfCase } from "./saidOfCase.ts";
import type { SaidOfCase } from "./saidOfCase.ts";

/** All that a reply might have said of a case since it was opened, each once: also what was taken back, for it was so until then. */
export function saidThroughout(id: GrievanceId, events: readonly RecordedEvent[], isPrivate: boolean): readonly SaidOfCase[] {
  const undone = undoneOf(events);
  const found = new Map<string, SaidOfCase>();
  for (const leftOut of undone.size === 0 ? [undone] : [undone, new Set<string>()]) {
    let grievance: Grievance | null = null;
    for (const { id: eventId, event, at } of events.toSorted(inOrder)) {
      ({ grievance } = apply(id, grievance, leftOut.has(eventId) ? null : event, at));
      if (grievance === null) continue;
      const said = saidOfCase(grievance, at, isPrivate);
      found.set(JSON.stringify(said), said);
    }
  }
  return [...found.values()];
}
