import type { EventType } from "./events.ts";
import type { RecordedEvent, TimelineEntry } from "./fold.ts";

/** Events that a person may take back. What was sent out cannot be taken back. */
const UNDOABLE: ReadonlySet<EventType> = new Set<EventType>([
  "proposal-corrected",
  "marked",
  "additionally-marked",
  "sensitivity-set",
  "undertaken",
  "interim-replied",
  "extension-granted",
  "atr-sent",
  "atr-returned",
  "disposed",
  "details-asked",
  "details-received",
  "set-aside",
  "restored",
  "reopened",
  "assigned",
  "noted",
  "escalated",
  "disputed",
  "dispute-answered",
  "dispute-settled",
  "alert-acknowledged",
  "taken-out-of-incident",
  "put-in-incident",
  "linked",
  "unlinked",
  "reply-prepared",
  "reply-approved",
  "reply-withdrawn",
  "check-called",
  "picture-approved",
  "picture-hidden",
  "reading-corrected",
  /** While nothing tells that it has gone out; a mail that is on its way is asked for apart. */
  "letter-issued",
]);

/** Events that do not prevent an undo, since they do not rest on what is taken back. */
const BESIDE_THE_POINT: ReadonlySet<EventType> = new Set<EventType>([
  "post-joined",
  "sensitivity-proposed",
  "sensitivity-set",
  "fell-due",
  "red-flagged",
  "alert-acknowledged",
  "sampled",
  "satisfaction-said",
  "noted",
  "assigned",
  "personal-data-shown",
  "file-saved",
  "picture-approved",
  "picture-hidden",
  "scan-read",
  "reading-corrected",
  "linked",
  "unlinked",
]);

/** Whether a person may take back these events: they are the person's own, have applied, and no later event rests on them. */
export function isUndoable(timeline: readonly TimelineEntry[], ids: readonly string[], actor: string): boolean {
  const first = timeline.findIndex(({ recorded }) => ids.includes(recorded.id));
  if (first < 0) return false;
  const named = timeline.filter(({ recorded }) => ids.includes(recorded.id));
  const areTheirs = named.every(
    ({ recorded, applied }) => applied && recorded.actor === actor && recorded.event !== null && UNDOABLE.has(recorded.event.type),
  );
  const pictures = new Set(named.flatMap(({ recorded }) => pictureOf(recorded) ?? []));
  const isFollowed = timeline
    .slice(first)
    .some(({ recorded, applied }) => applied && !ids.includes(recorded.id) && (rests(recorded) || pictures.has(pictureOf(recorded) ?? "")));
  return areTheirs && named.length === new Set(ids).size && !isFollowed;
}

/** The ids of the events that were taken back, whatever the order of arrival. */
export function undoneOf(events: readonly Pick<RecordedEvent, "event">[]): ReadonlySet<string> {
  return new Set(events.flatMap(({ event }) => (event?.type === "act-undone" ? event.payload.events : [])));
}

function rests({ event }: RecordedEvent): boolean {
  return event !== null && event.type !== "act-undone" && !BESIDE_THE_POINT.has(event.type);
}

/** What is hidden keeps the blurs of the approval before it, which therefore stays. */
function pictureOf({ event }: RecordedEvent): string | null {
  return event?.type === "picture-approved" || event?.type === "picture-hidden" ? event.payload.file : null;
}
