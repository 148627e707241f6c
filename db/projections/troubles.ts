import { countsForTrouble, isCompared, openingWordsOf, openingWordsSchema, troubleFactsOf } from "#domain/grievance/troubleFacts.ts";
import type { OpeningWords } from "#domain/grievance/troubleFacts.ts";
import type { RecordedEvent } from "#domain/grievance/fold.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostReference } from "#domain/post/incomingPost.ts";
import { perConnection } from "../connection.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { grievanceOfStream } from "../events/stream.ts";
import { readGrievance } from "./grievanceRow.ts";
import { FIND_TROUBLE_CASE, placeInTrouble, removeFromTrouble } from "./placeInTrouble.ts";
import { comparableOf, stateOf } from "./troubleRow.ts";
import type { FirstPost, TroubleCaseRow } from "./troubleRow.ts";

/**
 * Brings a case to its trouble after the case or its first post has changed; most changes concern no trouble
 * and cost two look-ups. `events` are all of the case, or those that open it, or none where it is known.
 */
export function settleTrouble(writer: Writer, grievance: Grievance, events: readonly RecordedEvent[]): void {
  const { find, update } = statements(writer);
  const known = find.get(grievance.id);
  if (!countsForTrouble(grievance)) {
    if (known !== undefined) removeFromTrouble(writer, known);
    return;
  }
  const opening = openingIn(events) ?? storedOpening(known) ?? openingIn(readEvents(writer, grievance.id));
  if (opening === null) return;
  const post = firstPostOf(writer, grievance);
  if (known === undefined || isComparedOtherwise(known, grievance, opening, post)) {
    placeInTrouble(writer, known ?? null, comparableOf(grievance, opening, post));
    return;
  }
  const state = stateOf(grievance, opening);
  if (state.isOpen !== known.isOpen || state.urgency !== known.urgency || state.evidence !== known.evidence) {
    update.run({ ...state, grievanceId: grievance.id });
  }
}

/** After a post was recorded or edited: the cases that it began may be of another trouble now. */
export function settleTroublesOfPost(writer: Writer, channel: string, externalId: string): void {
  for (const id of statements(writer).casesOfPost.all(channel, externalId)) {
    const grievance = readGrievance(writer, id);
    if (grievance?.firstPost.externalId === externalId && grievance.firstPost.channel === channel) settleTrouble(writer, grievance, []);
  }
}

/** For a record that an older program wrote, before there were troubles. */
export function buildTroublesOnce(writer: Writer): void {
  const { isLacking } = statements(writer);
  if (isLacking.get() === 1) writer.transaction(() => rebuildTroubles(writer));
}

/** Finds the trouble of every case anew, in the order in which the cases were recorded: it is that order that founds troubles. */
export function rebuildTroubles(writer: Writer): void {
  const { clearKeys, clearCases, clearTroubles, opened } = statements(writer);
  clearKeys.run();
  clearCases.run();
  clearTroubles.run();
  for (const stream of opened.all()) {
    const id = grievanceOfStream(stream);
    const grievance = id === null ? null : readGrievance(writer, id);
    if (grievance) settleTrouble(writer, grievance, []);
  }
}

function openingIn(events: readonly RecordedEvent[]): OpeningWords | null {
  for (const { event } of events) if (event?.type === "grievance-opened") return openingWordsOf(event);
  return null;
}

function storedOpening(known: TroubleCaseRow | undefined): OpeningWords | null {
  return known === undefined ? null : openingWordsSchema.parse(JSON.parse(known.opening));
}

function isComparedOtherwise(known: TroubleCaseRow, grievance: Grievance, opening: OpeningWords, post: FirstPost | null): boolean {
  if (known.readFrom !== (post?.version ?? "") || known.opening !== JSON.stringify(opening)) return true;
  const facts = troubleFactsOf(grievance, opening, known.author);
  return (
    known.openedAt !== facts.at ||
    known.departments !== facts.departments.join(",") ||
    known.category !== facts.category ||
    known.district !== facts.district ||
    known.place !== facts.place ||
    (known.routine === 1) !== facts.routine ||
    (known.alone === 1) === isCompared(grievance)
  );
}

interface PostRow {
  readonly text: string;
  readonly reposts: string | null;
  readonly author: string;
  readonly versionId: string;
}

function firstPostOf(writer: Writer, { firstPost: { channel, externalId } }: Grievance): FirstPost | null {
  const row = statements(writer).post.get(channel, externalId);
  if (row === undefined) return null;
  const { text, reposts, author, versionId } = row;
  const version = `${channel} ${externalId} ${versionId}`;
  if (reposts === null) return { text, author: `${channel}:${author}`, version };
  const original = JSON.parse(reposts) as PostReference;
  const by = original.authorExternalId === null ? null : `${channel}:${original.authorExternalId}`;
  return { text: original.text ?? text, author: by, version };
}

const COUNTING = "state NOT IN ('not-a-grievance', 'duplicate')";

const statements = perConnection(({ sqlite }) => ({
  find: sqlite.prepare<[string], TroubleCaseRow>(FIND_TROUBLE_CASE),
  update: sqlite.prepare(
    "UPDATE trouble_case SET is_open = @isOpen, urgency = @urgency, evidence = @evidence WHERE grievance_id = @grievanceId",
  ),
  post: sqlite.prepare<[string, string], PostRow>(
    "SELECT text, reposts, author_external_id AS author, version_id AS versionId FROM post WHERE channel = ? AND external_id = ?",
  ),
  casesOfPost: sqlite
    .prepare<[string, string], GrievanceId>("SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?")
    .pluck(),
  isLacking: sqlite
    .prepare<[], number>(`SELECT NOT EXISTS (SELECT 1 FROM trouble) AND EXISTS (SELECT 1 FROM grievance WHERE ${COUNTING})`)
    .pluck(),
  clearKeys: sqlite.prepare("DELETE FROM trouble_key"),
  clearCases: sqlite.prepare("DELETE FROM trouble_case"),
  clearTroubles: sqlite.prepare("DELETE FROM trouble"),
  opened: sqlite.prepare<[], string>("SELECT stream FROM event WHERE type = 'grievance-opened' ORDER BY hlc, seat").pluck(),
}));
