import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadSharp } from "../../core/files/thumbnail.ts";
import { afterEach, beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { createPictureStore } from "./pictureStore.ts";

const sharp = loadSharp();

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

const pathOf = (name: string) => join(temporary.folder, name.slice(0, 2), name);

async function kept(content: Uint8Array) {
  const answer = await createPictureStore(temporary.folder).keep(content);
  if (!answer.ok) throw new Error(answer.refusal);
  return answer.picture;
}

test("a picture is kept with a small still of it, and both go together", async () => {
  const large = await sharp(drawnPicture("large")).resize(1800, 1350).jpeg().toBuffer();
  const picture = await kept(large);
  expect(picture.file).toMatch(/^[0-9a-f]{64}\.jpg$/u);
  expect(picture.still).toBe(picture.file.replace(".jpg", ".wall.webp"));
  if (picture.still === null) throw new Error("A still was expected");
  const still = readFileSync(pathOf(picture.still));
  expect(await sharp(still).metadata()).toMatchObject({ format: "webp", width: 640, height: 480 });
  const shown = readFileSync(pathOf(picture.file.replace(".jpg", ".shown.webp")));
  expect(await sharp(shown).metadata()).toMatchObject({ format: "webp", width: 1_800, height: 1_350 });
  expect(picture.bytes).toBe(large.length + shown.length + still.length);
  expect(await kept(large)).toEqual(picture);

  await createPictureStore(temporary.folder).remove(picture.file);
  expect(readdirSync(join(temporary.folder, picture.file.slice(0, 2)))).toEqual([]);
});

test("a still stands upright and tells nothing of where it was taken", async () => {
  const onItsSide = await sharp(drawnPicture("upright"))
    .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "29/1 41/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { still } = await kept(onItsSide);
  const told = await sharp(readFileSync(pathOf(still ?? ""))).metadata();
  expect(told).toMatchObject({ width: 450, height: 600 });
  expect(told.exif).toBeUndefined();
});

test("a small picture is not blown up", async () => {
  const { still } = await kept(await sharp(drawnPicture("small")).resize(80, 60).webp().toBuffer());
  expect(await sharp(readFileSync(pathOf(still ?? ""))).metadata()).toMatchObject({ width: 80, height: 60 });
});

test("a picture that unfolds to more than a camera makes, or is damaged, is kept without a still", async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "black" } })
    .png()
    .toBuffer();
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await kept(bomb)).toMatchObject({ still: null, bytes: bomb.length });
  expect((await kept(drawnPicture("damaged").subarray(0, 400))).still).toBeNull();
});

test("a paper is no picture", async () => {
  expect(await createPictureStore(temporary.folder).keep(Buffer.from("%PDF-1.7 a paper"))).toEqual({ ok: false, refusal: "unknown-type" });
  expect(readdirSync(temporary.folder)).toEqual([]);
});

test("what no record knows is swept away, once it is old", async () => {
  const store = createPictureStore(temporary.folder);
  const [known, lost] = [await kept(drawnPicture("known")), await kept(drawnPicture("lost"))];
  const inAMinute = Date.now() + 60_000;
  await store.sweep(new Set([known.file]), Date.now() - 60_000);
  expect(existsSync(pathOf(lost.file))).toBe(true);
  await store.sweep(new Set([known.file]), inAMinute);
  expect([lost.file, lost.still ?? ""].filter((name) => existsSync(pathOf(name)))).toEqual([]);
  expect([known.file, known.still ?? ""].every((name) => existsSync(pathOf(name)))).toBe(true);
});

test("a name that is none of its own removes nothing", async () => {
  const { file } = await kept(drawnPicture("stays"));
  for (const name of [`../${file}`, file.slice(0, 10), `${file}/..`, file.replace(".png", ".wall.webp")])
    await createPictureStore(temporary.folder).remove(name);
  expect(readdirSync(join(temporary.folder, file.slice(0, 2)))).toHaveLength(3);
});
