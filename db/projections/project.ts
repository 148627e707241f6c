import { apply } from "#domain/grievance/apply.ts";
import { fold, postOf } from "#domain/grievance/fold.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askNumber, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { readProjected, readRow, rowOf } from "./grievanceRow.ts";
import { happenedToCase } from "./personWork.ts";
import { projectReplies, projectRepliesAgain } from "./replies.ts";
import { settleIncident } from "./incidents.ts";
import { changesWriting, indexWriting } from "../search/indexWriting.ts";
import { writeRow } from "./writeRow.ts";

/** Folds further events into a case. They must count after all that it holds, as own events do: the clock sees to it. */
export function projectNext(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[]): void {
  // What was taken back stands among what was folded already.
  if (events.some(({ event }) => event?.type === "act-undone")) return projectAgain(writer, id, readEvents(writer, id));
  const known = readProjected(writer, id);
  // Posts may have been joined by another seat before the opening of their case arrived here.
  const postCount = known?.row.postCount ?? countPosts(writer, id);
  const added = joinPosts(writer, id, events);
  const grievance = foldedFrom(id, known?.grievance ?? null, events);
  if (grievance === null) return;
  writeRow(writer, rowOf(grievance, postCount + added), known?.row ?? null);
  projectReplies(writer, grievance, events);
  if (changesWriting(events)) indexWriting(writer, id, readEvents(writer, id));
  happenedToCase(writer, id, events, { isAgain: false });
  settleIncident(writer, grievance, known === null ? events : []);
}

/** Folds the whole stream of a case again, given in order, after events of other seats have `arrived` among its own. */
export function projectAgain(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[], arrived?: ReadonlySet<string>): void {
  const grievance = projectCase(writer, id, events);
  happenedToCase(writer, id, events, { isAgain: true, arrived });
  if (grievance !== null) settleIncident(writer, grievance, events);
}

/** The same of a case of which this record has nothing yet but these events, in order: none of its rows need be looked for. */
export function projectFirst(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[]): void {
  const postCount = joinPosts(writer, id, events);
  const grievance = foldedFrom(id, null, events);
  if (grievance === null) return;
  writeRow(writer, rowOf(grievance, postCount), null);
  if (grievance.replies.length > 0) projectRepliesAgain(writer, grievance, events);
  if (changesWriting(events)) indexWriting(writer, id, events);
  happenedToCase(writer, id, events, { isAgain: true });
  settleIncident(writer, grievance, events);
}

/** The same without the incidents, for anyone who makes those again afterwards. */
export function projectCase(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[]): Grievance | null {
  joinPosts(writer, id, events);
  const grievance = foldedFrom(id, null, events);
  if (grievance === null) return null;
  writeRow(writer, rowOf(grievance, countPosts(writer, id)), readRow(writer, id));
  projectRepliesAgain(writer, grievance, events);
  if (changesWriting(events)) indexWriting(writer, id, events);
  return grievance;
}

/** Only the row of a case, from its events. Whether it was another. */
export function projectRow(writer: Writer, id: GrievanceId): boolean {
  const grievance = foldedFrom(id, null, readEvents(writer, id));
  return grievance !== null && writeRow(writer, rowOf(grievance, countPosts(writer, id)), readRow(writer, id));
}

function foldedFrom(id: GrievanceId, start: Grievance | null, events: readonly RecordedEvent[]): Grievance | null {
  if (start === null) return fold(id, events).grievance;
  return events.reduce<Grievance | null>((grievance, { event, at }) => apply(id, grievance, event, at).grievance, start);
}

/** How many of the posts were not in the case before. */
function joinPosts(writer: Writer, id: GrievanceId, events: readonly RecordedEvent[]): number {
  let added = 0;
  for (const { event } of events) {
    const post = event && postOf(event);
    if (post) added += joinPost(writer, post.channel, post.externalId, id);
  }
  return added;
}

const joinPost = changeRows("INSERT INTO case_post (channel, external_id, grievance_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
const countPosts = askNumber<[string]>("SELECT count(*) FROM case_post WHERE grievance_id = ?");
