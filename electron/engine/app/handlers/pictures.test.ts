import { createRouterClient } from "@orpc/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { existsSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import type { CommandProgress } from "#contract/desk.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { loadSharp } from "../../core/files/thumbnail.ts";
import { eraseCases } from "#db/erasure/eraseCases.ts";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX } from "#rehearsal/x/fakeX.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { startEngine } from "../start/engine.ts";
import type { Engine } from "../start/engine.ts";
import { hostWithoutWindows } from "../../core/ports/host.ts";
import { systemRuntime } from "../../core/ports/runtime.ts";
import { memorySecrets, X_BEARER } from "../../core/ports/secrets.ts";
import { settingsFor } from "../../channels/x/testing/settings.ts";
import { router } from "./router.ts";

const GB = 1024 ** 3;

let folder: ReturnType<typeof temporaryFolder>;
let fake: FakeX;
let engine: Engine;
beforeEach(async () => {
  folder = temporaryFolder();
  fake = await startFakeX({ ownPictures: true });
  start();
});
function start(): void {
  engine = startEngine({
    databaseFile: `${folder.folder}/record.db`,
    rehearsal: null,
    source: settingsFor(fake.url, { userId: fake.account.id, pollEveryMs: 1_000 }),
    secrets: memorySecrets({ [X_BEARER]: fake.bearer }),
    runtime: systemRuntime(),
    host: hostWithoutWindows,
  });
}
afterEach(async () => {
  await engine.stop();
  await fake.close();
  folder.remove();
});
const calls = () => createRouterClient(router, { context: engine.context });

const cards = async (wallId?: string) => (await calls().wall.now({ cards: 5, offices: 5, parts: [], wallId })).cards;

/** A case whose picture is here, and which a desk looks at. */
async function pictured(text = "@HaryanaCMCell Hand pump broken in Nuh"): Promise<{ readonly id: GrievanceId; readonly file: string }> {
  fake.publish({ text, media: [{ type: "photo" }] });
  return vi.waitFor(async () => {
    const id = (await cards())[0]?.grievanceId as GrievanceId;
    const file = (await calls().grievances.get({ id })).posts[0]?.media[0]?.file;
    if (typeof file !== "string") throw new Error("It is not here yet");
    return { id, file };
  }, 30_000);
}

const on = async (wallId?: string) => (await cards(wallId))[0]?.picture ?? null;
const NOTHING_CUT = { crop: null, blurs: [] };

/** How an act of the desk came out. */
async function end(steps: Promise<AsyncIterable<CommandProgress>>): Promise<CommandProgress | undefined> {
  let last: CommandProgress | undefined;
  for await (const step of await steps) last = step;
  return last;
}
const approve = (input: Parameters<ReturnType<typeof calls>["files"]["approvePicture"]>[0]) => end(calls().files.approvePicture(input));
const hide = (id: GrievanceId, file: string) => end(calls().files.hidePicture({ id, file }));

test("a picture comes by itself, and onto a wall once a person has approved it, until one hides it", async () => {
  const { id, file } = await pictured();
  const still = file.replace(/\..*$/u, ".wall.webp");
  expect(await on()).toBeNull();
  await approve({ id, file, ...NOTHING_CUT });
  expect(await on()).toBe(still);
  await hide(id, file);
  expect(await on()).toBeNull();
  const wall = engine.context.settings.wall();
  await calls().walls.settings.put({ ...wall, pictures: { all: "none", byWall: { "2": "all" } } });
  await approve({ id, file, ...NOTHING_CUT });
  expect([await on(), await on("1"), await on("2")]).toEqual([null, null, still]);
  const events = (await calls().grievances.get({ id })).timeline.map(({ event }) => event?.type);
  expect(events.filter((type) => type?.startsWith("picture-"))).toEqual(["picture-approved", "picture-hidden", "picture-approved"]);

  const action = { type: "set-sensitive", sort: "illness", reason: "A patient lies there" } as const;
  for await (const { done } of await calls().desk.act({ target: { kind: "case", id }, act: { do: "act", action } })) expect(done).toBe(1);
  expect(await on("2")).toBeNull();
  // By its name a page could load it.
  expect(JSON.stringify(await calls().grievances.get({ id }))).not.toContain(file.slice(0, 64));
});

test("what was decided of it is taken back like any act of the desk, and saying it again changes nothing", async () => {
  const { id, file } = await pictured();
  const still = file.replace(/\..*$/u, ".wall.webp");
  const approved = await approve({ id, file, ...NOTHING_CUT });
  expect(approved).toMatchObject({ done: 1, finished: true });
  const again = await approve({ id, file, ...NOTHING_CUT });
  expect(again).toMatchObject({ done: 0, refused: 1, refusals: [{ id, code: "nothing-changed" }], finished: true });
  const hidden = await hide(id, file);
  expect(await on()).toBeNull();
  expect(await hide(id, file)).toMatchObject({ done: 0, refusals: [{ code: "nothing-changed" }] });
  const events = async () => (await calls().grievances.get({ id })).timeline.map(({ event }) => event?.type);
  expect((await events()).filter((type) => type?.startsWith("picture-"))).toEqual(["picture-approved", "picture-hidden"]);
  expect(await calls().desk.undo({ runId: hidden?.runId ?? "" })).toEqual({ undone: 1, kept: 0 });
  expect(await on()).toBe(still);
  expect(await calls().desk.undo({ runId: approved?.runId ?? "" })).toEqual({ undone: 1, kept: 0 });
  expect(await on()).toBeNull();
});

test("walls are told of each word on it, and what they are told of is there to be drawn", async () => {
  const { id, file } = await pictured();
  const told: (readonly string[])[] = [];
  const changes = await calls().live.changes();
  const following = (async () => {
    for await (const { topics } of changes) told.push(topics);
  })();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  /** What rooms see, asked once they are told that the record changed. */
  const after = async (word: Promise<CommandProgress | undefined>) => {
    const before = told.length;
    const progress = await word;
    await vi.waitFor(() => expect(told.slice(before).flat()).toContain("record"));
    return { runId: progress?.runId ?? "", picture: await on() };
  };
  const approved = await after(approve({ id, file, crop: null, blurs: [{ left: 0, top: 0, width: 100, height: 100 }] }));
  expect(existsSync(`${folder.folder}/pictures/${approved.picture?.slice(0, 2)}/${approved.picture}`)).toBe(true);
  expect((await after(hide(id, file))).picture).toBeNull();
  expect((await after(approve({ id, file, ...NOTHING_CUT }))).picture).toBe(file.replace(/\..*$/u, ".wall.webp"));
  engine.context.changes.close();
  await following;
});

test("what is blurred of it is gone from what rooms get, and each look at the original is recorded", async () => {
  const { id, file } = await pictured();
  await approve({ id, file, crop: null, blurs: [{ left: 0, top: 0, width: 10_000, height: 10_000 }] });
  const copy = (await on()) ?? "";
  expect(copy).toMatch(/^[0-9a-f]{64}\.wall\.webp$/u);
  expect(copy.slice(0, 64)).not.toBe(file.slice(0, 64));
  const path = `${folder.folder}/pictures/${copy.slice(0, 2)}/${copy}`;
  const { data } = await loadSharp()(readFileSync(path)).raw().toBuffer({ resolveWithObject: true });
  // A course of nine colours has no edge.
  for (let at = 3; at < 300; at += 1) expect(Math.abs((data[at] ?? 0) - (data[at - 3] ?? 0))).toBeLessThan(12);
  const [medium] = (await calls().grievances.get({ id })).posts[0]?.media ?? [];
  expect(medium).toMatchObject({ room: "shown", copy });
  await calls().files.showOriginal({ id, file });
  const { timeline } = await calls().grievances.get({ id });
  expect(timeline.at(-1)?.event).toEqual({ type: "personal-data-shown", version: 1, payload: { file } });
  await hide(id, file);
  expect((await calls().grievances.get({ id })).posts[0]?.media[0]).toMatchObject({ room: "hidden", copy });
  await expect(approve({ id, file: `${"0".repeat(64)}.jpg`, ...NOTHING_CUT })).rejects.toThrow("no such picture");
});

test("it goes with its post, its banner and what rooms saw of it, as soon as X says that its author took it back", async () => {
  const text = "@HaryanaCMCell Panipat Sector 12 me gas cylinder blast, aag lagi hai, log fanse hain";
  const { id, file } = await pictured(text);
  await approve({ id, file, crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] });
  const copy = (await on()) ?? "";
  const wall = async () => calls().wall.now({ cards: 5, offices: 5, parts: [] });
  expect((await wall()).alerts.total).toBe(1);
  await engine.stop();

  // As if nobody had asked after it for a day.
  const sqlite = new Database(`${folder.folder}/record.db`);
  sqlite.prepare("INSERT OR REPLACE INTO post_check (post_id, channel, rank, checked_at) SELECT id, channel, 0, 1 FROM post").run();
  sqlite.close();
  fake.faults.next({ kind: "late", byMs: 1_500 }, { path: /\/2\/tweets$/u });
  for (const { id: post } of fake.posts) fake.remove(post);
  start();
  expect([(await wall()).alerts.total, await on()]).toEqual([1, copy]);
  const deletedAt = () => engine.context.writer.sqlite.prepare<[], number | null>("SELECT max(deleted_at) FROM post").pluck().get() ?? null;
  await vi.waitFor(() => expect(deletedAt()).not.toBeNull(), { timeout: 30_000, interval: 20 });
  const { alerts, cards: left, emergencies } = await wall();
  expect([alerts.total, alerts.next, left, emergencies.cards]).toEqual([0, [], [], []]);
  await vi.waitFor(() => expect([here("pictures", copy), here("pictures", file)]).toEqual([false, false]), 10_000);
});

/** A case that a letter brought, with a picture. */
async function typedIn() {
  const png = await loadSharp()({ create: { width: 1_400, height: 700, channels: 3, background: "#7a8" } })
    .png()
    .toBuffer();
  const kept = await calls().files.keep({ name: "pump.png", content: png.toString("base64") });
  const cutOff = { name: "cut.png", content: png.subarray(0, png.length - 8).toString("base64") };
  expect(await calls().files.keep(cutOff)).toMatchObject({ mediaType: "image/png" });
  await expect(calls().files.keep({ ...cutOff, goesOut: true })).rejects.toMatchObject({ code: "REFUSED", data: { reason: "damaged" } });
  const typed = { way: "letter" as const, text: "Hand pump broken in Nuh", name: "Sunita", phone: "", address: "", files: [kept] };
  const { grievanceId } = await calls().intake.record({
    id: "5a000386-0000-4000-8000-000000000901",
    typed,
    district: null,
    department: null,
  });
  return { id: grievanceId as GrievanceId, file: `${kept.hash}.png` };
}

const here = (folderName: string, name: string) => existsSync(`${folder.folder}/${folderName}/${name.slice(0, 2)}/${name}`);

test("what came as a file is decided like any picture, and its copy goes with it", async () => {
  const { id, file } = await typedIn();
  const still = file.replace(".png", ".wall.webp");
  expect(await on()).toBeNull();
  expect((await calls().grievances.get({ id })).posts[0]?.media[0]).toMatchObject({ kind: "photo", file, room: null, copy: null });
  await approve({ id, file, ...NOTHING_CUT });
  expect([await on(), here("files", still)]).toEqual([still, true]);
  const { width } = await loadSharp()(readFileSync(`${folder.folder}/files/${still.slice(0, 2)}/${still}`)).metadata();
  expect(width).toBe(640);
  await approve({ id, file, crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] });
  const copy = (await on()) ?? "";
  expect([copy === still, here("pictures", copy)]).toEqual([false, true]);
  await hide(id, file);
  expect(await on()).toBeNull();
  const wall = engine.context.settings.wall();
  await calls().walls.settings.put({ ...wall, pictures: { all: "all", byWall: {} } });
  expect(await on()).toBeNull();
  await engine.stop();
  start();
  await approve({ id, file, crop: null, blurs: [{ left: 0, top: 0, width: 5_000, height: 5_000 }] });
  expect(await on()).toBe(copy);
  const erasing = { why: "request", actor: "osd", at: Date.now() } as const;
  const { files } = engine.context.writer.transaction(() => eraseCases(engine.context.writer, [id], erasing));
  expect(files.toSorted()).toEqual([file, copy].toSorted());
});

test("a picture that proves a report is decided by the same calls", async () => {
  const { id } = await typedIn();
  const jpg = await loadSharp()({ create: { width: 40, height: 30, channels: 3, background: "#182" } })
    .jpeg()
    .toBuffer();
  const kept = await calls().files.keep({ name: "mended.jpg", content: jpg.toString("base64") });
  const atr = { outcome: "solved" as const, text: "Mended", officer: null, actedAt: null, proof: [kept] };
  const mark = { type: "mark" as const, to: { department: "PHED" as const, district: "Nuh" as const, office: null } };
  for (const action of [mark, { type: "undertake" as const }, { type: "send-atr" as const, atr }])
    for await (const { finished, done } of await calls().desk.act({ target: { kind: "case", id }, act: { do: "act", action } }))
      if (finished) expect(done).toBe(1);
  const file = `${kept.hash}.jpg`;
  expect(await approve({ id, file, crop: { left: 0, top: 0, width: 5_000, height: 10_000 }, blurs: [] })).toMatchObject({ done: 1 });
  const [said] = (await calls().grievances.get({ id })).grievance.roomPictures;
  expect(said).toMatchObject({ as: "shown", file });
  const copy = said?.copy ?? "";
  expect(await loadSharp()(readFileSync(`${folder.folder}/pictures/${copy.slice(0, 2)}/${copy}`)).metadata()).toMatchObject({
    width: 20,
    height: 30,
  });
});

test("the room that pictures take is told", async () => {
  expect(await calls().files.pictureRoom()).toEqual({ bytes: 0, pictures: 0, capBytes: 5 * GB });
  fake.publish({ text: "@HaryanaCMCell Hand pump broken in Nuh", media: [{ type: "photo" }] });
  await vi.waitFor(async () => expect((await calls().files.pictureRoom()).pictures).toBe(1), 30_000);
  const room = await calls().files.pictureRoom();
  expect(room.pictures).toBe(1);
  expect(room.bytes).toBeGreaterThan(0);
});

test("the room that they may take is set within bounds, and stays set", async () => {
  expect(await calls().files.putPictureCap({ capBytes: GB })).toEqual({ bytes: 0, pictures: 0, capBytes: GB });
  expect((await calls().files.pictureRoom()).capBytes).toBe(GB);
  for (const capBytes of [0, -1, 1_000, 0.5 * GB + 0.5, 2_000 * GB])
    await expect(calls().files.putPictureCap({ capBytes })).rejects.toThrow();
  expect((await calls().files.pictureRoom()).capBytes).toBe(GB);
});
