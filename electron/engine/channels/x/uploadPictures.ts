import { z } from "zod";
import { SourceError } from "../../core/ports/source.ts";
import type { PictureToSend } from "../../core/sending/picturesToSend.ts";
import type { XClient } from "./client.ts";
import { idSchema } from "./payload.ts";

const uploadedSchema = z.object({ data: z.object({ id: idSchema }) });

/**
 * Puts pictures at X for a post or a message to show, one request each: POST /2/media/upload in the name of the account (`media.write`; OpenAPI 2.166,
 * docs.x.com, "Media", looked up on 30 November 2026). What no post shows within a day is forgotten there. Throws {@link SourceError}.
 */
export async function uploadPictures(
  client: XClient,
  pictures: readonly PictureToSend[],
  category: "tweet_image" | "dm_image",
  signal: AbortSignal,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { content, mediaType } of pictures) {
    const body = { media: Buffer.from(content).toString("base64"), media_category: category, media_type: mediaType };
    const uploaded = uploadedSchema.safeParse(await client.post("media/upload", body, signal));
    if (!uploaded.success) throw new SourceError("bad-answer", "X took a picture and did not say under which id.");
    ids.push(uploaded.data.data.id);
  }
  return ids;
}
