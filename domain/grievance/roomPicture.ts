import { z } from "zod";
import { MOST_BLURS } from "./choices.ts";

/** A part of a picture in ten-thousandths of its sides, as it stands upright. */
const rectangleSchema = z
  .strictObject({
    left: z.number().int().min(0).max(9_999),
    top: z.number().int().min(0).max(9_999),
    width: z.number().int().min(1).max(10_000),
    height: z.number().int().min(1).max(10_000),
  })
  .refine(({ left, top, width, height }) => left + width <= 10_000 && top + height <= 10_000, {
    message: "Beyond the edge of the picture",
  });
export type Rectangle = z.infer<typeof rectangleSchema>;

export const pictureEdits = { crop: rectangleSchema.nullable(), blurs: z.array(rectangleSchema).max(MOST_BLURS) } as const;
export const pictureEditsSchema = z.strictObject(pictureEdits);
/** What of a picture no room may see: all outside of `crop`, and `blurs`. */
export type PictureEdits = z.infer<typeof pictureEditsSchema>;

/** A picture by the hash of its content, and by what it is called in its folder. */
export const pictureFileSchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp|gif)$/u);
/** What was drawn of it for rooms. */
const copySchema = z.string().regex(/^[0-9a-f]{64}\.wall\.webp$/u);

/** `copy`: what was drawn in its place; null where all of it may be seen. */
export const approvedPicture = { file: pictureFileSchema, copy: copySchema.nullable(), ...pictureEdits } as const;
export const hiddenPicture = { file: pictureFileSchema } as const;

/**
 * What a person at the desk said of a picture of a case; of one that nobody saw there is none. One that is hidden keeps what was blurred and cut of it before: the
 * desk still shows no more of it, and approving it again starts from there.
 */
export type RoomPicture = { readonly as: "shown" | "hidden"; readonly file: string; readonly copy: string | null } & PictureEdits;

/** The last word counts. */
export function withApproved(pictures: readonly RoomPicture[], picture: Omit<RoomPicture, "as">): readonly RoomPicture[] {
  return [...pictures.filter(({ file }) => file !== picture.file), { as: "shown", ...picture }];
}

export function withHidden(pictures: readonly RoomPicture[], file: string): readonly RoomPicture[] {
  const before = pictures.find((each) => each.file === file) ?? { file, copy: null, crop: null, blurs: [] };
  return [...pictures.filter((each) => each.file !== file), { ...before, as: "hidden" }];
}

/** Whether rooms see of a picture exactly this already. */
export function isAsApproved(pictures: readonly RoomPicture[], { file, copy, crop, blurs }: Omit<RoomPicture, "as">): boolean {
  const said = pictures.find((each) => each.file === file);
  if (said?.as !== "shown" || said.copy !== copy || said.blurs.length !== blurs.length) return false;
  return isSame(said.crop, crop) && said.blurs.every((blur, at) => isSame(blur, blurs[at] ?? null));
}

function isSame(one: Rectangle | null, other: Rectangle | null): boolean {
  if (one === null || other === null) return one === other;
  return one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
}

/** Whether rooms see less of it than there is. */
export function hasEdits({ crop, blurs }: PictureEdits): boolean {
  return crop !== null || blurs.length > 0;
}
