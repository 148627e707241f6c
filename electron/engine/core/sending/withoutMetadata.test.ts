import { describe, expect, test } from "vitest";
import { loadSharp } from "../files/thumbnail.ts";
import { withoutMetadata } from "./withoutMetadata.ts";

const WIDTH = 48;
const HEIGHT = 32;
const SECRET = "Sukhvanti of Kaithal";

/** A course of colours, so that each side is another one. */
const drawing = Buffer.from(Array.from({ length: WIDTH * HEIGHT * 3 }, (_, at) => (at * 7) % 256));

function drawn() {
  return loadSharp()(drawing, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } }).withExif({
    IFD0: { Artist: SECRET, Make: "Telephone" },
    IFD3: { GPSLatitude: "29/1 48/1 0/1", GPSLatitudeRef: "N" },
  });
}

async function pixelsOf(picture: Uint8Array | null): Promise<Buffer> {
  return await loadSharp()(picture ?? Buffer.alloc(0))
    .raw()
    .toBuffer();
}

const tells = (picture: Uint8Array | null, words: string) => Buffer.from(picture ?? []).includes(words);

describe("of a photograph that goes out", () => {
  test.each(["jpeg", "progressive jpeg", "png"] as const)("%s: all pixels are left, and nothing that the camera wrote", async (kind) => {
    const picture = await (kind === "png" ? drawn().png() : drawn().jpeg({ progressive: kind !== "jpeg" })).toBuffer();
    expect(tells(picture, SECRET)).toBe(true);
    const sent = withoutMetadata(picture, kind === "png" ? "image/png" : "image/jpeg");
    for (const words of [SECRET, "Telephone"]) expect(tells(sent, words)).toBe(false);
    const { width, height, exif } = await loadSharp()(sent ?? Buffer.alloc(0)).metadata();
    expect([width, height, exif]).toEqual([WIDTH, HEIGHT, undefined]);
    expect((await pixelsOf(sent)).equals(await pixelsOf(picture))).toBe(true);
  });

  test("which way is up is left", async () => {
    const picture = await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const sent = withoutMetadata(picture, "image/jpeg");
    const { orientation, exif } = await loadSharp()(sent ?? Buffer.alloc(0)).metadata();
    expect([orientation, exif?.length]).toEqual([6, 32]);
  });

  test("notes, and what stands behind its end, are left behind", async () => {
    const picture = await drawn().jpeg().toBuffer();
    const note = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SECRET.length + 2]), Buffer.from(SECRET)]);
    const noted = Buffer.concat([picture.subarray(0, 2), note, picture.subarray(2), Buffer.from(SECRET)]);
    const sent = withoutMetadata(noted, "image/jpeg");
    expect(tells(sent, SECRET)).toBe(false);
    expect((await pixelsOf(sent)).equals(await pixelsOf(picture))).toBe(true);
    const png = await drawn().png().toBuffer();
    expect(tells(withoutMetadata(Buffer.concat([png, Buffer.from(SECRET)]), "image/png"), SECRET)).toBe(false);
  });

  test("a small picture of what was cut away is left behind, in whichever place it stands", async () => {
    const picture = await drawn().jpeg().toBuffer();
    const [width, height] = [7, 1];
    const small = Buffer.alloc(3 * width * height, SECRET);
    const jfif = Buffer.concat([Buffer.from("JFIF\0\u0001\u0002\0\0\u0048\0\u0048", "latin1"), Buffer.from([width, height]), small]);
    const shown = Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe0, 0, jfif.length + 2]), jfif, picture.subarray(2)]);
    expect(tells(shown, SECRET)).toBe(true);
    const sent = withoutMetadata(shown, "image/jpeg");
    expect(tells(sent, SECRET)).toBe(false);
    expect((await pixelsOf(sent)).equals(await pixelsOf(picture))).toBe(true);
    expect(
      Buffer.from(sent ?? [])
        .subarray(2, 20)
        .toString("latin1"),
    ).toBe("\u00ff\u00e0\0\u0010JFIF\0\u0001\u0002\0\0\u0048\0\u0048\0\0");
  });

  test("that is cut off, or none, nothing is sent", async () => {
    for (const [kind, picture] of [
      ["image/jpeg", await drawn().jpeg().toBuffer()],
      ["image/png", await drawn().png().toBuffer()],
    ] as const) {
      for (let bytes = 0; bytes < picture.length; bytes += 1 + Math.floor(picture.length / 200))
        expect([kind, bytes, withoutMetadata(picture.subarray(0, bytes), kind)]).toEqual([kind, bytes, null]);
      expect(withoutMetadata(Buffer.from("<!DOCTYPE html>"), kind)).toBe(null);
    }
  });
});
