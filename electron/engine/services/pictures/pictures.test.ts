import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { GrievanceId } from "#domain/ids.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { readCase } from "../cases/readCase.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { createPictureStore } from "./pictureStore.ts";
import { fetchPictures } from "./pictures.ts";

let temporary: TemporaryRecord;
let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
let base: string;
let asked: string[];
let now = MORNING;
beforeEach(async () => {
  temporary = temporaryRecord();
  folder = temporaryFolder();
  asked = [];
  now = MORNING;
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    if (path === "/away") return response.writeHead(302, { location: "http://127.0.0.1:1/elsewhere" }).end();
    if (path === "/gone") return response.writeHead(404).end();
    if (path === "/page") return response.writeHead(200, { "content-type": "image/png" }).end("<html>not a picture</html>");
    return response.writeHead(200, { "content-type": "image/png" }).end(drawnPicture(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  temporary.remove();
  folder.remove();
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const photo = (url: string): PostMedia => ({ kind: "photo", url, previewUrl: null, description: null, widthPx: null, heightPx: null });
const open = (...media: readonly PostMedia[]): GrievanceId => openExampleCase(temporary.writer, examplePost("1", { media }));
const fetchAll = (id: GrievanceId) =>
  fetchPictures(id, {
    record: temporary.writer,
    pictures: createPictureStore(folder.folder),
    mayFetch: (url) => isAddressOfChannel(url, base),
    capBytes: () => 5_000_000,
    now: () => now,
  });
const filesOf = (id: GrievanceId) =>
  readCase(temporary.writer, id, { registry: standardRegistry(), now })?.posts.flatMap(({ media }) => media.map(({ file }) => file));

describe("the pictures of a case", () => {
  test("are fetched once and shown from beside the record, a video by its still", async () => {
    const video: PostMedia = { ...photo(""), kind: "video", url: null, previewUrl: `${base}/still.png` };
    const id = open(photo(`${base}/one.png`), video);
    expect(filesOf(id)).toEqual([null, null]);
    expect(await fetchAll(id)).toEqual({ fetched: 2, failed: 0 });
    expect(filesOf(id)).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.png$/), expect.stringMatching(/^[0-9a-f]{64}\.png$/)]);
    expect(await fetchAll(id)).toEqual({ fetched: 0, failed: 0 });
    expect(asked.toSorted()).toEqual(["/one.png", "/still.png"]);
  });

  test("come from the channel's own addresses only, and follow nobody elsewhere", async () => {
    const id = open(photo("http://127.0.0.1:1/inside"), photo("file:///etc/passwd"), photo(`${base}/away`), photo("not an address"));
    expect(await fetchAll(id)).toEqual({ fetched: 0, failed: 4 });
    expect(asked).toEqual(["/away"]);
    expect(isAddressOfChannel(new URL("https://pbs.twimg.com/media/1.jpg"), null)).toBe(true);
    expect(isAddressOfChannel(new URL("http://pbs.twimg.com/media/1.jpg"), null)).toBe(false);
    expect(isAddressOfChannel(new URL("https://pbs.twimg.com.example.org/1.jpg"), null)).toBe(false);
  });

  test("that are no pictures or are gone are given up after three tries, a minute apart", async () => {
    const id = open(photo(`${base}/gone`), photo(`${base}/page`));
    expect(await fetchAll(id)).toEqual({ fetched: 0, failed: 2 });
    expect(await fetchAll(id)).toEqual({ fetched: 0, failed: 0 });
    for (let minute = 1; minute <= 4; minute += 1) {
      now = MORNING + minute * 60_000;
      await fetchAll(id);
    }
    expect(asked).toHaveLength(6);
    expect(filesOf(id)).toEqual([null, null]);
  });

  test("that failed are tried again where the clock was set back since", async () => {
    const id = open(photo(`${base}/gone`));
    await fetchAll(id);
    now = MORNING - 24 * 3_600_000;
    await fetchAll(id);
    await fetchAll(id);
    expect(asked).toEqual(["/gone", "/gone"]);
  });
});
