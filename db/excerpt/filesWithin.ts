import { ENDING_OF } from "#domain/file/mediaType.ts";
import type { RoomPictures } from "#domain/wall/roomPictures.ts";
import type { KeptMediaType } from "#domain/file/mediaType.ts";
import { askRows, askValues } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { ATTACHED, PROOF, PROOFS } from "../pictures/attachedPicture.ts";

export interface FilesWithin {
  /** Of fetched pictures and their thumbnails, and what rooms see in place of any picture, by the names of their files. */
  readonly pictures: readonly string[];
  /** Of papers and pictures that came with a post or a report. */
  readonly papers: readonly string[];
}

/**
 * The files that the cases of a record show: those that have to go with it where it goes. What is attached as a picture goes by the rule of every picture: as
 * rooms see it, and not at all where they see none of it. Of a sensitive case nothing goes.
 */
export function filesWithin(reader: Reader, asked: RoomPictures): FilesWithin {
  const kept = attached(reader).flatMap(({ hash, mediaType, said, copy }) => {
    const ending = ENDING_OF[mediaType as KeptMediaType];
    if (ending === undefined) return [];
    const isShown = asked !== "none" && (said === null ? asked === "all" : said === "shown");
    if (!mediaType.startsWith("image/")) return [{ paper: `${hash}.${ending}` }];
    return isShown ? [copy === null ? { paper: `${hash}.${ending}` } : { copy }] : [];
  });
  const copies = kept.flatMap((each) => each.copy ?? []);
  return {
    pictures: [...new Set([...pictures(reader), ...copies])],
    papers: [...new Set(kept.flatMap((each) => each.paper ?? []))],
  };
}

const pictures = askValues<[], string>(
  "SELECT file FROM picture WHERE file IS NOT NULL UNION SELECT still FROM picture WHERE still IS NOT NULL ORDER BY 1",
);

interface Attached {
  readonly hash: string;
  readonly mediaType: string;
  readonly said: "shown" | "hidden" | null;
  readonly copy: string | null;
}

const attached = askRows<[], Attached>(`
  WITH kept (id, file) AS (
    SELECT c.grievance_id, ${ATTACHED} FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
      CROSS JOIN json_each(p.media) m
    WHERE p.media IS NOT NULL AND instr(p.media, '"hash"') > 0 AND ${ATTACHED} IS NOT NULL
    UNION
    SELECT g.id, ${PROOF} FROM grievance g CROSS JOIN ${PROOFS} WHERE g.atr IS NOT NULL AND a.type = 'object'
  )
  SELECT DISTINCT k.file ->> 'hash' AS hash, k.file ->> 'mediaType' AS mediaType, r.value ->> 'as' AS said, r.value ->> 'copy' AS copy
  FROM kept k JOIN grievance g ON g.id = k.id
    LEFT JOIN json_each(g.room_pictures) r ON substr(r.value ->> 'file', 1, 64) = k.file ->> 'hash'
  WHERE g.sensitive IS NULL ORDER BY 1`);
