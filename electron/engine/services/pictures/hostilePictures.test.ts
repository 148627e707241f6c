import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { isSmallWebp } from "../../../main/smallWebp.ts";
import { drawMissing } from "./startPictures.ts";
import { createFileStore, shownNameOf } from "../../core/files/fileStore.ts";
import { loadSharp } from "../../core/files/thumbnail.ts";
import { workerScript } from "../../core/workers/testing/workerScript.ts";
import { thumbnailsInWorker, thumbnailsInline } from "../../core/files/thumbnails.ts";

let temporary: ReturnType<typeof temporaryFolder>;
beforeEach(() => (temporary = temporaryFolder()));
afterEach(() => temporary.remove());

const sharp = loadSharp();
const pathOf = (name: string) => join(temporary.folder, name.slice(0, 2), name);

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A black PNG of so many points that it takes a few hundred kilobytes, one bit a point. */
function hugePng(side: number, more: Buffer = Buffer.alloc(0)): Buffer {
  const heading = Buffer.alloc(13);
  heading.writeUInt32BE(side, 0);
  heading.writeUInt32BE(side, 4);
  heading.writeUInt8(1, 8);
  const rows = Buffer.alloc((1 + Math.ceil(side / 8)) * Math.min(side, 20_000));
  return Buffer.concat([
    Buffer.from("\u0089PNG\r\n\u001a\n", "latin1"),
    chunk("IHDR", heading),
    more,
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Frames of a GIF, each of one point. */
function gifOf(frames: number, side: number): Buffer {
  const screen = Buffer.from([
    0x47,
    0x49,
    0x46,
    0x38,
    0x39,
    0x61,
    side & 255,
    side >> 8,
    side & 255,
    side >> 8,
    0x80,
    0,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
  ]);
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

async function shownOf(content: Uint8Array): Promise<Buffer | null> {
  const kept = await createFileStore(temporary.folder, thumbnailsInline).keep(content, "picture");
  if (!kept.ok) return null;
  const [folder = ""] = readdirSync(temporary.folder);
  const shown = readdirSync(join(temporary.folder, folder)).find((name) => name.endsWith(".shown.webp"));
  return shown === undefined ? null : readFileSync(join(temporary.folder, folder, shown));
}

describe("what windows are shown of a picture", () => {
  test.each([
    ["of 20,000 by 20,000 points", () => hugePng(20_000)],
    ["that says it has 4,000,000,000 points", () => hugePng(65_000)],
    ["that is cut off", () => drawnPicture("cut").subarray(0, 500)],
    ["that is an SVG", () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>')],
    ["that is an SVG behind the heading of a JPEG", () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<svg/>")])],
    ["that says nothing but that it is one", () => Buffer.from("GIF89a")],
  ])("is nothing for one %s", async (_, content) => {
    expect(await shownOf(content())).toBeNull();
  });

  test("is one frame of an animation, however many it has", async () => {
    for (const content of [
      gifOf(3_000, 40),
      gifOf(2, 65_535),
      Buffer.concat([hugePng(60, chunk("acTL", Buffer.from([0, 0, 255, 255, 0, 0, 0, 0])))]),
    ]) {
      const shown = await shownOf(content);
      expect(shown !== null && isSmallWebp(shown)).toBe(true);
      expect((await sharp(shown ?? Buffer.alloc(0)).metadata()).pages ?? 1).toBe(1);
      temporary.remove();
      mkdirSync(temporary.folder, { recursive: true });
    }
  });

  test("holds nothing of what is hidden behind a picture, and is no larger than a desk can use", async () => {
    const large = await sharp(drawnPicture("large")).resize(3_000, 1_500).jpeg().toBuffer();
    const hidden = zipSync({ "hidden.html": Buffer.from("<script>hidden</script>") }, { level: 0 });
    const shown = await shownOf(Buffer.concat([large, hidden]));
    expect(shown?.includes("hidden")).toBe(false);
    expect(await sharp(shown ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: "webp", width: 2_048, height: 1_024 });
    expect(isSmallWebp(shown ?? Buffer.alloc(0))).toBe(true);
  });

  test("is drawn later of what was kept without it, and a damaged one keeps none back", async () => {
    const store = createFileStore(temporary.folder);
    const names: string[] = [];
    for (const content of [drawnPicture("one"), drawnPicture("damaged").subarray(0, 400), drawnPicture("two")]) {
      const kept = await store.keep(content);
      if (kept.ok) names.push(`${kept.file.hash}.png`);
    }
    await drawMissing(temporary.folder, thumbnailsInline, new AbortController().signal);
    expect(names.map((name) => existsSync(pathOf(shownNameOf(name))))).toEqual([true, false, true]);
    await store.remove(names[0] ?? "");
    expect(readdirSync(join(temporary.folder, (names[0] ?? "").slice(0, 2)))).toEqual([]);
  });
});

test("a thread that does not come out of a picture is ended, and another draws the next", async () => {
  const script = workerScript(
    temporary.folder,
    `if (Buffer.from(input.content).toString() === "stuck") for (;;);
     answer(input.content);`,
  );
  const thumbnails = thumbnailsInWorker(script, 1_000);
  expect(await Promise.all([thumbnails.make(Buffer.from("stuck")), thumbnails.make(Buffer.from("behind it"))])).toEqual([null, null]);
  expect(Buffer.from((await thumbnails.make(Buffer.from("next"))) ?? []).toString()).toBe("next");
  await thumbnails.stop();
});
