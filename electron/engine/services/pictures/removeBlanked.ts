import type { Reader } from "#db/connection.ts";
import { isPaperNeeded } from "#db/pictures/paperNeeded.ts";
import type { FileStore } from "../../core/ports/fileStore.ts";
import type { PictureStore } from "./pictureStore.ts";

/**
 * Removes the files of posts that their authors took back: fetched pictures with their thumbnails, and attachments. A paper with the same
 * content that a report or another post has as its own stays. Never rejects: what cannot be removed is told by nobody any more.
 */
export async function removeBlanked(
  names: readonly string[],
  { record, files, pictures }: { readonly record: Reader; readonly files: FileStore; readonly pictures: PictureStore },
): Promise<void> {
  const papers = names.filter((name) => !isPaperNeeded(record, name));
  await Promise.allSettled([
    ...names.flatMap((name) => [pictures.remove(name), pictures.removeCopy(name)]),
    ...papers.map((name) => files.remove(name)),
  ]);
}
