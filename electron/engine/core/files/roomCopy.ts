import { createHash } from "node:crypto";
import type { PictureEdits, Rectangle } from "#domain/grievance/roomPicture.ts";
import { blurPart } from "./blurPart.ts";
import type { PixelPart } from "./blurPart.ts";
import { loadSharp, SHOWN_SIDE_PX } from "./thumbnail.ts";

const PATIENCE_S = 10;
const WHOLE = 10_000;

/** What rooms see of a picture that this program drew: blurred and cut in its pixels; null where it cannot be drawn. Never rejects. */
export async function makeRoomCopy(content: Uint8Array, { crop, blurs }: PictureEdits): Promise<Uint8Array | null> {
  try {
    const sharp = loadSharp();
    const { data, info } = await sharp(content, { limitInputPixels: SHOWN_SIDE_PX * SHOWN_SIDE_PX, animated: false, failOn: "error" })
      // Without it the colours of what nobody sees through would stand there.
      .flatten({ background: "#fff" })
      .toColourspace("srgb")
      .raw()
      .timeout({ seconds: PATIENCE_S })
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    for (const blur of blurs) blurPart({ data, width, height, channels }, partOf(blur, width, height));
    const drawn = sharp(data, { raw: { width, height, channels } });
    return await (crop === null ? drawn : drawn.extract(partOf(crop, width, height)))
      .webp({ quality: 80, effort: 3 })
      .timeout({ seconds: PATIENCE_S })
      .toBuffer();
  } catch {
    return null;
  }
}

/** At least all the pixels that the rectangle touches. */
function partOf({ left, top, width, height }: Rectangle, pictureWidth: number, pictureHeight: number): PixelPart {
  const [x, right] = spanOf(left, width, pictureWidth);
  const [y, bottom] = spanOf(top, height, pictureHeight);
  return { left: x, top: y, width: right - x, height: bottom - y };
}

function spanOf(from: number, length: number, pixels: number): readonly [from: number, to: number] {
  const first = Math.min(pixels - 1, Math.floor((from * pixels) / WHOLE));
  return [first, Math.max(first + 1, Math.min(pixels, Math.ceil(((from + length) * pixels) / WHOLE)))];
}

/** What the copy of a picture is called: the same for the same edits on every machine, so that it can be drawn again where it is not. */
export function roomCopyName(file: string, { crop, blurs }: PictureEdits): string {
  return `${createHash("sha256")
    .update(JSON.stringify([file, crop, blurs]))
    .digest("hex")}.wall.webp`;
}
