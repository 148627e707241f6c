import { expect, test } from "vitest";
import { blurPart } from "./blurPart.ts";
import { makeRoomCopy, roomCopyName } from "./roomCopy.ts";
import { loadSharp, makeThumbnail } from "./thumbnail.ts";

const WIDTH = 240;
const HEIGHT = 120;

/** Grey, with a drawing in the left half: stripes of black and white, the first of the one or the other. */
function drawn(first: number): Buffer {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3, 128);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH / 2; x += 1) data.fill(((x >> 1) + first) % 2 === 0 ? 0 : 255, (y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3);
  return data;
}

const LEFT_HALF = { left: 0, top: 0, width: WIDTH / 2, height: HEIGHT };

test("of what was blurred nothing is left that tells one drawing from another", () => {
  const [one, other] = [drawn(0), drawn(1)];
  expect(one.equals(other)).toBe(false);
  for (const data of [one, other]) blurPart({ data, width: WIDTH, height: HEIGHT, channels: 3 }, LEFT_HALF);
  expect(one.equals(other)).toBe(true);
  expect(one.subarray(-3)).toEqual(Buffer.from([128, 128, 128]));
});

test("a blurred part is a course of a few colours, whatever its shape", () => {
  for (const [width, height] of [
    [1, 1],
    [1, HEIGHT],
    [WIDTH, 1],
    [7, 90],
  ] as const) {
    const data = drawn(0);
    blurPart({ data, width: WIDTH, height: HEIGHT, channels: 3 }, { left: 3, top: 0, width: Math.min(width, WIDTH - 3), height });
    // Stripes of black beside white are gone.
    const row = Array.from({ length: Math.min(width, WIDTH / 2 - 3) }, (_, x) => data[(3 + x) * 3] ?? 0);
    for (let x = 1; x < row.length; x += 1) expect(Math.abs((row[x] ?? 0) - (row[x - 1] ?? 0))).toBeLessThan(64);
  }
});

test("what rooms get is drawn without the blurred part and what was cut away, and without what a camera wrote into it", async () => {
  const sharp = loadSharp();
  const picture = await sharp(drawn(0), { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .withExif({ IFD0: { Copyright: "Sukhvanti" } })
    .webp({ lossless: true })
    .toBuffer();
  expect(picture.includes("Sukhvanti")).toBe(true);
  const blurred = await makeRoomCopy(picture, { crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 10_000 }] });
  const pixels = await sharp(blurred ?? Buffer.alloc(0))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([pixels.info.width, pixels.info.height]).toEqual([WIDTH, HEIGHT]);
  const left = Array.from({ length: WIDTH / 2 - 8 }, (_, x) => pixels.data[(60 * WIDTH + x) * 3] ?? 0);
  expect(Math.max(...left) - Math.min(...left)).toBeLessThan(24);
  const cut = await makeRoomCopy(picture, { crop: { left: 5_000, top: 0, width: 5_000, height: 5_000 }, blurs: [] });
  expect(await sharp(cut ?? Buffer.alloc(0)).metadata()).toMatchObject({ width: WIDTH / 2, height: HEIGHT / 2 });
  for (const copy of [blurred, cut]) expect(Buffer.from(copy ?? []).includes("Sukhvanti")).toBe(false);
  expect(await makeRoomCopy(Buffer.from("no picture"), { crop: null, blurs: [] })).toBeNull();
});

test("what cannot be seen in a picture is in nothing that is drawn of it", async () => {
  const sharp = loadSharp();
  const [data, stripes] = [Buffer.alloc(WIDTH * HEIGHT * 4), drawn(0)];
  for (let at = 0; at < data.length; at += 4) data.fill(stripes[(at / 4) * 3] ?? 0, at, at + 3).fill(1, at + 3, at + 4);
  const picture = await sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .png()
    .toBuffer();
  const darkestOf = async (content: Uint8Array | null) => {
    const pixels = await sharp(content ?? Buffer.alloc(0))
      .removeAlpha()
      .raw()
      .toBuffer();
    return pixels.reduce((least, value) => Math.min(least, value), 255);
  };
  expect(await darkestOf(picture)).toBe(0);
  for (const content of [await makeThumbnail(picture), await makeRoomCopy(picture, { crop: null, blurs: [] })])
    expect(await darkestOf(content)).toBeGreaterThan(240);
});

test("a copy has one name for its edits, and another for others", () => {
  const file = `${"a".repeat(64)}.jpg`;
  const part = { left: 0, top: 0, width: 1, height: 1 };
  const names = [null, part].flatMap((crop) => [[], [part]].map((blurs) => roomCopyName(file, { crop, blurs })));
  expect(new Set(names).size).toBe(4);
  expect(names).toEqual([null, part].flatMap((crop) => [[], [part]].map((blurs) => roomCopyName(file, { blurs, crop }))));
});
