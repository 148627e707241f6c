import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeTelegram } from "#fakes/telegram/fakeTelegram.ts";
import type { FakeMessage } from "#fakes/telegram/chats.ts";
import { tooManyRequests } from "#fakes/telegram/refusals.ts";
import { checkChannelValues } from "#contract/checkChannelValues.ts";
import type { ChannelValues } from "#contract/channels.ts";
import { temporaryRecord } from "#db/testing/temporaryRecord.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import type { TemporaryRecord } from "#db/testing/temporaryRecord.ts";
import { DEFAULT_REPLY_SETTINGS } from "#domain/reply/replySettings.ts";
import { givenFor } from "../testing/given.ts";
import { startPeer } from "../x/testing/peer.ts";
import { TELEGRAM_FORM, telegramValuesSchema } from "./form.ts";
import { keyOf } from "./normaliseMessage.ts";
import { telegramChannel } from "./telegramChannel.ts";

const signal = new AbortController().signal;

let fake: FakeTelegram;
let record: TemporaryRecord;
beforeEach(async () => {
  fake = await startFakeTelegram();
  record = temporaryRecord();
});
afterEach(async () => {
  await fake.close();
  record.remove();
});

function given(changed: ChannelValues = {}, token = fake.token) {
  const checked = checkChannelValues(TELEGRAM_FORM, { apiUrl: fake.url, ...changed });
  if (!checked.ok) throw new Error(checked.field);
  return givenFor(telegramValuesSchema.parse(checked.values), { secrets: { token }, folder: "unused" });
}

function sender(changed: ChannelValues = {}) {
  const [only] = telegramChannel.senders?.(given(changed)) ?? [];
  if (!only) throw new Error("no sender");
  return only;
}

function reply(to: Pick<FakeMessage, "chat" | "message_id">, text = "शिकायत दर्ज हो गई है।") {
  const key = keyOf(to.chat.id, to.message_id);
  const isPrivate = to.chat.type === "private";
  const author = { externalId: "5001", handle: "sunita_hisar" };
  return { replyId: "r", grievanceId: "g", text, answers: key, answersFirst: key, conversationId: null, isPrivate, author };
}

/** An address where nobody listens. */
async function nobody(): Promise<string> {
  await using peer = await startPeer((_url, response) => response.end());
  return peer.url;
}

describe("testing the connection", () => {
  test("says whose token it is, and takes no messages", async () => {
    fake.write({ text: "x" });
    expect(await telegramChannel.test(given(), signal)).toEqual({ ok: true, account: "@HaryanaCMCellBot" });
    expect(fake.requests.map(({ path }) => path.split("/").at(-1))).toEqual(["getMe", "getWebhookInfo"]);
  });

  test("a wrong token, one that is none, and one with a space are told in both languages", async () => {
    for (const token of ["700100:wrong", "hello", "7 00"]) {
      const result = await telegramChannel.test(given({}, token), signal);
      expect(result).toMatchObject({
        ok: false,
        fault: "unauthorised",
        explanation: { en: expect.stringContaining("@BotFather"), hi: expect.stringContaining("टोकन") },
      });
      expect(JSON.stringify(result)).not.toContain(token);
    }
  });

  test("a webhook is named by its host alone, with the way to end it", async () => {
    fake.setWebhook("https://bots.example.com/hook/s3cret");
    const result = await telegramChannel.test(given(), signal);
    expect(result).toMatchObject({
      ok: false,
      fault: "forbidden",
      explanation: { en: expect.stringContaining("bots.example.com"), hi: expect.stringContaining("वेबहुक") },
    });
    expect(JSON.stringify(result)).not.toContain("s3cret");
    expect(await telegramChannel.test(given({ takesOver: true }), signal)).toMatchObject({ ok: true });
  });

  test("an address where nobody listens, and one where something else does", async () => {
    expect(await telegramChannel.test(given({ apiUrl: await nobody() }), signal)).toMatchObject({ ok: false, fault: "unreachable" });
    await using peer = await startPeer((_url, response) => response.end("<html>login</html>"));
    expect(await telegramChannel.test(given({ apiUrl: peer.url }), signal)).toMatchObject({ ok: false, fault: "bad-answer" });
    await using moved = await startPeer((_url, response) => response.writeHead(302, { location: fake.url }).end());
    const result = await telegramChannel.test(given({ apiUrl: moved.url }), signal);
    expect(result).toMatchObject({ ok: false, fault: "unreachable" });
    expect(JSON.stringify(result)).not.toContain(fake.token);
  });
});

describe("answering", () => {
  test("answers the message, without a preview, and asks for the answer to it in a private chat", async () => {
    const message = fake.write({ text: "पानी नहीं है" });
    expect(await sender().account(signal)).toEqual({ handle: "HaryanaCMCellBot", isOurs: true });
    const outcome = await sender().post(reply(message), signal);
    expect(outcome).toEqual({ kind: "sent", externalId: keyOf(5_001, fake.sent[0]?.message_id ?? 0) });
    expect(fake.sent).toMatchObject([{ text: "शिकायत दर्ज हो गई है।", reply_to_message: { message_id: message.message_id } }]);
    expect(JSON.parse(fake.requests.at(-1)?.body ?? "")).toMatchObject({
      reply_markup: { force_reply: true },
      link_preview_options: { is_disabled: true },
    });
  });

  test("a citizen who deleted the message gets the answer; in a group there is nothing to answer any more", async () => {
    const alone = fake.write({ text: "x" });
    fake.remove(alone);
    fake.write({ text: "y" });
    expect(await sender().post(reply(alone), signal)).toMatchObject({ kind: "sent" });
    const group = { id: -100_1, type: "supergroup" as const };
    const inGroup = fake.write({ chat: group, text: "@HaryanaCMCellBot x" });
    fake.write({ chat: group, text: "y" });
    fake.remove(inGroup);
    expect(await sender().post(reply(inGroup), signal)).toMatchObject({ kind: "refused", code: "post-gone" });
  });

  test("who blocked the bot, and who never wrote, may not be written to", async () => {
    const message = fake.write({ text: "x" });
    fake.block(5_001);
    expect(await sender().post(reply(message), signal)).toMatchObject({
      kind: "refused",
      code: "not-allowed",
      detail: "Forbidden: bot was blocked by the user",
    });
    const stranger = { chat: { id: 42, type: "private" as const }, message_id: 1 };
    expect(await sender().post(reply(stranger), signal)).toMatchObject({ kind: "refused", code: "not-allowed" });
  });

  test("what Telegram asks to wait with is not sent; what is cut off may be, and is left to a person", async () => {
    const message = fake.write({ text: "x" });
    fake.faults.next({ kind: "refusal", answer: tooManyRequests(7) });
    expect(await sender().post(reply(message), signal)).toMatchObject({ kind: "not-sent", cause: "rate", retryAt: expect.any(Number) });
    expect(await sender({ apiUrl: await nobody() }).post(reply(message), signal)).toMatchObject({
      kind: "not-sent",
      cause: "network",
    });
    expect(fake.sent).toHaveLength(0);

    for (const fault of [{ kind: "dropped", when: "after-effect" }, { kind: "html" }, { kind: "half-json" }] as const) {
      fake.faults.next(fault, { path: "sendMessage" });
      expect(await sender().post(reply(message), signal)).toMatchObject({ kind: "unclear" });
    }
    const row = { channel: "telegram", answers: keyOf(5_001, message.message_id), text: "शिकायत दर्ज हो गई है।" } as ReplyRow;
    expect(await sender().find(row, { record: record.writer, anyTime: false, signal })).toEqual({
      externalId: null,
      reads: 0,
      mayBeOut: true,
    });
  });

  test("a revoked token stops answers, and a text that is too long is not tried", async () => {
    const message = fake.write({ text: "x" });
    fake.revokeToken();
    expect(await sender().post(reply(message), signal)).toMatchObject({ kind: "refused", code: "no-permission" });
    expect(sender().objectionTo("x".repeat(4_097), DEFAULT_REPLY_SETTINGS, true)).toMatchObject(["too-long", expect.any(String)]);
    expect(sender().objectionTo("x".repeat(4_096), DEFAULT_REPLY_SETTINGS, true)).toBeNull();
  });

  test("another token is another identity, which does not hold it", () => {
    const identity = (token: string) => telegramChannel.senders?.(given({}, token))[0]?.identity ?? "";
    expect(identity("1:a")).not.toBe(identity("1:b"));
    expect(identity(fake.token)).not.toContain(fake.token);
  });
});
