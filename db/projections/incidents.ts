import { countsForIncident, evidenceOf, openingWordsOf, incidentFactsOf } from "#domain/grievance/incidentFacts.ts";
import type { OpeningWords } from "#domain/grievance/incidentFacts.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostReference } from "#domain/post/incomingPost.ts";
import { askRow, askValues, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { readGrievance } from "./grievanceRow.ts";
import { placeInIncident, removeFromIncident } from "./placeInIncident.ts";
import { choiceOf, sketched, stateOf } from "./incidentRow.ts";
import type { FirstPost, IncidentCaseRow } from "./incidentRow.ts";
import { findCase } from "./incidentTable.ts";

/**
 * Brings a case to its incident after the case or its first post has changed; most changes concern no incident
 * and cost two look-ups. `events` are all of the case, or those that open it, or none where it is known.
 */
export function settleIncident(writer: Writer, grievance: Grievance, events: readonly Pick<RecordedEvent, "event">[]): void {
  const known = findCase(writer, grievance.id);
  if (!countsForIncident(grievance)) {
    if (known !== null) removeFromIncident(writer, known);
    return;
  }
  const post = firstPostOf(writer, grievance);
  const told = openingIn(events);
  if (known === null || isComparedOtherwise(known, grievance, post) || (told !== null && isToldOtherwise(known, grievance, told))) {
    const opening = told ?? openingIn(readEvents(writer, grievance.id));
    if (opening !== null) placeInIncident(writer, known, sketched(grievance, opening, post));
    return;
  }
  const { isOpen, urgency } = stateOf(grievance);
  if (isOpen !== known.isOpen || urgency !== known.urgency) update(writer, isOpen, urgency, known.number);
}

/** After a post was recorded or edited: the cases that it began may be of another incident now. */
export function settleIncidentsOfPost(writer: Writer, channel: string, externalId: string): void {
  for (const id of casesOfPost(writer, channel, externalId)) {
    const grievance = readGrievance(writer, id);
    if (grievance?.firstPost.externalId === externalId && grievance.firstPost.channel === channel) settleIncident(writer, grievance, []);
  }
}

function openingIn(events: readonly Pick<RecordedEvent, "event">[]): OpeningWords | null {
  for (const { event } of events) if (event?.type === "grievance-opened") return openingWordsOf(event);
  return null;
}

function isComparedOtherwise(known: IncidentCaseRow, grievance: Grievance, post: FirstPost | null): boolean {
  const { alone, withId } = choiceOf(grievance);
  return (
    known.readFrom !== (post?.version ?? "") ||
    known.author !== (post?.author ?? null) ||
    known.openedAt !== grievance.openedAt ||
    known.department !== grievance.department ||
    known.district !== grievance.district ||
    known.place !== grievance.place ||
    (known.routine === 1) !== grievance.routine ||
    known.alone !== alone ||
    known.withId !== withId
  );
}

/** An earlier opening of the same case may come in from another seat. */
function isToldOtherwise(known: IncidentCaseRow, grievance: Grievance, opening: OpeningWords): boolean {
  const { departments, category } = incidentFactsOf(grievance, opening, known.author);
  return (
    known.departments !== departments.join(",") ||
    known.category !== category ||
    known.evidence !== JSON.stringify(evidenceOf(grievance, opening))
  );
}

interface PostRow {
  readonly text: string;
  readonly reposts: string | null;
  readonly author: string;
  readonly versionId: string;
  readonly isBlanked: 0 | 1;
}

function firstPostOf(writer: Writer, { firstPost: { channel, externalId } }: Grievance): FirstPost | null {
  const row = post(writer, channel, externalId);
  if (row === null) return null;
  const { text, reposts, author, versionId, isBlanked } = row;
  const version = `${channel} ${externalId} ${versionId}${isBlanked === 1 ? " blanked" : ""}`;
  if (reposts === null) return { text, author: `${channel}:${author}`, version };
  const original = JSON.parse(reposts) as PostReference;
  const by = original.authorExternalId === null ? null : `${channel}:${original.authorExternalId}`;
  return { text: original.text ?? text, author: by, version };
}

const update = changeRows<[number, number, number]>("UPDATE incident_case SET is_open = ?, urgency = ? WHERE number = ?");

const post = askRow<[string, string], PostRow>(`
  SELECT text, reposts, author_external_id AS author, version_id AS versionId, deleted_at IS NOT NULL AS isBlanked
  FROM post WHERE channel = ? AND external_id = ?`);

const casesOfPost = askValues<[string, string], GrievanceId>("SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?");
