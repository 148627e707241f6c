import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeTelegram, FakeTelegramOptions } from "#fakes/telegram/fakeTelegram.ts";
import { internalError, tooManyRequests, unauthorized } from "#fakes/telegram/refusals.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { gapsOf } from "#db/sources/sourceGaps.ts";
import { openReadingProblems, rawOfReadingProblem } from "#db/sources/readingProblems.ts";
import { createFileStore } from "../../core/files/fileStore.ts";
import { drainedRecord } from "../testing/drainedRecord.ts";
import type { DrainedRecord } from "../testing/drainedRecord.ts";
import { createBotApi } from "./botApi.ts";
import { createTelegramReplies } from "./replies.ts";
import { createUpdatesSource } from "./updatesSource.ts";
import type { UpdatesSourceOptions } from "./updatesSource.ts";

/** One point; what goes out has to be built as a picture. */
const WHOLE_PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 7)]);
const DAY_MS = 24 * 3_600_000;

let fake: FakeTelegram;
let record: DrainedRecord;
let files: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  aheadMs = 0;
  record = drainedRecord();
  files = temporaryFolder();
});
afterEach(async () => {
  await fake.close();
  record.remove();
  files.remove();
});

/** Sets Telegram's clock. */
let aheadMs: number;

async function start(options: FakeTelegramOptions = {}): Promise<void> {
  fake = await startFakeTelegram({ now: () => Date.now() + aheadMs, ...options });
}

/** A new one each time is what a start of the program has. */
function sourceOf({ deadlineMs = 5_000, ...changed }: Partial<UpdatesSourceOptions> & { readonly deadlineMs?: number } = {}) {
  const now = changed.now ?? Date.now;
  const api = createBotApi({ apiUrl: fake.url, token: fake.token, now, deadlineMs });
  return createUpdatesSource({
    api,
    botId: "700100",
    waitSeconds: 0,
    takesOver: false,
    files: createFileStore(files.folder),
    now,
    ...changed,
  });
}

function writeMany(count: number): void {
  for (let index = 0; index < count; index += 1) {
    fake.write({ from: { id: 9_000 + index, username: `resident_${index}` }, text: `शिकायत ${index}: गाँव में पानी नहीं आ रहा` });
  }
}

const texts = () => record.posts().map(({ text }) => text);

describe("updates of a bot", () => {
  test("230 messages come exactly once through every fault that passes, and a second run brings nothing", async () => {
    await start();
    writeMany(230);
    fake.setReversed(true);
    fake.faults
      .next({ kind: "refusal", answer: tooManyRequests(0) }, { path: "getUpdates" })
      .next({ kind: "html" }, { path: "getUpdates" })
      .next({ kind: "refusal", answer: internalError }, { path: "getUpdates" })
      .next({ kind: "half-json" }, { path: "getUpdates" })
      .next({ kind: "dropped", when: "before" }, { path: "getUpdates" })
      .next({ kind: "dropped", when: "after-effect" }, { path: "getUpdates" })
      .next({ kind: "dropped", when: "mid-answer" }, { path: "getUpdates" })
      .next({ kind: "html", status: 200 }, { path: "getUpdates" })
      .next({ kind: "slow", overMs: 100 }, { path: "getUpdates" });
    const result = await record.drain(sourceOf());

    expect(result).toMatchObject({ drained: true, new: 230, updated: 0, cases: 230 });
    expect(new Set(result.errors.map(({ fault }) => fault))).toEqual(
      new Set(["rate-limited", "server-error", "bad-answer", "unreachable"]),
    );
    expect(record.posts()).toHaveLength(230);
    expect(JSON.stringify(result)).not.toContain(fake.token);
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, read: 0, new: 0, errors: [] });
    expect(fake.queue.pending).toHaveLength(0);
  });

  test("confirms nothing that is not recorded, when it is killed after any page", async () => {
    await start();
    writeMany(60);
    let drained = false;
    for (let run = 0; !drained; run += 1) {
      const kill = new AbortController();
      ({ drained } = await record.drain(sourceOf(), { signal: kill.signal, onProgress: () => kill.abort() }));
      const recorded = new Set(texts());
      for (const { message } of fake.queue.confirmed) expect(recorded).toContain((message as { readonly text: string }).text);
      expect(run).toBeLessThan(20);
    }
    expect(record.posts()).toHaveLength(60);
  });

  test("updates that Telegram delivers again are known", async () => {
    await start();
    writeMany(30);
    await record.drain(sourceOf());
    fake.queue.redeliver(30);
    fake.write({ text: "नई शिकायत" });
    record.record.writer.sqlite.prepare("UPDATE source_state SET cursor = NULL").run();
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, read: 31, new: 1 });
    expect(record.posts()).toHaveLength(31);
  });

  test("reads on where the numbers of updates began again after a silence", async () => {
    await start();
    writeMany(3);
    await record.drain(sourceOf());
    fake.queue.continueFrom(17);
    aheadMs = 8 * DAY_MS;
    fake.write({ text: "बहुत दिन बाद" });
    expect(await record.drain(sourceOf({ now: () => Date.now() + 8 * DAY_MS }))).toMatchObject({ drained: true, new: 1 });
    fake.write({ text: "और एक" });
    expect(await record.drain(sourceOf({ now: () => Date.now() + 8 * DAY_MS }))).toMatchObject({ drained: true, read: 1, new: 1 });
  });

  test("a clock that is hours off costs nothing", async () => {
    await start({ now: () => Date.now() - 6 * 3_600_000 });
    writeMany(20);
    expect(await record.drain(sourceOf({ now: () => Date.now() + 30 * DAY_MS }))).toMatchObject({ drained: true, new: 20 });
    expect(await record.drain(sourceOf({ now: () => Date.now() - 30 * DAY_MS }))).toMatchObject({ drained: true, read: 0 });
  });

  test("holds the line once it has caught up, and has a message at once", async () => {
    await start();
    const source = sourceOf({ waitSeconds: 20 });
    expect(await record.drain(source)).toMatchObject({ drained: true, read: 0 });
    const stop = new AbortController();
    const running = record.drain(source, { signal: stop.signal, onProgress: () => stop.abort() });
    while (!fake.queue.isWaiting) await new Promise((resolve) => setImmediate(resolve));
    fake.write({ text: "बिजली नहीं है" });
    await running;
    expect(texts()).toEqual(["बिजली नहीं है"]);
  });

  test("another program that reads the same bot is named, and reading goes on when it has gone", async () => {
    await start();
    const source = sourceOf({ waitSeconds: 20 });
    await record.drain(source);
    const running = record.drain(source, { timeoutMs: 1_000 });
    while (!fake.queue.isWaiting) await new Promise((resolve) => setImmediate(resolve));
    fake.queue.terminate();
    expect((await running).errors).toMatchObject([
      { fault: "too-many-connections", detail: expect.stringContaining("terminated by other") },
    ]);
  });

  test("a webhook of another program is ended where that is wanted, and nothing of it is lost", async () => {
    await start();
    writeMany(5);
    fake.setWebhook("https://old.example.com/hook/s3cret");
    expect(await record.drain(sourceOf())).toMatchObject({ drained: false, errors: [{ fault: "forbidden" }] });
    expect(await record.drain(sourceOf({ takesOver: true }))).toMatchObject({ drained: true, new: 5, errors: [] });
  });

  test("a token that ends in the middle loses nothing: the rest comes with the new one", async () => {
    await start();
    writeMany(150);
    const revoke = { times: 0 };
    const result = await record.drain(sourceOf(), {
      onProgress: () => {
        revoke.times += 1;
        if (revoke.times === 10) fake.faults.next({ kind: "refusal", answer: unauthorized }, { path: "getUpdates" });
      },
    });
    expect(result).toMatchObject({ drained: false, new: 100, errors: [{ fault: "unauthorised" }] });
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, new: 50 });
  });

  test("an answer that drips longer than the deadline is given up and asked for again", async () => {
    await start();
    writeMany(5);
    fake.faults.next({ kind: "slow", overMs: 3_000 }, { path: "getUpdates" });
    const result = await record.drain(sourceOf({ deadlineMs: 300 }));
    expect(result).toMatchObject({ drained: true, new: 5, errors: [{ fault: "timeout" }] });
  });

  test("what cannot be read is named and does not hold up the rest", async () => {
    await start();
    fake.push("message", { message_id: 1 });
    fake.push("message", null);
    fake.push("poll", { id: "1" });
    writeMany(2);
    const result = await record.drain(sourceOf());
    expect(result).toMatchObject({ drained: true, new: 2 });
    expect(result.problems).toHaveLength(2);
  });

  test("what cannot be read is kept as it came, for Telegram gives it no more", async () => {
    await start();
    fake.push("message", { message_id: 1, text: "unlike a message" });
    await record.drain(sourceOf());
    const [problem] = openReadingProblems(record.record.writer, 10);
    expect(problem).toMatchObject({ name: "update:1000", reason: "malformed", state: "open" });
    expect(JSON.parse(Buffer.from(rawOfReadingProblem(record.record.writer, problem?.id ?? 0) ?? []).toString())).toMatchObject({
      message: { text: "unlike a message" },
    });
  });
});

describe("updates that waited for more than a day", () => {
  const gaps = () => gapsOf(record.record.writer);
  const later = (days: number) => {
    aheadMs = days * DAY_MS;
    return sourceOf({ now: () => Date.now() + aheadMs });
  };

  test("are a gap that is lost, from the last visit to a day ago", async () => {
    await start();
    writeMany(3);
    await record.drain(sourceOf());
    const visitedAt = Date.now();
    writeMany(7);
    fake.queue.expire(5);
    expect(await record.drain(later(3))).toMatchObject({ drained: true, new: 2 });
    expect(gaps()).toMatchObject([{ state: "lost", from: { mark: "1002" }, to: { mark: "1008" } }]);
    const [gap] = gaps();
    expect(Math.abs((gap?.from?.at ?? 0) - visitedAt)).toBeLessThan(DAY_MS);
    expect((gap?.to.at ?? 0) - visitedAt).toBeGreaterThan(DAY_MS);
    await record.drain(later(3));
    expect(gaps()).toHaveLength(1);
  });

  test.each([10, -10])("are none by a clock that is %i years beside Telegram's", async (years) => {
    await start();
    const beside = () => sourceOf({ now: () => Date.now() + years * 365 * DAY_MS });
    writeMany(3);
    await record.drain(sourceOf());
    await record.drain(beside());
    writeMany(1);
    expect(await record.drain(beside())).toMatchObject({ drained: true, new: 1 });
    await record.drain(sourceOf());
    expect(gaps()).toEqual([]);
  });

  test("are a gap also where all of them are gone", async () => {
    await start();
    writeMany(3);
    await record.drain(sourceOf());
    await record.drain(later(2));
    expect(gaps()).toMatchObject([{ state: "lost" }]);
  });

  test("are a gap from the last whole visit on where a later one was cut off", async () => {
    await start();
    writeMany(3);
    await record.drain(sourceOf());
    writeMany(60);
    const kill = new AbortController();
    await record.drain(later(0.5), { signal: kill.signal, onProgress: () => kill.abort() });
    fake.queue.expire(55);
    await record.drain(later(2));
    expect(gaps()).toMatchObject([{ state: "lost", from: { at: expect.toSatisfy((at: number) => at <= Date.now()) } }]);
  });

  test("are none where the next number follows the last, nor while the bot is asked and nobody writes", async () => {
    await start();
    writeMany(3);
    await record.drain(sourceOf());
    writeMany(1);
    await record.drain(later(2));
    for (const days of [2.5, 3, 3.5, 4]) await record.drain(later(days));
    expect(gaps()).toEqual([]);
  });
});

describe("an answer to what the bot wrote", () => {
  test("joins the case of that message, and shows that the message is out", async () => {
    await start();
    const complaint = fake.write({ text: "गाँव कैमरी में पानी नहीं आ रहा" });
    await record.drain(sourceOf());
    const api = createBotApi({ apiUrl: fake.url, token: fake.token, now: Date.now });
    const signal = new AbortController().signal;
    const answers = complaint.message_id;
    await api.sendMessage({ chatId: 5_001, text: "कौन सा वार्ड?", answers, mayStandAlone: true, asksForAnswer: true }, signal);
    const ours = fake.sent[0];
    if (!ours) throw new Error("nothing was sent");
    fake.write({ text: "वार्ड 4", replyTo: ours });
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, new: 2, cases: 0 });
    expect(record.posts().map(({ role, text }) => `${role}: ${text}`)).toEqual([
      "citizen: गाँव कैमरी में पानी नहीं आ रहा",
      "ours: कौन सा वार्ड?",
      "citizen: वार्ड 4",
    ]);
    expect(record.cases()).toBe(1);

    const reply = { channel: "telegram", answers: `5001/${answers}`, text: "कौन सा वार्ड?" } as ReplyRow;
    const sender = createTelegramReplies(api, { botId: "700100", identity: "", files: { read: async () => null } });
    const found = await sender.find(reply, { record: record.record.writer, anyTime: false, signal });
    expect(found).toEqual({ externalId: `5001/${ours.message_id}`, reads: 0 });
  });
});

describe("a picture with an answer", () => {
  test("goes out with the words below it, within what Telegram takes there", async () => {
    await start();
    const { message_id: answers } = fake.write({ text: "सड़क टूटी है" });
    const api = createBotApi({ apiUrl: fake.url, token: fake.token, now: Date.now });
    const signal = new AbortController().signal;
    const read = async ({ hash }: { readonly hash: string }) => (hash === "a" ? WHOLE_PNG : null);
    const sender = createTelegramReplies(api, { botId: "700100", identity: "", files: { read } });
    const reply = (text: string, hash = "a") => ({
      replyId: "r",
      grievanceId: "g",
      text,
      answers: `5001/${answers}`,
      answersFirst: `5001/${answers}`,
      conversationId: "5001",
      isPrivate: true,
      author: { externalId: "5001", handle: null },
      pictures: [{ hash, name: "road.png", mediaType: "image/png" as const, bytes: WHOLE_PNG.length }],
    });
    expect(await sender.post(reply("बन गई"), signal)).toMatchObject({ kind: "sent" });
    expect(fake.sent.at(-1)).toMatchObject({
      caption: "बन गई",
      photo: [{ file_size: WHOLE_PNG.length }],
      reply_to_message: { message_id: answers },
    });
    expect(await sender.post(reply("x".repeat(1_025)), signal)).toMatchObject({ kind: "refused", code: "too-long" });
    expect(await sender.post(reply("gone", "b"), signal)).toMatchObject({ kind: "refused", code: "other" });
    fake.block(5_001);
    expect(await sender.post(reply("blocked"), signal)).toMatchObject({ kind: "refused", code: "not-allowed" });
    fake.faults.next({
      kind: "refusal",
      answer: {
        status: 429,
        body: { ok: false, error_code: 429, description: "Too Many Requests: retry after 7", parameters: { retry_after: 7 } },
      },
    });
    expect(await sender.post(reply("later"), signal)).toMatchObject({ kind: "not-sent", cause: "rate", retryAt: expect.any(Number) });
    expect(fake.sent).toHaveLength(1);
  });
});

describe("files of messages", () => {
  const photoOf = (...ids: readonly string[]) =>
    ids.map((file_id, index) => ({ file_id, file_unique_id: file_id, width: 90 * (index + 1), height: 60 * (index + 1) }));

  test("the largest size of a photo is kept, and the token stands nowhere in the record", async () => {
    await start();
    const [small, large] = [fake.putFile(Buffer.from("small")), fake.putFile(PNG)];
    fake.write({ fields: { photo: photoOf(small, large), caption: "यह नाला देखिए" } });
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, new: 1, problems: [] });
    const media = record.record.writer.sqlite.prepare<[], string>("SELECT media FROM post").pluck().get() ?? "";
    const [{ file, url }] = JSON.parse(media) as [{ url: null; file: { hash: string; mediaType: string; bytes: number; name: string } }];
    expect({ url, mediaType: file.mediaType, bytes: file.bytes, name: file.name }).toEqual({
      url: null,
      mediaType: "image/png",
      bytes: PNG.length,
      name: "photo.jpg",
    });
    expect(existsSync(join(files.folder, file.hash.slice(0, 2), `${file.hash}.png`))).toBe(true);
    expect(JSON.stringify(record.record.writer.sqlite.prepare("SELECT * FROM post").all())).not.toContain(fake.token);
  });

  test("a photo that fails for a while is fetched later; one that never comes does not hold up the words", async () => {
    await start();
    fake.write({ fields: { photo: photoOf(fake.putFile(PNG)), caption: "पहली" } });
    fake.faults.next({ kind: "html" }, { path: "/file/" });
    expect(await record.drain(sourceOf())).toMatchObject({ drained: true, new: 1, problems: [], errors: [{ fault: "server-error" }] });

    fake.write({ fields: { photo: photoOf(fake.putFile(PNG)), caption: "दूसरी" } });
    fake.faults.next({ kind: "html" }, { path: "/file/", times: 50 });
    const result = await record.drain(sourceOf());
    expect(result).toMatchObject({ drained: true, new: 1, problems: [expect.stringContaining("left out")] });
    expect(texts()).toEqual(["पहली", "दूसरी"]);
    fake.faults.clear();
  });

  test("what is no photo and no paper is left out, and what is gone", async () => {
    await start();
    fake.write({
      text: undefined as never,
      fields: { document: { file_id: fake.putFile(Buffer.from("MZ program")), file_name: "a.exe" }, caption: "फ़ाइल" },
    });
    fake.write({ fields: { photo: photoOf("never-there"), caption: "गई हुई" } });
    const result = await record.drain(sourceOf());
    expect(result).toMatchObject({ drained: true, new: 2, errors: [] });
    expect(result.problems).toEqual([expect.stringContaining("unknown-type"), expect.stringContaining("wrong file_id")]);
  });
});
