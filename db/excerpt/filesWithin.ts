import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import { askRows, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";

export interface FilesWithin {
  /** Of fetched pictures and their thumbnails, by the names of their files. */
  readonly pictures: readonly string[];
  /** Of papers that came with a post or a report. */
  readonly papers: readonly string[];
}

/** The files that the cases of a record show: those that have to go with it where it goes. */
export function filesWithin(reader: Reader): FilesWithin {
  const named = papers(reader).flatMap(({ hash, mediaType }) => {
    const ending = ENDING_OF[mediaType as KeptMediaType];
    return ending === undefined ? [] : [`${hash}.${ending}`];
  });
  return { pictures: pictures(reader), papers: [...new Set(named)] };
}

const pictures = askValues<[], string>(
  "SELECT file FROM picture WHERE file IS NOT NULL UNION SELECT still FROM picture WHERE still IS NOT NULL ORDER BY 1",
);

const papers = askRows<[], { readonly hash: string; readonly mediaType: string }>(`
  SELECT m.value ->> '$.file.hash' AS hash, m.value ->> '$.file.mediaType' AS mediaType
  FROM post p CROSS JOIN json_each(p.media) m WHERE instr(p.media, '"hash"') > 0 AND m.value ->> '$.file.hash' IS NOT NULL
  UNION
  SELECT r.value ->> 'hash', r.value ->> 'mediaType'
  FROM grievance g CROSS JOIN json_each(g.atr, '$.proof') r WHERE g.atr IS NOT NULL AND r.type = 'object'`);
