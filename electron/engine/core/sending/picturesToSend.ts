import type { ReplyPicture } from "#domain/file/replyPicture.ts";
import type { FileStore } from "../ports/fileStore.ts";
import type { PostOutcome } from "../ports/postOutcome.ts";

export interface PictureToSend extends Pick<ReplyPicture, "name" | "mediaType"> {
  readonly content: Uint8Array<ArrayBuffer>;
}

/** The pictures of a reply as they are kept here. Null where one of them is not: the reply does not go out without it. */
export async function picturesToSend(
  files: Pick<FileStore, "read">,
  pictures: readonly ReplyPicture[],
): Promise<readonly PictureToSend[] | null> {
  const found: PictureToSend[] = [];
  for (const { hash, mediaType, name } of pictures) {
    const content = await files.read({ hash, mediaType });
    if (content === null) return null;
    found.push({ name, mediaType, content: new Uint8Array(content) });
  }
  return found;
}

export const PICTURE_IS_GONE: PostOutcome = {
  kind: "refused",
  code: "other",
  detail: "A picture that goes with it is not on this computer; it was not sent.",
};
