import type { ReplyPicture } from "#domain/file/replyPicture.ts";
import type { FileStore } from "../ports/fileStore.ts";
import type { PostOutcome } from "../ports/postOutcome.ts";
import { withoutMetadata } from "./withoutMetadata.ts";

export interface PictureToSend extends Pick<ReplyPicture, "name" | "mediaType"> {
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * The pictures of a reply as they are kept here, less what their cameras wrote into them. Null where one of them is not here, or is damaged: the
 * reply does not go out without it.
 */
export async function picturesToSend(
  files: Pick<FileStore, "read">,
  pictures: readonly ReplyPicture[],
): Promise<readonly PictureToSend[] | null> {
  const found: PictureToSend[] = [];
  for (const { hash, mediaType, name } of pictures) {
    const kept = await files.read({ hash, mediaType });
    const content = kept && withoutMetadata(kept, mediaType);
    if (content === null) return null;
    found.push({ name, mediaType, content });
  }
  return found;
}

export const PICTURE_IS_GONE: PostOutcome = {
  kind: "refused",
  code: "other",
  detail: "A picture that goes with it is not on this computer, or is damaged; it was not sent.",
};
