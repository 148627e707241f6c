import { z } from "zod";
import { ok } from "../platform/platform.ts";
import type { Endpoint } from "../platform/platform.ts";
import { invalidRequest, writeForbidden } from "../platform/problems.ts";
import { snowflakes } from "../platform/snowflake.ts";

/** Of pictures, as X documents it ("Media", November 2026). */
const LARGEST_BYTES = 5 * 1024 * 1024;

const uploadSchema = z.strictObject({
  media: z.base64().min(4),
  media_category: z.enum(["tweet_image", "dm_image", "subtitles"]),
  media_type: z.enum(["image/jpeg", "image/bmp", "image/png", "image/webp", "image/pjpeg", "image/tiff"]).optional(),
  shared: z.boolean().optional(),
});

const nextId = snowflakes(11);

/** Takes one picture, for a post or a message to show. */
export const mediaUploadEndpoint: Endpoint = {
  name: "media-upload",
  method: "POST",
  path: /^\/2\/media\/upload$/,
  token: "user",
  parameters: {},
  required: [],
  answer: (platform, { body }) => {
    if (!platform.mayWrite) return writeForbidden;
    const upload = uploadSchema.safeParse(body);
    if (!upload.success) return invalidRequest([{ name: "media", value: "", message: "The upload is not as X documents it" }]);
    const bytes = Buffer.from(upload.data.media, "base64");
    if (bytes.length > LARGEST_BYTES) return invalidRequest([{ name: "media", value: "", message: "The picture is larger than 5 MB" }]);
    const id = nextId(platform.now());
    platform.uploads.set(id, { bytes, category: upload.data.media_category });
    return ok({ data: { id, media_key: `3_${id}`, size: bytes.length, expires_after_secs: 86_400 } });
  },
};
