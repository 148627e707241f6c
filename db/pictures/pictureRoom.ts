import { askRow, askRows, askValues, changeRows } from "../ask.ts";
import type { Reader, Writer } from "../connection.ts";
import { ATTACHED, pictureName, PROOF, PROOFS } from "./attachedPicture.ts";
import { picturesForReview } from "../review/reviewCases.ts";

export interface PictureRoom {
  /** What the pictures that are kept take on the disk, each file counted once. */
  readonly bytes: number;
  readonly pictures: number;
}

export function pictureRoom(reader: Reader): PictureRoom {
  return room(reader) ?? { bytes: 0, pictures: 0 };
}

/** The files of all pictures that were fetched and are kept, and of what rooms see of those and of what is attached: of one that went nothing stays. */
export function keptPictureFiles(reader: Reader): ReadonlySet<string> {
  return new Set(files(reader));
}

/**
 * Lets pictures go until the rest takes at most `capBytes`: of disposed cases first, of each sort the one that was fetched longest ago
 * first. One that a case in progress shows as well counts as that one's. What a review needs stays until it has ended, whatever the cap. Answers
 * with the files to be removed; their rows tell already that they were let go, so that a crash in between leaves a file too many and never a
 * picture that is promised and not there.
 */
export function letPicturesGo(writer: Writer, capBytes: number, now: number): readonly string[] {
  return writer.transaction(() => {
    let { bytes } = pictureRoom(writer);
    const files: string[] = [];
    if (bytes <= capBytes) return files;
    const needed = JSON.stringify(picturesForReview(writer, null).flatMap(({ file }) => file ?? []));
    while (bytes > capBytes) {
      const next = oldest(writer, needed, AT_ONCE);
      if (next.length === 0) break;
      for (const picture of next) {
        if (bytes <= capBytes) break;
        letGo(writer, now, picture.file);
        bytes -= picture.bytes;
        files.push(picture.file);
      }
    }
    return files;
  });
}

const AT_ONCE = 200;

interface Kept {
  readonly file: string;
  readonly bytes: number;
}

const room = askRow<[], PictureRoom>(`
  SELECT coalesce(sum(bytes), 0) AS bytes, count(*) AS pictures FROM (
    SELECT max(bytes) AS bytes FROM picture WHERE file IS NOT NULL AND bytes IS NOT NULL GROUP BY file
  )`);

const files = askValues<[], string>(`
  SELECT file FROM picture WHERE file IS NOT NULL
  UNION
  SELECT r.value ->> 'copy' FROM grievance g CROSS JOIN json_each(g.room_pictures) r
  WHERE g.room_pictures IS NOT NULL AND r.value ->> 'copy' IS NOT NULL
    AND (r.value ->> 'file' IN (SELECT file FROM picture WHERE file IS NOT NULL)
      OR r.value ->> 'file' IN (SELECT ${pictureName(PROOF)} FROM ${PROOFS})
      OR r.value ->> 'file' IN (
        SELECT ${pictureName(ATTACHED)} FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
          CROSS JOIN json_each(p.media) m
        WHERE c.grievance_id = g.id AND p.media IS NOT NULL))`);

const oldest = askRows<[string, number], Kept>(`
  SELECT k.file, max(k.bytes) AS bytes
  FROM picture k LEFT JOIN grievance g ON g.id = k.grievance_id
  WHERE k.file IS NOT NULL AND k.bytes IS NOT NULL AND k.file NOT IN (SELECT value FROM json_each(?))
  GROUP BY k.file
  ORDER BY min(coalesce(g.state = 'disposed', 0)) DESC, max(k.fetched_at), k.file LIMIT ?`);

const letGo = changeRows<[number, string]>(
  `UPDATE picture SET file = NULL, bytes = NULL, fetched_at = NULL, still = NULL, failures = 0, let_go_at = ? WHERE file = ?`,
);
