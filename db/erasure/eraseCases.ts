import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import type { Proof } from "#domain/grievance/actions.ts";
import type { GrievanceEvent, PostKey } from "#domain/grievance/events.ts";
import type { Grievance } from "#domain/grievance/grievance.ts";
import { replyAllows } from "#domain/grievance/reply.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { subjectOf } from "#domain/personal/subject.ts";
import type { ErasureReason } from "#domain/personal/subject.ts";
import { appendEvents } from "../append/append.ts";
import { askRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { copiesOfPicture } from "../pictures/roomCopies.ts";
import { isPaperNeeded } from "../pictures/paperNeeded.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { projectAgain } from "../projections/project.ts";
import { blankPost } from "./blankPost.ts";
import { eraseAuthorOfPost, eraseTracesOfCase } from "./eraseTraces.ts";
import { forgetLessonsOf } from "./forgetCitizen.ts";
import { noteErasure } from "./noteErasure.ts";

/** Why a person has something erased; what an author takes back is blanked by `blankPost`. */
export type AskedReason = Exclude<ErasureReason, "author">;

export interface Erasing {
  readonly why: AskedReason;
  /** Who has it erased: a person's id, or `engine` where the time to keep it is over. */
  readonly actor: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** Posts that keep their words though the case goes; left out where none does. */
  readonly spares?: Spares | undefined;
}

export type Spares = (post: PostKey) => boolean;

export interface ErasedCount {
  readonly cases: number;
  /** Posts that lost their words now. */
  readonly posts: number;
  /** Files, by their names in the folders of files and pictures, that nothing needs any more: to be removed once this is on the disk. */
  readonly files: readonly string[];
}

/**
 * Erases cases: the words of their posts and who wrote them, what the program took from them, and what people wrote about them, in the rows, in the events and
 * around them. A ticket stays with its states, times, offices and figures, and with the mark that it was erased; a reply that is not sent is withdrawn. Cases that
 * are not here are passed over. In one transaction. Afterwards what is left in the pages of the search index and in the logs is to be cleaned: `cleanTraces.ts`.
 */
export function eraseCases(writer: Writer, ids: readonly GrievanceId[], erasing: Erasing): ErasedCount {
  return writer.transaction(() => {
    const counted = { cases: 0, posts: 0, files: new Set<string>() };
    for (const id of ids) {
      const grievance = readGrievance(writer, id);
      if (grievance === null) continue;
      const { posts, files } = eraseCase(writer, grievance, erasing);
      counted.cases += 1;
      counted.posts += posts;
      for (const file of files) counted.files.add(file);
    }
    return { ...counted, files: [...counted.files] };
  });
}

function eraseCase(writer: Writer, grievance: Grievance, erasing: Erasing): Omit<ErasedCount, "cases"> {
  const { id } = grievance;
  const papers = papersOf(writer, id);
  withdraw(writer, grievance, erasing);
  noteErasure(writer, subjectOf("citizen", id), erasing.at, erasing.why);
  noteErasure(writer, subjectOf("case", id), erasing.at, erasing.why);
  let posts = 0;
  const files: string[] = [];
  for (const { isShared, role, ...post } of postsOfCase(writer, id)) {
    // What an office wrote to a whole thread is about the other cases as well.
    if ((role !== "citizen" && isShared === 1) || erasing.spares?.(post) === true) continue;
    const blanked = erasePost(writer, post, id, erasing);
    posts += blanked.posts;
    files.push(...blanked.files);
  }
  files.push(...eraseTracesOfCase(writer, id));
  forgetLessonsOf(writer, id);
  projectAgain(writer, id, readEvents(writer, id));
  if (readGrievance(writer, id)?.erasedAt === null) {
    record(writer, id, [{ type: "personal-data-erased", version: 1, payload: { why: erasing.why } }], erasing);
  }
  const gone = papers.filter((name) => !isPaperNeeded(writer, name));
  return { posts, files: [...files, ...gone.flatMap((name) => [name, ...copiesOfPicture(writer, name)])] };
}

function erasePost(
  writer: Writer,
  post: PostKey,
  id: GrievanceId | null,
  { at, why }: Erasing,
): { readonly posts: number; readonly files: readonly string[] } {
  const blanked = blankPost(writer, post, at, why);
  eraseAuthorOfPost(writer, post, id);
  return blanked;
}

/** What is not sent must not go out any more: its words are gone. One whose outcome is not known counts as refused first, and as sent if it turns out to be out. */
function withdraw(writer: Writer, { id, replies }: Grievance, erasing: Erasing): void {
  const events = replies.flatMap((reply): readonly GrievanceEvent[] => {
    const { replyId } = reply;
    const isUnclear = replyAllows("reply-refused", reply);
    if (!isUnclear && !replyAllows("reply-withdrawn", reply)) return [];
    const withdrawn = { type: "reply-withdrawn", version: 1, payload: { replyId } } as const;
    return isUnclear ? [{ type: "reply-refused", version: 1, payload: { replyId, code: "unclear", detail: "" } }, withdrawn] : [withdrawn];
  });
  if (events.length > 0) record(writer, id, events, erasing);
}

function record(writer: Writer, grievanceId: GrievanceId, events: readonly GrievanceEvent[], { actor, at }: Erasing): void {
  appendEvents(writer, { grievanceId, events, actor, now: at });
}

/** Files of the reports of a case, and of replies in it, by their names in the folder of files. */
function papersOf(writer: Writer, id: GrievanceId): readonly string[] {
  return readEvents(writer, id).flatMap(({ event }) => {
    if (event?.type === "atr-sent") return event.payload.atr.proof.flatMap((proof) => paperNameOf(proof) ?? []);
    if (event?.type === "reply-prepared") return (event.payload.pictures ?? []).flatMap((picture) => paperNameOf(picture) ?? []);
    return [];
  });
}

function paperNameOf(proof: Proof): string | null {
  const ending = typeof proof === "string" ? undefined : ENDING_OF[proof.mediaType as KeptMediaType];
  return typeof proof === "string" || ending === undefined ? null : `${proof.hash}.${ending}`;
}

const postsOfCase = askRows<[string], PostKey & { readonly role: string; readonly isShared: 0 | 1 }>(
  `SELECT p.channel, p.external_id AS externalId, p.role,
     EXISTS (SELECT 1 FROM case_post o WHERE o.channel = c.channel AND o.external_id = c.external_id AND o.grievance_id <> c.grievance_id) AS isShared
   FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id WHERE c.grievance_id = ?`,
);
