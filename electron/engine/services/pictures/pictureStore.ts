import type { PictureEdits } from "#domain/grievance/roomPicture.ts";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createFileStore, drawShown, drawStill, nameOf, shownNameOf, stillNameOf } from "../../core/files/fileStore.ts";
import type { FileRefusal } from "../../core/ports/fileStore.ts";
import { writeWhole } from "../../core/files/wholeFile.ts";
import { thumbnailsInline } from "../../core/files/thumbnails.ts";
import type { Thumbnails } from "../../core/files/thumbnails.ts";

interface KeptPicture {
  /** `<hash of its content>.<ending>`. */
  readonly file: string;
  /** Its scaled still, `<hash of the picture>.wall.webp`; null where none could be made. */
  readonly still: string | null;
  /** All of them together, what windows are shown included, on the disk. */
  readonly bytes: number;
}

type PictureKept = { readonly ok: true; readonly picture: KeptPicture } | { readonly ok: false; readonly refusal: FileRefusal };

/** Pictures that were fetched for posts: apart from kept papers, since each of them may be removed and fetched again. */
export type PictureStore = ReturnType<typeof createPictureStore>;

/** `papersFolder`: where what came with posts and reports lies; rooms see pictures of it as well. */
export function createPictureStore(
  folder: string,
  thumbnails: Pick<Thumbnails, "make" | "edit"> = thumbnailsInline,
  papersFolder: string | null = null,
) {
  const files = createFileStore(folder);
  const folders = papersFolder === null ? [folder] : [folder, papersFolder];
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const pathsOf = (name: string) => folders.map((each) => join(each, name.slice(0, 2), name));

  return {
    /** Keeps a picture and a thumbnail of it; neither is made again where it is there. Rejects where the disk is at fault. */
    async keep(content: Uint8Array): Promise<PictureKept> {
      const kept = await files.keep(content, "picture");
      if (!kept.ok) return kept;
      const path = pathOf(nameOf(kept.file));
      const shownBytes = await drawShown(path, content, thumbnails);
      const stillBytes = await drawStill(path, thumbnails);
      return {
        ok: true,
        picture: {
          file: nameOf(kept.file),
          still: stillBytes === null ? null : stillNameOf(nameOf(kept.file)),
          bytes: kept.file.bytes + shownBytes + (stillBytes ?? 0),
        },
      };
    },
    /** Draws what rooms see of a kept picture, from what was drawn of it already; false where that is not here or cannot be drawn. Rejects where the disk is at fault. */
    async drawCopy(file: string, copy: string, edits: PictureEdits): Promise<boolean> {
      if (existsSync(pathOf(copy))) return true;
      const shown = await readFirst(pathsOf(shownNameOf(file)));
      const drawn = shown === null ? null : await thumbnails.edit(shown, edits);
      if (drawn === null) return false;
      await writeWhole(pathOf(copy), drawn);
      return true;
    },
    /** Whether rooms can be given a kept picture as it is; its still is drawn where it is not here. Rejects where the disk is at fault. */
    async drawStill(file: string): Promise<boolean> {
      for (const path of pathsOf(file)) if ((await drawStill(path, thumbnails)) !== null) return true;
      return false;
    },
    /** Takes a picture and its still away by the name of the picture. Rejects where the disk is at fault. */
    async remove(name: string) {
      await files.remove(name);
    },
    /** Takes away what rooms saw of a picture. Rejects where the disk is at fault. */
    async removeCopy(name: string) {
      if (COPY.test(name)) await rm(pathOf(name), { force: true });
    },
    /** Removes what lies there since before `before` and belongs to no picture that is known, as a crash or another record leaves it. Never rejects. */
    async sweep(known: ReadonlySet<string>, before: number) {
      const hashes = new Set(Array.from(known, hashOf));
      const lost = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      for (const entry of lost) {
        if (!entry.isFile() || hashes.has(hashOf(entry.name)) || !OWN_FILE.test(entry.name)) continue;
        const path = pathOf(entry.name);
        const isOld = await stat(path).then(
          ({ mtimeMs }) => mtimeMs < before,
          () => false,
        );
        if (isOld) await rm(path, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** What rooms see of a picture. */
const COPY = /^[0-9a-f]{64}\.wall\.webp$/u;

/** A picture, its thumbnail, or one of them that was not written to its end. */
const OWN_FILE = /^[0-9a-f]{64}\.[a-z0-9.]{1,30}$/u;

async function readFirst(paths: readonly string[]): Promise<Uint8Array | null> {
  for (const path of paths) {
    const content = await readFile(path).catch(() => null);
    if (content !== null) return content;
  }
  return null;
}

function hashOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
