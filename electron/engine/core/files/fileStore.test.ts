import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mediaTypeOf } from "#domain/file/mediaType.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { createFileStore, nameOf } from "./fileStore.ts";
import { LARGEST_FILE_BYTES } from "#domain/file/largestFile.ts";

const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from("photograph of the mended pipe")]);

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

describe("the store of files", () => {
  test("keeps a file once, under the hash of its content", async () => {
    const store = createFileStore(temporary.folder);
    const kept = await store.keep(JPEG);
    if (!kept.ok) throw new Error(kept.refusal);
    expect(await store.keep(Buffer.from(JPEG))).toEqual(kept);
    expect(kept.file).toMatchObject({ mediaType: "image/jpeg", bytes: JPEG.length });
    expect(store.has(kept.file)).toBe(true);
    const folder = join(temporary.folder, kept.file.hash.slice(0, 2));
    expect(readdirSync(folder)).toEqual([nameOf(kept.file)]);
    expect(readFileSync(join(folder, nameOf(kept.file)))).toEqual(JPEG);
  });

  test("refuses what is empty, too large, or of a kind that nobody needs, and leaves nothing behind", async () => {
    const store = createFileStore(temporary.folder);
    expect(await store.keep(Buffer.alloc(0))).toEqual({ ok: false, refusal: "empty" });
    expect(await store.keep(Buffer.from("<svg onload=alert(1)>"))).toEqual({ ok: false, refusal: "unknown-type" });
    expect(await store.keep(Buffer.from("MZ a program called photo.jpg"))).toEqual({ ok: false, refusal: "unknown-type" });
    expect(await store.keep(Buffer.alloc(LARGEST_FILE_BYTES + 1, 0xff))).toEqual({ ok: false, refusal: "too-large" });
    expect(readdirSync(temporary.folder)).toEqual([]);
  });

  test("tells a file by its first bytes, and no text for a picture", () => {
    expect(mediaTypeOf(Buffer.from("%PDF-1.7"))).toBe("application/pdf");
    expect(mediaTypeOf(Buffer.from("RIFF    WEBPVP8 "))).toBe("image/webp");
    expect(mediaTypeOf(Buffer.from("RIFF    WAVEfmt "))).toBeNull();
    fc.assert(
      fc.property(
        fc.string({ minLength: 4 }),
        (text) => text.startsWith("%PDF-") || text.startsWith("GIF8") || mediaTypeOf(Buffer.from(text)) === null,
      ),
    );
  });
});
