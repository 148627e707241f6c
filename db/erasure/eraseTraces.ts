import type { PostKey } from "#domain/grievance/events.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostReference } from "#domain/post/incomingPost.ts";
import { askRow, askValues, changeRows } from "../ask.ts";
import type { Writer } from "../connection.ts";
import { copiesLeftOver } from "../pictures/roomCopies.ts";
import { forgetPicture } from "../pictures/pictures.ts";
import { forgetWorkOfCase } from "./forgetWork.ts";

/** Takes what is personal out of the rows around a case; mails that are not sent are not sent any more. Answers with the files of pictures that nothing needs. */
export function eraseTracesOfCase(writer: Writer, id: GrievanceId): readonly string[] {
  dropUnsentMails(writer, id);
  blankMails(writer, id);
  dropAnswers(writer, id);
  dropContradictions(writer, id);
  anonymiseInvitations(writer, id);
  forgetWorkOfCase(writer, id);
  return forgetPicturesOfCase(writer, id);
}

/** Answers with the files of those that nothing needs, and of what rooms saw of them. */
export function forgetPicturesOfCase(writer: Writer, id: GrievanceId): readonly string[] {
  return pictures(writer, id).flatMap((url) => {
    const file = forgetPicture(writer, url);
    return file === null ? [] : [file, ...copiesLeftOver(writer, file)];
  });
}

/** Who wrote a post, and to whom: in its place stands the case, so that its posts are still of one citizen. */
export function eraseAuthorOfPost(writer: Writer, { channel, externalId }: PostKey, id: GrievanceId | null): void {
  const row = referencesOf(writer, channel, externalId);
  if (row === null) return;
  anonymise(writer, {
    channel,
    externalId,
    author: `erased:${id ?? externalId}`,
    reposts: withoutAuthor(row.reposts),
    quotes: withoutAuthor(row.quotes),
  });
}

function withoutAuthor(reference: string | null): string | null {
  return reference === null ? null : JSON.stringify({ ...(JSON.parse(reference) as PostReference), text: null, authorExternalId: null });
}

/** What could not be read and names a person, by any of their names in the channel. It is dismissed, since nothing is left to read. */
export function eraseReadingProblemsAbout(writer: Writer, channel: string, names: readonly string[], at: number): void {
  for (const name of new Set(names)) if (name.length >= SHORTEST_NAME) eraseProblems(writer, { channel, name, at });
}

/** A shorter one stands in half of all texts by chance. */
const SHORTEST_NAME = 4;

const dropUnsentMails = changeRows("DELETE FROM officer_mail WHERE grievance_id = ? AND state = 'prepared'");
const blankMails = changeRows("UPDATE officer_mail SET subject = NULL, error = NULL WHERE grievance_id = ?");
const dropAnswers = changeRows("DELETE FROM office_answer WHERE grievance_id = ? AND state = 'waits'");
const dropContradictions = changeRows("DELETE FROM import_contradiction WHERE grievance_id = ?");
const anonymiseInvitations = changeRows(
  "UPDATE invitation SET author_id = 'erased:' || grievance_id, post_external_id = '' WHERE grievance_id = ?",
);
const pictures = askValues<[string], string>("SELECT url FROM picture WHERE grievance_id = ?");

const referencesOf = askRow<[string, string], { readonly reposts: string | null; readonly quotes: string | null }>(
  "SELECT reposts, quotes FROM post WHERE channel = ? AND external_id = ?",
);
const anonymise = changeRows<[{ channel: string; externalId: string; author: string; reposts: string | null; quotes: string | null }]>(
  `UPDATE post SET author_external_id = @author, in_reply_to_author_id = NULL, reposts = @reposts, quotes = @quotes,
     conversation_id = iif(is_private = 1, external_id, conversation_id)
   WHERE channel = @channel AND external_id = @externalId`,
);
const eraseProblems = changeRows<[{ channel: string; name: string; at: number }]>(
  `UPDATE reading_problem SET raw = NULL, title = NULL, place = NULL, state = iif(state = 'open', 'dismissed', state),
     settled_at = coalesce(settled_at, @at)
   WHERE channel = @channel AND (instr(raw, CAST(@name AS BLOB)) > 0 OR instr(title, @name) > 0 OR instr(name, @name) > 0)`,
);
