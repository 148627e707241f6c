import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId, OfficeId, PromiseId, ReviewId } from "#domain/ids.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { PostMedia } from "#domain/post/incomingPost.ts";
import { keptPictureFiles, letPicturesGo, pictureRoom } from "#db/pictures/pictureRoom.ts";
import { blankPost } from "#db/erasure/blankPost.ts";
import { appendEvents } from "#db/append/append.ts";
import { knownPicture } from "#db/pictures/pictures.ts";
import { runReviewCommand, prepareReview } from "#db/review/appendReview.ts";
import { keepForReview, picturesForReview } from "#db/review/reviewCases.ts";
import { wallCards } from "#db/queries/wallCards.ts";
import { examplePost, MORNING, openExampleCase } from "#db/testing/examples.ts";
import { temporaryFolder, temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { drawnPicture } from "#rehearsal/x/picture.ts";
import { roomCopyName } from "../../core/files/roomCopy.ts";
import { isAddressOfChannel } from "../../core/files/channelAddress.ts";
import { keepWithinCap } from "./fetchPicture.ts";
import type { PictureParts } from "./fetchPicture.ts";
import { createPreparing } from "../review/preparing.ts";
import { startPictureFetcher } from "./pictureFetcher.ts";
import type { PictureFetcher } from "./pictureFetcher.ts";
import { createPictureStore } from "./pictureStore.ts";
import { fetchPictures } from "./pictures.ts";

let temporary: TemporaryRecord;
let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
let base: string;
let asked: string[];
/** Answers wait for it. */
let gate: Promise<void>;
let now: number;
let capBytes: number;
let fetcher: PictureFetcher | null;
/** Rests of the fetcher, milliseconds, and how each ends. */
let rests: { readonly ms: number; readonly end: () => void }[];

beforeEach(async () => {
  temporary = temporaryRecord();
  folder = temporaryFolder();
  [asked, rests, now, capBytes, gate, fetcher] = [[], [], MORNING, 50_000_000, Promise.resolve(), null];
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    void gate.then(() => (path.startsWith("/gone") ? response.writeHead(404).end() : response.writeHead(200).end(drawnPicture(path))));
  });
  await listen(0);
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await fetcher?.stop();
  temporary.remove();
  folder.remove();
  await close();
});

const listen = (port: number) =>
  new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
const close = () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/** Its rests end when the test says so. */
const clock = {
  now: () => now,
  elapsed: () => now,
  sleep: (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal.aborted) return resolve();
      signal.addEventListener("abort", () => resolve(), { once: true });
      rests.push({ ms, end: resolve });
    }),
};

const partsNow = (): PictureParts => ({
  record: temporary.writer,
  pictures: createPictureStore(folder.folder),
  mayFetch: (url) => isAddressOfChannel(url, base),
  capBytes: () => capBytes,
  now: () => now,
});

function start(): void {
  fetcher = startPictureFetcher({ ...partsNow(), clock, onDidFetch: () => undefined });
}

/** Until it rests for the `count`-th time; answers with that rest. */
const rest = (count: number) =>
  vi.waitFor(() => {
    const found = rests[count - 1];
    if (found === undefined) throw new Error("It does not rest yet");
    return found;
  }, 8_000);

const photo = (name: string): PostMedia => ({
  kind: "photo",
  url: name.includes(":") ? name : `${base}/${name}`,
  previewUrl: null,
  description: null,
  widthPx: null,
  heightPx: null,
});
const open = (id: string, createdAt: number, ...names: readonly string[]): GrievanceId =>
  openExampleCase(temporary.writer, examplePost(id, { createdAt, media: names.map((name) => photo(name)) }));
const known = (name: string) => knownPicture(temporary.writer, `${base}/${name}`);

test("pictures of new complaints are fetched by themselves, of two days and the newest first", async () => {
  open("old", MORNING - 2 * DAY_MS - 1, "old");
  for (let minute = 0; minute < 6; minute += 1) open(String(minute), MORNING - minute * 60_000, `minute-${minute}`);
  start();
  expect((await rest(1)).ms).toBe(60_000);
  expect(asked.slice(0, 3).toSorted()).toEqual(["/minute-0", "/minute-1", "/minute-2"]);
  expect(asked).toHaveLength(6);
  expect(known("old")).toBeNull();
  expect(wallCards(temporary.writer, 1, "all")[0]?.picture).toMatch(/^[0-9a-f]{64}\.wall\.webp$/u);
});

test("posts that come wake it, and what is not for it is never asked for", async () => {
  start();
  await rest(1);
  open("new", MORNING, "new", "http://127.0.0.1:1/elsewhere", ":no address");
  fetcher?.wake();
  (await rest(2)).end();
  await rest(3);
  expect(asked).toEqual(["/new"]);
  expect(knownPicture(temporary.writer, "http://127.0.0.1:1/elsewhere")).toBeNull();
});

test("a picture that is gone is given up after three tries, a minute apart", async () => {
  open("gone", MORNING, "gone");
  start();
  for (let round = 0; round < 5; round += 1) {
    (await rest(2 * round + 1)).end();
    now += 60_000;
    (await rest(2 * round + 2)).end();
  }
  await rest(11);
  expect(asked).toHaveLength(3);
  expect(known("gone")).toMatchObject({ file: null, failures: 3 });
});

test("without a network nothing is given up, and it waits longer each time", async () => {
  const { port } = server.address() as AddressInfo;
  await close();
  open("kept", MORNING, "kept");
  start();
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const waiting = await rest(2 * round + 1);
    waits.push(waiting.ms);
    if (round === 7) await listen(port);
    waiting.end();
    (await rest(2 * round + 2)).end();
  }
  expect(waits).toEqual([15_000, 30_000, 60_000, 120_000, 240_000, 480_000, 600_000, 600_000]);
  await rest(17);
  expect(known("kept")).toMatchObject({ file: expect.stringMatching(/\.png$/u), failures: 0 });
});

test("it stops in the middle of a picture, and counts that against nobody", async () => {
  gate = new Promise(() => undefined);
  open("slow", MORNING, "slow");
  start();
  await vi.waitFor(() => expect(asked).toEqual(["/slow"]));
  await fetcher?.stop();
  expect(known("slow")).toBeNull();
});

test("above the cap the oldest of disposed cases go first, then the oldest of all; opening a case fetches them again", async () => {
  const ids = ["first", "second", "disposed", "third"].map((name) => open(name, MORNING, name));
  for (const id of ids) {
    now += 1_000;
    await fetchPictures(id, partsNow());
  }
  temporary.writer.sqlite.prepare("UPDATE grievance SET state = 'disposed' WHERE id = ?").run(ids[2]);
  const before = pictureRoom(temporary.writer);
  expect(before.pictures).toBe(4);
  const disposedFile = known("disposed")?.file ?? "";

  capBytes = before.bytes - 1;
  start();
  await rest(1);
  expect(known("disposed")).toMatchObject({ file: null, still: null, failures: 0, letGoAt: now });
  expect(existsSync(join(folder.folder, disposedFile.slice(0, 2), disposedFile))).toBe(false);
  expect(["first", "second", "third"].every((name) => known(name)?.file)).toBe(true);

  expect(letPicturesGo(temporary.writer, pictureRoom(temporary.writer).bytes - 1, now)).toHaveLength(1);
  expect(known("first")).toMatchObject({ file: null, letGoAt: now });
  expect(asked.filter((path) => path === "/disposed")).toHaveLength(1);

  capBytes = 50_000_000;
  expect(await fetchPictures(ids[2]!, partsNow())).toEqual({ fetched: 1, failed: 0 });
  expect(known("disposed")).toMatchObject({ file: disposedFile, letGoAt: null });
});

test("what rooms see of a picture goes with it above the cap, also where only that is left, and is drawn again when it comes back", async () => {
  const id = open("one", MORNING, "one");
  await fetchPictures(id, partsNow());
  const file = known("one")?.file ?? "";
  const edits = { crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] };
  const copy = roomCopyName(file, edits);
  const approved = { type: "picture-approved", version: 1, payload: { file, copy, ...edits } } as const;
  appendEvents(temporary.writer, { grievanceId: id, actor: "osd", now, events: [approved] });
  const { pictures } = partsNow();
  expect(await pictures.drawCopy(file, copy, edits)).toBe(true);
  const isHere = () => existsSync(join(folder.folder, copy.slice(0, 2), copy));
  expect(keptPictureFiles(temporary.writer)).toContain(copy);

  capBytes = 0;
  expect(await keepWithinCap(partsNow())).toBe(1);
  expect(isHere()).toBe(false);
  capBytes = 50_000_000;
  await fetchPictures(id, partsNow());
  expect(isHere()).toBe(true);

  // As a crash leaves it, before its files are removed.
  expect(letPicturesGo(temporary.writer, 0, now)).toEqual([file]);
  await pictures.sweep(keptPictureFiles(temporary.writer), Date.now() + 60_000);
  expect(isHere()).toBe(false);
});

test("what rooms see of a picture stays where another case has the same one as a paper", async () => {
  const fetchedFor = open("one", MORNING, "one");
  await fetchPictures(fetchedFor, partsNow());
  const file = known("one")?.file ?? "";
  const paper = { hash: file.slice(0, 64), name: "one.png", mediaType: "image/png", bytes: 1 } as const;
  const id = openExampleCase(temporary.writer, examplePost("mailed", { media: [{ ...photo("mailed"), url: null, file: paper }] }));
  const edits = { crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] };
  const copy = roomCopyName(file, edits);
  const approved = { type: "picture-approved", version: 1, payload: { file, copy, ...edits } } as const;
  appendEvents(temporary.writer, { grievanceId: id, actor: "osd", now, events: [approved] });
  const isHere = () => existsSync(join(folder.folder, copy.slice(0, 2), copy));
  await partsNow().pictures.drawCopy(file, copy, edits);

  capBytes = 0;
  expect(await keepWithinCap(partsNow())).toBe(1);
  expect(isHere()).toBe(true);
  capBytes = 50_000_000;
  await fetchPictures(fetchedFor, partsNow());
  expect(blankPost(temporary.writer, { channel: "x", externalId: "one" }, now).files).toEqual([file]);
  expect(blankPost(temporary.writer, { channel: "x", externalId: "mailed" }, now).files).toEqual([file, copy]);
});

test("a cap of nothing keeps nothing, and one file of two addresses counts once", async () => {
  const id = open("one", MORNING, "same?1");
  await fetchPictures(id, partsNow());
  const { bytes } = pictureRoom(temporary.writer);
  temporary.writer.sqlite
    .prepare("INSERT INTO picture SELECT 'other', file, 0, tried_at, bytes, fetched_at, still, NULL, NULL FROM picture")
    .run();
  expect(pictureRoom(temporary.writer)).toEqual({ bytes, pictures: 1 });
  expect(letPicturesGo(temporary.writer, 0, now)).toHaveLength(1);
  expect(pictureRoom(temporary.writer)).toEqual({ bytes: 0, pictures: 0 });
});

describe("what a review needs", () => {
  const review = (title: string) =>
    prepareReview(temporary.writer, { title, plannedAt: MORNING, scope: { of: "districts", districts: ["Karnal"] } }, "osd", now);
  const state = (id: ReviewId) => {
    const needed = picturesForReview(temporary.writer, id);
    return [needed.filter(({ file }) => file !== null).length, needed.length];
  };

  test("is fetched however old it is and though it was let go, and stays whatever the cap until the review has ended", async () => {
    const long = MORNING - 40 * DAY_MS;
    const [told, promised, other] = ["told", "promised", "other"].map((name) => open(name, long, name, `${name}-too`));
    for (const id of [told!, other!]) await fetchPictures(id, partsNow());
    expect(letPicturesGo(temporary.writer, 0, now)).toHaveLength(4);
    const id = review("November");
    keepForReview(temporary.writer, id, [told!]);
    runReviewCommand(temporary.writer, id, { type: "begin" }, "osd", now);
    const promise = { promiseId: "p" as PromiseId, office: "REVENUE/district-head/Karnal" as OfficeId, officer: null, words: "Soon" };
    runReviewCommand(temporary.writer, id, { type: "promise", ...promise, cases: [promised!], dueAt: now + DAY_MS }, "osd", now);
    expect(state(id)).toEqual([0, 4]);

    // One byte is less than any picture has: all that is not needed goes, and nothing else.
    capBytes = 1;
    start();
    await rest(1);
    expect(state(id)).toEqual([4, 4]);
    await fetchPictures(other!, partsNow());
    expect([known("other")?.file, known("other-too")?.file]).toEqual([null, null]);
    expect(state(id)).toEqual([4, 4]);
    for (const { file } of picturesForReview(temporary.writer, id))
      expect(existsSync(join(folder.folder, file!.slice(0, 2), file!))).toBe(true);

    runReviewCommand(temporary.writer, id, { type: "end" }, "osd", now);
    expect(letPicturesGo(temporary.writer, 1, now)).toHaveLength(4);
  });

  test("is fetched by itself when the network is back, and what is gone is tried again when a person asks", async () => {
    const { port } = server.address() as AddressInfo;
    const id = open("kept", MORNING - 40 * DAY_MS, "kept", "gone", "http://127.0.0.1:1/elsewhere");
    await close();
    start();
    await rest(1);
    const preparing = createPreparing({ ...partsNow(), registry: () => standardRegistry(), fetching: fetcher! });
    const held = review("November");
    preparing.keepCase(held, id);
    // Its rest ends at once, and then it gathers.
    (await rest(2)).end();
    await rest(3);
    expect(fetcher!.isUnreached()).toBe(true);
    expect(preparing.picturesOf(held)).toEqual({ needed: 3, here: 0, failed: 1, isUnreached: true });
    await listen(port);
    for (let count = 3; count < 10; count += 1) {
      now += 60_000;
      (await rest(count)).end();
    }
    await rest(10);
    expect(preparing.picturesOf(held)).toEqual({ needed: 3, here: 1, failed: 2, isUnreached: false });
    const before = asked.length;
    await preparing.prepare(held);
    expect(preparing.picturesOf(held)).toMatchObject({ failed: 1 });
    for (let count = 10; asked.length === before; count += 1) (await rest(count)).end();
    expect(asked.slice(before)).toEqual(["/gone"]);
  });
});
