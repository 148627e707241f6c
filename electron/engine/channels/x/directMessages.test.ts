import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeX } from "#rehearsal/x/fakeX.ts";
import type { FakeX, FakeXOptions } from "#rehearsal/x/fakeX.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { examplePost, MORNING } from "#db/testing/examples.ts";
import { recordPost } from "#db/posts/recordPost.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { createDirectReplies, createXMessages } from "./directMessages.ts";

const signal = new AbortController().signal;
let fake: FakeX;
let record: TemporaryRecord;
beforeEach(() => {
  record = temporaryRecord();
});
afterEach(async () => {
  record.remove();
  await fake.close();
});

async function start(options: FakeXOptions = {}): Promise<void> {
  fake = await startFakeX({ account: { username: "cmcell" }, ...options });
}

const account = (token = fake.userBearer) => ({
  baseUrl: fake.url,
  userId: fake.account.id,
  access: { kind: "token", token } as const,
  pricePerReadUsd: 0.005,
});
const x = (token?: string) => createXMessages({ account: account(token), now: Date.now });
const direct = () => createDirectReplies({ account: account(), now: Date.now });

/** A citizen who wrote to us, as the record has them. */
function hears(text = "ward 12") {
  const message = fake.message({ from: "asha", to: "cmcell", text, at: Date.now() - 60_000 });
  const author = { externalId: message.senderId, handle: "asha", name: null, location: null };
  const more = { author, conversationId: `dm:${message.conversationId}`, isPrivate: true, createdAt: message.createdAt };
  recordPost(record.writer, examplePost(`dm:${message.id}`, more), MORNING);
  return message;
}

const replyTo = (answers: string, text: string) => ({ channel: "x", answers, text, grievanceId: "g", replyId: "r" }) as unknown as ReplyRow;
const toPost = (authorId: string, text: string) => ({
  replyId: "r",
  grievanceId: "g",
  text,
  answers: "dm:1",
  answersFirst: "dm:1",
  conversationId: null,
  isPrivate: true,
  author: { externalId: authorId, handle: "asha" },
});

describe("an answer to a direct message", () => {
  test("goes to anyone who wrote it, as a message and never as a post", async () => {
    await start();
    const { senderId } = hears();
    const outcome = await direct().post(toPost(senderId, "नोट कर लिया"), signal);
    expect(outcome).toEqual({ kind: "sent", externalId: `dm:${fake.messages.at(-1)?.id}` });
    expect(fake.messages.at(-1)).toMatchObject({ senderId: fake.account.id, recipientId: senderId, text: "नोट कर लिया" });
    expect(fake.posts).toEqual([]);
  });

  test.each([
    ["to somebody who never wrote to us", {}, "not-allowed"],
    ["where the app may not write messages", { messages: "read" }, "no-permission"],
  ] as const)("%s is refused by X, in its words", async (_name, options, code) => {
    await start(options);
    const stranger = fake.putUser({ username: "bina" });
    expect(await direct().post(toPost(stranger.id, "hello"), signal)).toMatchObject({ kind: "refused", code, detail: expect.any(String) });
    expect(fake.messages).toEqual([]);
  });

  test("is refused where nobody is known, or is no more", async () => {
    await start();
    expect(await direct().post(toPost("", "hello"), signal)).toMatchObject({ kind: "refused", code: "post-gone" });
    expect(await direct().post(toPost("999", "hello"), signal)).toMatchObject({ kind: "refused", code: "post-gone" });
    expect(await x("expired").sendMessage("999", "hello", [], signal)).toMatchObject({ kind: "refused", code: "no-permission" });
  });

  test("takes a picture along, and costs what X charges where it has to be looked for", async () => {
    await start();
    const { id, senderId } = hears();
    const content = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
    const files = { read: async () => content };
    const replies = createDirectReplies({ account: { ...account(), pricePerMessageUsd: 0.01 }, now: Date.now, files });
    const picture = { hash: "a".repeat(64), name: "road.jpg", mediaType: "image/jpeg" as const, bytes: content.length };
    expect(await replies.post({ ...toPost(senderId, "बन गई"), pictures: [picture] }, signal)).toMatchObject({ kind: "sent" });
    expect(fake.messages.at(-1)).toMatchObject({ text: "बन गई", media: [expect.anything()] });
    expect([...fake.uploads.values()]).toMatchObject([{ category: "dm_image", bytes: content }]);
    const found = await replies.find(replyTo(`dm:${id}`, "बन गई"), { record: record.writer, anyTime: false, signal });
    expect(found).toMatchObject({ externalId: expect.any(String), pricePerReadUsd: 0.01 });
    const without = createDirectReplies({ account: account(), now: Date.now });
    expect(await without.post({ ...toPost(senderId, "again"), pictures: [picture] }, signal)).toMatchObject({ kind: "refused" });
  });

  test("may be far longer than a post, and not without end", async () => {
    await start();
    expect(direct().objectionTo("ह".repeat(10_000), DEFAULT_REPLY_SETTINGS, true)).toBeNull();
    expect(direct().objectionTo("ह".repeat(10_001), DEFAULT_REPLY_SETTINGS, true)).toMatchObject(["too-long", expect.any(String)]);
  });

  test.each(["server-error", "dropped"] as const)(
    "whose outcome is not known (%s) is found among the messages of that chat",
    async (kind) => {
      await start();
      const { id, senderId } = hears();
      fake.message({ from: "cmcell", to: "asha", text: "an older word", at: Date.now() - 120_000 });
      fake.faults.next({ kind, when: "after-effect" }, { path: "/messages" });
      expect(await direct().post(toPost(senderId, "नोट कर लिया"), signal)).toMatchObject({ kind: "unclear" });
      const found = await direct().find(replyTo(`dm:${id}`, "नोट कर लिया"), { record: record.writer, anyTime: false, signal });
      expect(found).toMatchObject({ externalId: `dm:${fake.messages.at(-1)?.id}` });
      const other = await direct().find(replyTo(`dm:${id}`, "other words"), { record: record.writer, anyTime: false, signal });
      expect(other.externalId).toBeNull();
      expect(
        (await direct().find(replyTo(`dm:${id}`, "an older word"), { record: record.writer, anyTime: false, signal })).externalId,
      ).toBeNull();
    },
  );

  test("is found in the record where the sources have brought it, without a question to X", async () => {
    await start();
    const { id, conversationId } = hears();
    const ours = { externalId: fake.account.id, handle: "cmcell", name: null, location: null };
    const more = {
      author: ours,
      role: "ours",
      conversationId: `dm:${conversationId}`,
      isPrivate: true,
      text: "noted",
      createdAt: Date.now(),
    } as const;
    recordPost(record.writer, examplePost("dm:99", more), MORNING);
    expect(await direct().find(replyTo(`dm:${id}`, "noted"), { record: record.writer, anyTime: false, signal })).toEqual({
      externalId: "dm:99",
      reads: 0,
    });
    expect(fake.requests).toEqual([]);
  });

  test("is not called absent where the chat could not be read", async () => {
    await start({ rateLimits: { "dm-events-with": { limit: 0 } } });
    const { id } = hears();
    await expect(direct().find(replyTo(`dm:${id}`, "noted"), { record: record.writer, anyTime: false, signal })).rejects.toMatchObject({
      fault: "rate-limited",
    });
  });
});
