import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { subjectOf } from "#domain/personal/subject.ts";
import type { ErasureReason } from "#domain/personal/subject.ts";
import { forgetLessons } from "../append/learning.ts";
import { askValues, askWhether } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { readEvents } from "../events/read.ts";
import { grievanceStream } from "../events/stream.ts";
import { readGrievance } from "../projections/grievanceRow.ts";
import { projectAgain } from "../projections/project.ts";
import { noteErasure } from "./noteErasure.ts";

/**
 * After a post was blanked: destroys what events hold of its words, which are evidence, places and lessons. All of them are of the first post, but for those of a
 * case that was revised after further ones, or whose scans were read: of that case any post takes them along.
 */
export function forgetCitizenOfPost(writer: Writer, post: PostKey, at: number, why: ErasureReason): void {
  for (const id of casesOfPost(writer, post.channel, post.externalId)) {
    const grievance = readGrievance(writer, id);
    if (grievance === null) continue;
    const isFirst = grievance.firstPost.channel === post.channel && grievance.firstPost.externalId === post.externalId;
    if (isFirst || wasRevised(writer, grievanceStream(id)) || !hasWordsLeft(writer, id)) forgetCitizen(writer, id, at, why);
  }
}

function forgetCitizen(writer: Writer, id: GrievanceId, at: number, why: ErasureReason): void {
  noteErasure(writer, subjectOf("citizen", id), at, why);
  forgetLessonsOf(writer, id);
  projectAgain(writer, id, readEvents(writer, id));
}

/** The program learns again without the lessons of a case. */
export function forgetLessonsOf(writer: Writer, id: GrievanceId): void {
  if (taught(writer, grievanceStream(id))) forgetLessons(writer);
}

const casesOfPost = askValues<[string, string], GrievanceId>("SELECT grievance_id FROM case_post WHERE channel = ? AND external_id = ?");
const wasRevised = askWhether<[stream: string]>(
  "SELECT 1 FROM event WHERE stream = ? AND type IN ('proposal-revised', 'scan-read', 'reading-corrected') LIMIT 1",
);
const taught = askWhether<[stream: string]>(
  "SELECT 1 FROM event WHERE stream = ? AND type IN ('proposal-corrected', 'marked') AND payload ->> '$.sealed.citizen' IS NOT NULL LIMIT 1",
);
const hasWordsLeft = askWhether<[id: string]>(
  `SELECT 1 FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
   WHERE c.grievance_id = ? AND p.role = 'citizen' AND p.deleted_at IS NULL LIMIT 1`,
);
