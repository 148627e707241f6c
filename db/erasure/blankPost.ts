import { forgetTexts } from "#domain/remembered.ts";
import type { PostKey } from "#domain/grievance/events.ts";
import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { PostMedia, PostReference } from "#domain/post/incomingPost.ts";
import type { Writer } from "../connection.ts";
import { askRow, askRows, askWhether, changeRows } from "../ask.ts";
import { copiesLeftOver, copiesOfPicture } from "../pictures/roomCopies.ts";
import { isPaperNeeded } from "../pictures/paperNeeded.ts";
import { forgetPicture } from "../pictures/pictures.ts";
import { postSubject } from "#domain/personal/subject.ts";
import type { ErasureReason } from "#domain/personal/subject.ts";
import { dropMeasure } from "../posts/postMeasures.ts";
import { settleIncidentsOfPost } from "../projections/incidents.ts";
import { forgetIndexed } from "../search/indexPost.ts";
import { noteRemoval } from "./cleanSearch.ts";
import { forgetCitizenOfPost } from "./forgetCitizen.ts";
import { noteErasure } from "./noteErasure.ts";

export interface Blanked {
  /** Posts that lost their words now: the one that was taken back, and those that only passed it on. */
  readonly posts: number;
  /** Files, by their names in the folder of files, that no post or report needs any more: to be removed once this is on the disk. */
  readonly files: readonly string[];
}

const NOTHING: Blanked = { posts: 0, files: [] };

/**
 * Takes the words of a post out of the record because its author took it back: text, names, pictures, search index, the payloads of
 * all versions, and what events hold of them. Its ids, its times and its cases stay, with all that happened in them. Who passed it on has nothing
 * more to say either; who quoted it keeps their own words. A post that is unknown, or was blanked before, is left as it is. `at`: milliseconds UTC.
 */
export function blankPost(writer: Writer, key: PostKey, at: number, why: ErasureReason = "author"): Blanked {
  return writer.transaction(() => {
    const known = find(writer, key.channel, key.externalId);
    if (known === null || known.deletedAt !== null) return NOTHING;
    noteErasure(writer, postSubject(key), at, why);
    const files = blankRow(writer, known, key, { at, why });
    let posts = 1;
    for (const repost of repostsOf(writer, key.channel, key.externalId)) {
      if (repost.deletedAt !== null) continue;
      files.push(...blankRow(writer, repost, { channel: key.channel, externalId: repost.externalId }, { at, why }));
      posts += 1;
    }
    for (const { id, quotes } of quotesOf(writer, key.channel, key.externalId)) setQuote(writer, withoutText(quotes), id);
    forgetTexts();
    return { posts, files: [...new Set(files)] };
  });
}

function blankRow(writer: Writer, row: Row, { channel, externalId }: PostKey, { at, why }: { at: number; why: ErasureReason }): string[] {
  const media = row.media === null ? [] : (JSON.parse(row.media) as readonly PostMedia[]);
  blank(writer, { id: row.id, at, reposts: withoutText(row.reposts), quotes: withoutText(row.quotes) });
  dropPayloads(writer, row.id);
  dropCheck(writer, row.id);
  dropMeasure(writer, row.id);
  forgetIndexed(writer, row.id);
  noteRemoval(writer, at);
  forgetCitizenOfPost(writer, { channel, externalId }, at, why);
  settleIncidentsOfPost(writer, channel, externalId);
  return media.flatMap((each) => [...picturesOf(writer, each), ...attachmentOf(writer, each)]);
}

/** One that another post shows as well is fetched again for that one. */
function picturesOf(writer: Writer, { url, previewUrl }: PostMedia): readonly string[] {
  return [url, previewUrl].flatMap((address) => {
    const file = address === null ? null : forgetPicture(writer, address);
    return file === null ? [] : [file, ...copiesLeftOver(writer, file)];
  });
}

/** An attachment cannot be fetched again: it goes only where no other post and no report has it. */
function attachmentOf(writer: Writer, { file }: PostMedia): readonly string[] {
  if (file === undefined) return [];
  const name = `${file.hash}.${ENDING_OF[file.mediaType]}`;
  return isPaperNeeded(writer, name) || isPictureFile(writer, file.hash) ? [] : [name, ...copiesOfPicture(writer, name)];
}

const isPictureFile = askWhether<[hash: string]>("SELECT 1 FROM picture WHERE instr(file, ?) > 0 LIMIT 1");

function withoutText(reference: string | null): string | null {
  return reference === null ? null : JSON.stringify({ ...(JSON.parse(reference) as PostReference), text: null });
}

interface Row {
  readonly id: number;
  readonly reposts: string | null;
  readonly quotes: string | null;
  readonly media: string | null;
  readonly deletedAt: number | null;
}

const ROW = "id, reposts, quotes, media, deleted_at AS deletedAt";

const find = askRow<[string, string], Row>(`SELECT ${ROW} FROM post WHERE channel = ? AND external_id = ?`);
const repostsOf = askRows<[string, string], Row & { readonly externalId: string }>(
  `SELECT ${ROW}, external_id AS externalId FROM post WHERE channel = ? AND (reposts ->> 'externalId') = ? AND reposts IS NOT NULL`,
);
const quotesOf = askRows<[string, string], { readonly id: number; readonly quotes: string | null }>(
  "SELECT id, quotes FROM post WHERE channel = ? AND (quotes ->> 'externalId') = ? AND quotes IS NOT NULL",
);
const setQuote = changeRows("UPDATE post SET quotes = ? WHERE id = ?");

const blank = changeRows(`
  UPDATE post SET text = '', author_handle = NULL, author_name = NULL, author_location = NULL, language_hint = NULL, media = NULL,
    media_count = 0, place_name = NULL, reposts = @reposts, quotes = @quotes, deleted_at = @at
  WHERE id = @id`);

const dropPayloads = changeRows("DELETE FROM post_payload WHERE post_id = ?");
const dropCheck = changeRows("DELETE FROM post_check WHERE post_id = ?");
