import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import { askRows, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";

export interface FilesWithin {
  /** Of fetched pictures and their thumbnails, by the names of their files. */
  readonly pictures: readonly string[];
  /** Of papers that came with a post or a report. */
  readonly papers: readonly string[];
}

/**
 * The files that the cases of a record show: those that have to go with it where it goes. A picture that a citizen attached is among them only where all
 * pictures go, since nobody can approve one.
 */
export function filesWithin(reader: Reader, asked: RoomPictures): FilesWithin {
  const named = papers(reader, asked).flatMap(({ hash, mediaType }) => {
    const ending = ENDING_OF[mediaType as KeptMediaType];
    return ending === undefined ? [] : [`${hash}.${ending}`];
  });
  return { pictures: pictures(reader), papers: [...new Set(named)] };
}

const pictures = askValues<[], string>(
  "SELECT file FROM picture WHERE file IS NOT NULL UNION SELECT still FROM picture WHERE still IS NOT NULL ORDER BY 1",
);

const papers = askRows<[pictures: RoomPictures], { readonly hash: string; readonly mediaType: string }>(`
  SELECT m.value ->> '$.file.hash' AS hash, m.value ->> '$.file.mediaType' AS mediaType
  FROM post p CROSS JOIN json_each(p.media) m WHERE instr(p.media, '"hash"') > 0 AND m.value ->> '$.file.hash' IS NOT NULL
    AND (? = 'all' OR p.role <> 'citizen' OR m.value ->> '$.file.mediaType' NOT LIKE 'image/%')
  UNION
  SELECT r.value ->> 'hash', r.value ->> 'mediaType'
  FROM grievance g CROSS JOIN json_each(g.atr, '$.proof') r WHERE g.atr IS NOT NULL AND r.type = 'object'`);
