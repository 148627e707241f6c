import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { KEPT_MEDIA_TYPES } from "#domain/file/mediaType.ts";
import { storedNameSchema } from "#domain/file/storedName.ts";
import { pictureEdits, pictureFileSchema } from "#domain/grievance/roomPicture.ts";
import { grievanceIdSchema } from "#domain/grievance/actions.ts";
import { commandProgressSchema } from "./desk.ts";
import { fileSavedSchema } from "./shell.ts";
import { PICTURE_CAP_BYTES } from "./limits.ts";

const keptFileSchema = z.strictObject({
  /** SHA-256 of the content, lower-case hexadecimal. */
  hash: z.string(),
  name: z.string(),
  mediaType: z.enum(KEPT_MEDIA_TYPES),
  bytes: z.number().int().nonnegative(),
});

export const FILE_REFUSALS = ["too-large", "unknown-type", "empty"] as const;

const MEBIBYTE = 1024 * 1024;

export const pictureSettingsSchema = z.strictObject({
  /** What fetched pictures may take on the disk; above it the oldest are let go. */
  capBytes: z.number().int().min(PICTURE_CAP_BYTES.least).max(PICTURE_CAP_BYTES.most),
});
export type PictureSettings = z.infer<typeof pictureSettingsSchema>;
export const DEFAULT_PICTURE_SETTINGS: PictureSettings = { capBytes: 5 * 1024 * MEBIBYTE };

const pictureRoomSchema = pictureSettingsSchema.extend({
  /** What they take now. */
  bytes: z.number().int().nonnegative(),
  pictures: z.number().int().nonnegative(),
});

/** In base64, four letters for three bytes. */
const LONGEST = 28 * 1024 * 1024;

export const filesContract = {
  /** Keeps a photograph or a paper beside the record; the same content is kept once. One that `goesOut` with a reply has to be whole, or platforms refuse it. */
  keep: oc
    .errors({
      REFUSED: { message: "This file is not kept", data: z.strictObject({ reason: z.enum([...FILE_REFUSALS, "damaged"]) }) },
      NOT_KEPT: { message: "The file could not be written" },
    })
    .input(
      z.strictObject({ name: z.string().trim().min(1).max(200), content: z.base64().max(LONGEST), goesOut: z.literal(true).optional() }),
    )
    .output(keptFileSchema),
  /** Fetches the pictures of a case that are not here yet; what has come is told as a change of the record. */
  fetchPictures: oc
    .input(z.strictObject({ id: grievanceIdSchema }))
    .output(z.strictObject({ fetched: z.number().int(), failed: z.number().int() })),
  /**
   * Saves a copy of a picture or paper of a case where the person says, in a dialog of the system; that a copy was taken is recorded. Tells once
   * what became of it: the person takes the time that they want, and a call would be given up meanwhile.
   */
  saveAs: oc
    .errors({ NOT_FOUND: { message: "The case holds no such file" } })
    .input(z.strictObject({ id: grievanceIdSchema, file: storedNameSchema }))
    .output(eventIterator(fileSavedSchema)),
  /**
   * Lets rooms see a picture of a case, without what is blurred or cut away of it. It is an act of the desk, told as `desk.act` tells it and taken back by
   * `desk.undo`. NOT_DRAWN: what rooms would see could not be drawn, so nothing was decided.
   */
  approvePicture: oc
    .errors({ NOT_FOUND: { message: "The case has no such picture" }, NOT_DRAWN: { message: "The picture could not be drawn" } })
    .input(z.strictObject({ id: grievanceIdSchema, file: pictureFileSchema, ...pictureEdits }))
    .output(eventIterator(commandProgressSchema)),
  /** No room shows it, whatever the walls are set to. Also an act of the desk. */
  hidePicture: oc
    .errors({ NOT_FOUND: { message: "The case has no such picture" } })
    .input(z.strictObject({ id: grievanceIdSchema, file: pictureFileSchema }))
    .output(eventIterator(commandProgressSchema)),
  /** For a look at the original of a picture of which rooms see less; it is recorded who looked. */
  showOriginal: oc
    .errors({ NOT_FOUND: { message: "The case has no such picture" } })
    .input(z.strictObject({ id: grievanceIdSchema, file: pictureFileSchema })),
  /** How much room fetched pictures take, and how much they may. */
  pictureRoom: oc.output(pictureRoomSchema),
  /** Sets how much they may take; what is above it is let go at once. */
  putPictureCap: oc.input(pictureSettingsSchema).output(pictureRoomSchema),
};
