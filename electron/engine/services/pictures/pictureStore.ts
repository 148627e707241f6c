import type { PictureEdits } from "#domain/grievance/roomPicture.ts";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createFileStore, drawShown, nameOf, shownNameOf } from "../../core/files/fileStore.ts";
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

export function createPictureStore(folder: string, thumbnails: Pick<Thumbnails, "make" | "edit"> = thumbnailsInline) {
  const files = createFileStore(folder);
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);

  async function keepThumbnail(still: string, content: Uint8Array): Promise<number | null> {
    if (!existsSync(pathOf(still))) {
      const drawn = await thumbnails.make(content);
      if (drawn === null) return null;
      await writeWhole(pathOf(still), drawn);
    }
    return (await stat(pathOf(still))).size;
  }

  return {
    /** Keeps a picture and a thumbnail of it; neither is made again where it is there. Rejects where the disk is at fault. */
    async keep(content: Uint8Array): Promise<PictureKept> {
      const kept = await files.keep(content, "picture");
      if (!kept.ok) return kept;
      const still = thumbnailOf(nameOf(kept.file));
      const shownBytes = await drawShown(pathOf(nameOf(kept.file)), content, thumbnails);
      // A stranger's bytes are looked at once: what was drawn of them is drawn smaller.
      const drawn = shownBytes === 0 ? null : await readFile(pathOf(shownNameOf(nameOf(kept.file))));
      const thumbnailBytes = drawn === null ? null : await keepThumbnail(still, drawn);
      return {
        ok: true,
        picture: {
          file: nameOf(kept.file),
          still: thumbnailBytes === null ? null : still,
          bytes: kept.file.bytes + shownBytes + (thumbnailBytes ?? 0),
        },
      };
    },
    /** Draws what rooms see of a kept picture, from what was drawn of it already; false where that is not here or cannot be drawn. Rejects where the disk is at fault. */
    async drawCopy(file: string, copy: string, edits: PictureEdits): Promise<boolean> {
      if (existsSync(pathOf(copy))) return true;
      const shown = await readFile(pathOf(shownNameOf(file))).catch(() => null);
      const drawn = shown === null ? null : await thumbnails.edit(shown, edits);
      if (drawn === null) return false;
      await writeWhole(pathOf(copy), drawn);
      return true;
    },
    /** Takes a picture and its still away by the name of the picture. Rejects where the disk is at fault. */
    async remove(name: string) {
      await files.remove(name);
      if (PICTURE.test(name)) await rm(pathOf(thumbnailOf(name)), { force: true });
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

const PICTURE = /^[0-9a-f]{64}\.[a-z0-9]{1,5}$/u;

/** What rooms see of a picture. */
const COPY = /^[0-9a-f]{64}\.wall\.webp$/u;

/** A picture, its thumbnail, or one of them that was not written to its end. */
const OWN_FILE = /^[0-9a-f]{64}\.[a-z0-9.]{1,30}$/u;

function thumbnailOf(name: string): string {
  return `${hashOf(name)}.wall.webp`;
}

function hashOf(name: string): string {
  return name.slice(0, name.indexOf("."));
}
