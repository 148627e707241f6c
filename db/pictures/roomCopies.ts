import type { PictureEdits } from "#domain/grievance/roomPicture.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { askRows, askValues, askWhether } from "../ask.ts";
import type { Reader } from "../connection.ts";
import { ATTACHED, pictureName, PROOF, PROOFS } from "./attachedPicture.ts";
import { isPaperNeeded } from "./paperNeeded.ts";

/** Whether a case shows the picture of this name: in a post, as what came with one, or as proof of its report. */
export function isPictureOfCase(reader: Reader, id: GrievanceId, file: string): boolean {
  return isInPost(reader, id, file, file) || isProof(reader, id, file);
}

const isInPost = askWhether<[id: GrievanceId, file: string, sameFile: string]>(`
  SELECT 1 FROM case_post c JOIN post p ON p.channel = c.channel AND p.external_id = c.external_id
    CROSS JOIN json_each(p.media) m
    LEFT JOIN picture k ON k.url = iif(m.value ->> 'kind' = 'photo', m.value ->> 'url', m.value ->> 'previewUrl')
  WHERE c.grievance_id = ? AND p.deleted_at IS NULL AND p.media IS NOT NULL AND (k.file = ? OR ${pictureName(ATTACHED)} = ?) LIMIT 1`);

const isProof = askWhether<[id: GrievanceId, file: string]>(`
  SELECT 1 FROM grievance g CROSS JOIN ${PROOFS} WHERE g.id = ? AND g.atr IS NOT NULL AND ${pictureName(PROOF)} = ? LIMIT 1`);

export interface RoomCopy {
  readonly file: string;
  readonly copy: string;
  readonly edits: PictureEdits;
}

/** What rooms see in place of pictures, of all cases; of one picture alone where it is named. */
export function roomCopies(reader: Reader, ofFile: string | null = null): readonly RoomCopy[] {
  return copies(reader, ofFile, ofFile).map(({ file, copy, crop, blurs }) => ({
    file,
    copy,
    edits: {
      crop: crop === null ? null : (JSON.parse(crop) as PictureEdits["crop"]),
      blurs: JSON.parse(blurs) as PictureEdits["blurs"],
    },
  }));
}

/** The copies of a picture, by the names of their files. */
export const copiesOfPicture = askValues<[file: string], string>(`
  SELECT DISTINCT r.value ->> 'copy' FROM grievance g CROSS JOIN json_each(g.room_pictures) r
  WHERE g.room_pictures IS NOT NULL AND r.value ->> 'file' = ? AND r.value ->> 'copy' IS NOT NULL`);

/** The copies that go with a picture that goes: none where a paper of the same content is left, which rooms see by the same copies. */
export function copiesLeftOver(reader: Reader, file: string): readonly string[] {
  const all = copiesOfPicture(reader, file);
  return all.length > 0 && isPaperNeeded(reader, file) ? [] : all;
}

interface CopyRow {
  readonly file: string;
  readonly copy: string;
  readonly crop: string | null;
  readonly blurs: string;
}

const copies = askRows<[file: string | null, sameFile: string | null], CopyRow>(`
  SELECT DISTINCT r.value ->> 'file' AS file, r.value ->> 'copy' AS copy, r.value -> 'crop' AS crop, r.value -> 'blurs' AS blurs
  FROM grievance g CROSS JOIN json_each(g.room_pictures) r
  WHERE g.room_pictures IS NOT NULL AND r.value ->> 'copy' IS NOT NULL AND (? IS NULL OR r.value ->> 'file' = ?)`);
