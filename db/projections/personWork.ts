import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { wakes } from "#domain/work/snooze.ts";
import { changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";

/**
 * What events do to the work that people keep of their case: it brings back what was put off, and tells whom a note names. `isAgain` where the whole case is
 * folded again, so that most of the events are old: then what happened after a case was put off brings it back, and what has `arrived` from another seat only
 * now, whenever it happened there.
 */
export function happenedToCase(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[], { isAgain, arrived }: Happened): void {
  for (const { id: eventId, event, actor, at } of events) {
    if (event === null) continue;
    if (wakes(event.type)) wake(writer, { id, at, by: event.type, actor, isAgain: Number(isAgain && !arrived?.has(eventId)) });
    if (event.type === "noted") for (const person of event.payload.mentions ?? []) tell(writer, { eventId, person, id, by: actor, at });
    if (event.type === "act-undone") for (const undone of event.payload.events) untell(writer, id, undone);
    // Who acts on a case that is back has seen that it is.
    if (!isAgain) settle(writer, id, actor);
  }
}

interface Happened {
  readonly isAgain: boolean;
  readonly arrived?: ReadonlySet<string> | undefined;
}

const wake = changeRows<[{ id: string; at: number; by: string; actor: string; isAgain: number }]>(
  `UPDATE snooze SET woken_at = @at, woken_by = @by
   WHERE grievance_id = @id AND woken_at IS NULL AND person <> @actor AND (@isAgain = 0 OR set_at < @at)`,
);
const settle = changeRows<[id: string, actor: string]>("DELETE FROM snooze WHERE grievance_id = ? AND person = ? AND woken_at IS NOT NULL");
const tell = changeRows<[{ eventId: string; person: string; id: string; by: string; at: number }]>(
  // Of two seats that gave one id to two notes the first one counts, in whichever order they came.
  `INSERT INTO mention (event_id, person, grievance_id, "by", at) VALUES (@eventId, @person, @id, @by, @at)
   ON CONFLICT DO UPDATE SET "by" = excluded."by", at = excluded.at WHERE (excluded.at, excluded."by") < (mention.at, mention."by")`,
);
const untell = changeRows<[id: string, eventId: string]>("DELETE FROM mention WHERE grievance_id = ? AND event_id = ?");
