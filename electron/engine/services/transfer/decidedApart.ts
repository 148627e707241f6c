import type { Reader } from "#db/connection.ts";
import type { EventRow } from "#db/events/chain.ts";
import { readEvents, recordedEventOf } from "#db/events/read.ts";
import { grievanceOfStream } from "#db/events/stream.ts";
import { fold } from "#domain/grievance/fold.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { caseContradiction } from "#domain/transfer/caseContradiction.ts";
import type { KeptContradiction } from "./contradictions.ts";
import { groupedBy } from "./groupedBy.ts";

/** Who acts where a room has no people yet. */
const NOBODY_IN_PARTICULAR = "desk";

/**
 * Compares what was made here of each case with what was made of it elsewhere, by events that are about to be taken in. `knownThere`: which of the events of a case that are
 * here were known there.
 */
export function decidedApart(
  room: Reader,
  added: readonly EventRow[],
  knownThere: (stream: string) => (event: RecordedEvent) => boolean,
): readonly KeptContradiction[] {
  return [...groupedBy(added, ({ stream }) => stream)].flatMap(([stream, rows]) => {
    const id = grievanceOfStream(stream);
    if (id === null) return [];
    const isKnown = knownThere(stream);
    const here = readEvents(room, id);
    const before = here.filter((event) => isKnown(event));
    if (before.length === here.length) return [];
    const fresh = rows.map((row) => recordedEventOf(room, row));
    const found = caseContradiction(standing(id, before), standing(id, here), standing(id, [...before, ...fresh]));
    if (found === null) return [];
    const unknown = here.filter((event) => !isKnown(event));
    return [{ grievanceId: id, here: { ...found.here, ...lastBy(unknown) }, there: { ...found.there, ...lastBy(fresh) } }];
  });
}

function standing(id: GrievanceId, events: readonly RecordedEvent[]) {
  return fold(id, events).grievance;
}

const DECIDING: ReadonlySet<string> = new Set(["marked", "disposed", "set-aside", "atr-sent", "details-asked", "reopened", "restored"]);

/** Who decided last, of what the other side did not know, and when. */
function lastBy(events: readonly RecordedEvent[]): { readonly actor: string; readonly at: number } {
  const last = events.findLast(({ event }) => event !== null && DECIDING.has(event.type));
  return { actor: last?.actor ?? NOBODY_IN_PARTICULAR, at: last?.at ?? 0 };
}
