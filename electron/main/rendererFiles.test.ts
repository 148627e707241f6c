import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY, serveRendererFile, isOwnTable } from "./rendererFiles.ts";

const outside = mkdtempSync(join(tmpdir(), "ismgt-renderer-"));
afterAll(() => rmSync(outside, { recursive: true, force: true }));
const folder = join(outside, "renderer");
mkdirSync(join(folder, "wall"), { recursive: true });
mkdirSync(join(folder, "assets"));
writeFileSync(join(outside, "secret.js"), "secret");
const filesFolder = join(outside, "files");
const HASH = "ab".repeat(32);
mkdirSync(join(filesFolder, "ab"), { recursive: true });
writeFileSync(join(filesFolder, "ab", `${HASH}.jpg`), "photograph");
/** The heading of a WebP of one frame, as long as such a file is at least. */
const webp = (width: number, height: number, flags = 0) => {
  const bytes = Buffer.alloc(40);
  bytes.write("RIFF", 0);
  bytes.write("WEBPVP8X", 8);
  bytes.writeUInt8(flags, 20);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
};
const SHOWN = webp(2_048, 1_000);
writeFileSync(join(filesFolder, "ab", `${HASH}.shown.webp`), SHOWN);
const OTHERS = {
  ee: webp(20_000, 20_000),
  fe: webp(640, 480, 0b10),
  fd: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>".padEnd(60)),
};
for (const [group, bytes] of Object.entries(OTHERS)) {
  mkdirSync(join(filesFolder, group), { recursive: true });
  for (const ending of ["shown.webp", "wall.webp", "webp"]) writeFileSync(join(filesFolder, group, `${group.repeat(32)}.${ending}`), bytes);
}
writeFileSync(join(filesFolder, "ab", `${HASH}.pdf`), "paper");
const picturesFolder = join(outside, "pictures");
mkdirSync(join(picturesFolder, "cd"), { recursive: true });
const PICTURE = "cd".repeat(32);
writeFileSync(join(picturesFolder, "cd", `${PICTURE}.jpg`), "fetched");
writeFileSync(join(picturesFolder, "cd", `${PICTURE}.wall.webp`), webp(640, 480));
writeFileSync(join(folder, "wall", "index.html"), "<!doctype html>");
writeFileSync(join(folder, "assets", "index-Ab_1.js"), "1");
writeFileSync(join(folder, "assets", "noto.woff2"), "f");
writeFileSync(join(folder, "assets", ".hidden.js"), "hidden");
writeFileSync(join(folder, "assets", "record.db"), "rows");

async function get(url: string, method = "GET") {
  const answer = await serveRendererFile({ folder, filesFolder, pictureFolders: [join(outside, "none"), picturesFolder] }, { url, method });
  return { status: answer.status, type: answer.headers.get("content-type"), body: await answer.text(), headers: answer.headers };
}

describe("the app protocol", () => {
  test("serves what was built, with its type", async () => {
    expect(await get("ismgt://app/wall/index.html")).toMatchObject({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<!doctype html>",
    });
    expect(await get("ismgt://app/assets/index-Ab_1.js?x#y")).toMatchObject({ status: 200, type: "text/javascript; charset=utf-8" });
    expect(await get("ismgt://app/assets/noto.woff2")).toMatchObject({ status: 200, type: "font/woff2" });
  });

  test("serves of a kept photograph, by its hash, what the engine drew of it, and no paper", async () => {
    expect(await get(`ismgt://app/files/${HASH}.jpg`)).toMatchObject({ status: 200, type: "image/webp", body: SHOWN.toString() });
    expect(await get(`ismgt://app/files/${HASH}.pdf`)).toMatchObject({ status: 404 });
    expect(await get(`ismgt://app/files/ab/${HASH}.jpg`)).toMatchObject({ status: 404 });
  });

  test("gives no page the bytes that a stranger sent, and nothing that is larger than what the engine draws", async () => {
    expect(await get(`ismgt://app/files/${PICTURE}.jpg`)).toMatchObject({ status: 404, body: "" });
    expect(await get(`ismgt://app/files/${HASH}.shown.webp`)).toMatchObject({ status: 404, body: "" });
    for (const group of Object.keys(OTHERS)) {
      for (const ending of ["webp", "jpg", "wall.webp"])
        expect(await get(`ismgt://app/files/${group.repeat(32)}.${ending}`)).toMatchObject({ status: 404, body: "" });
    }
  });

  test("serves the still of a fetched picture, and no other spelling of it", async () => {
    expect(await get(`ismgt://app/files/${PICTURE}.wall.webp`)).toMatchObject({ status: 200, type: "image/webp" });
    for (const name of [`${PICTURE}.wall.jpg`, `${PICTURE}.wall`, `${PICTURE}.tall.webp`, `cd/${PICTURE}.jpg`, `${PICTURE}.jpg.wall.webp`])
      expect(await get(`ismgt://app/files/${name}`)).toMatchObject({ status: 404, body: "" });
  });

  test("sends the policy with every answer, refusals too", async () => {
    for (const url of ["ismgt://app/wall/index.html", "ismgt://app/nothing.js"]) {
      const { headers } = await get(url);
      expect(headers.get("content-security-policy")).toBe(CONTENT_SECURITY_POLICY);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|data:|blob:|https?:|\*/);
  });

  test.each([
    "ismgt://app/../secret.js",
    "ismgt://app/%2e%2e/secret.js",
    "ismgt://app/..%2fsecret.js",
    "ismgt://app/assets/..%5c..%5csecret.js",
    "ismgt://app/assets/../../secret.js",
    "ismgt://app//secret.js",
    "ismgt://app/assets//index-Ab_1.js",
    "ismgt://app/assets/.hidden.js",
    "ismgt://app/assets/record.db",
    "ismgt://app/assets/",
    "ismgt://app/",
    "ismgt://app/%00.js",
    "ismgt://other/wall/index.html",
    "file:///etc/passwd",
    "not a url",
  ])("refuses %s", async (url) => {
    expect(await get(url)).toMatchObject({ status: 404, body: "" });
  });

  test("refuses to be written to", async () => {
    expect((await get("ismgt://app/wall/index.html", "POST")).status).toBe(405);
    expect(await get("ismgt://app/wall/index.html", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  test("no spelling of a path reaches a file outside the folder", async () => {
    const part = fc.constantFrom("..", ".", "%2e%2e", "%2f", "/", "\\", "secret.js", "assets", "C:", "%00", "%252e", "~", "wall");
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
        expect((await get(`ismgt://app/${parts.join("/")}`)).body).not.toBe("secret");
        expect((await get(`ismgt://app/${parts.join("")}`)).body).not.toBe("secret");
      }),
    );
  });
});

describe("what a page may give a person to keep", () => {
  test("is a table that our own page made", () => {
    expect(isOwnTable("blob:ismgt://app/0192f5b4-0001-7000-8000-000000000001", "offices.xlsx")).toBe(true);
    expect(isOwnTable("blob:ismgt://app/0192f5b4-0001-7000-8000-000000000001", "representatives.csv")).toBe(true);
    expect(isOwnTable("blob:ismgt://app/0192f5b4-0001-7000-8000-000000000001", "ismgt-health-2026-11-30.json")).toBe(true);
  });

  test("is nothing from elsewhere and nothing that runs", () => {
    expect(isOwnTable("blob:https://example.org/1", "offices.csv")).toBe(false);
    expect(isOwnTable("blob:ismgt://apple/1", "offices.csv")).toBe(false);
    expect(isOwnTable("ismgt://app/wall.html", "wall.html")).toBe(false);
    expect(isOwnTable("data:text/csv,a", "offices.csv")).toBe(false);
    for (const name of ["offices.csv.exe", "../offices.csv", "offices.desktop", ".csv", ""])
      expect(isOwnTable("blob:ismgt://app/1", name)).toBe(false);
  });
});
