import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBareCommand, isForUs } from "./isForUs.ts";
import { answeredMessageOfOurs, keyOf, normaliseMessage, readKey } from "./normaliseMessage.ts";
import { messageSchema } from "./payload.ts";

const BOT = { id: 700_100, username: "HaryanaCMCellBot" };
const NOON = Date.parse("2026-11-24T06:30:00Z") / 1_000;

const sunita = { id: 5_001, first_name: "Sunita", last_name: "Devi", username: "sunita_hisar" };
const alone = { id: 5_001, type: "private" };
const group = { id: -1_001_234, type: "supergroup", title: "Ward 4" };

function read(message: Readonly<Record<string, unknown>>) {
  return messageSchema.parse({ message_id: 7, date: NOON, chat: alone, from: sunita, ...message });
}

function normalised(message: Readonly<Record<string, unknown>>, { updateId = 1_000, isEdit = false } = {}) {
  return normaliseMessage({ message: read(message), updateId, isEdit, media: [], bot: BOT, raw: message });
}

describe("a message in a private chat", () => {
  test("is private, and keeps what its author wrote and is called", () => {
    expect(normalised({ text: "पानी नहीं आ रहा" })).toMatchObject({
      channel: "telegram",
      externalId: "5001/7",
      versionId: "5001/7",
      versionIndex: 0,
      author: { externalId: "5001", handle: "sunita_hisar", name: "Sunita Devi" },
      role: "citizen",
      isPrivate: true,
      caseReference: null,
      text: "पानी नहीं आ रहा",
      createdAt: NOON * 1_000,
      conversationId: "5001",
      inReplyToId: null,
    });
  });

  test("that answers a message of ours brings it along, since a bot is never told what it wrote", () => {
    const ours = { message_id: 3, date: NOON, chat: alone, from: { id: BOT.id, first_name: "CM Cell" }, text: "कृपया पता लिखें।" };
    const answer = { text: "गाँव कैमरी", reply_to_message: ours };
    expect(normalised(answer)).toMatchObject({ inReplyToId: "5001/3", inReplyToAuthorId: "700100" });
    expect(answeredMessageOfOurs(read(answer), BOT)).toMatchObject({
      externalId: "5001/3",
      role: "ours",
      isPrivate: true,
      text: "कृपया पता लिखें।",
      conversationId: "5001",
      inReplyToAuthorId: "5001",
    });
    expect(answeredMessageOfOurs(read({ ...answer, chat: group }), BOT)).toBeNull();
    expect(answeredMessageOfOurs(read({ text: "x", reply_to_message: { ...ours, from: sunita } }), BOT)).toBeNull();
  });

  test("a place, a meeting point and a telephone number can be read", () => {
    const location = { latitude: 29.14921, longitude: 75.721_701 };
    expect(normalised({ location })).toMatchObject({ text: "📍 29.14921, 75.72170", placeName: "29.14921, 75.72170" });
    expect(normalised({ venue: { location, title: "बस अड्डा", address: "हिसार" } })).toMatchObject({ placeName: "बस अड्डा, हिसार" });
    expect(normalised({ contact: { phone_number: "+919876543210", first_name: "Ramesh" } }).text).toBe("☎ Ramesh +919876543210");
  });
});

describe("edits", () => {
  test("are later versions, the later the higher, also of one second", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 172_800 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: 1, max: 900_000 }),
        (after, more, updateId) => {
          const version = (afterSeconds: number, id: number) =>
            normalised({ text: "x", edit_date: NOON + afterSeconds }, { updateId: id, isEdit: true }).versionIndex;
          expect(version(after, updateId)).toBeGreaterThan(0);
          expect(version(after, updateId + 1)).toBeGreaterThan(version(after, updateId));
          expect(version(after + more, updateId)).toBeGreaterThan(version(after, updateId));
        },
      ),
    );
  });

  test("of one message have one key and ids of their own", () => {
    const [first, second] = [1_001, 1_002].map((updateId) => normalised({ text: "x", edit_date: NOON + 5 }, { updateId, isEdit: true }));
    expect(first).toMatchObject({ externalId: "5001/7" });
    expect(first?.versionId).not.toBe(second?.versionId);
    expect(readKey(first?.versionId ?? "")).toEqual({ chatId: 5_001, messageId: 7 });
  });
});

describe("in groups and channels", () => {
  const mention = (text: string, extra = {}) =>
    read({ chat: group, text, entities: [{ type: "mention", offset: 0, length: text.indexOf(" ") }], ...extra });

  test("what names the bot or answers it is for us, and nothing else", () => {
    expect(isForUs(mention("@haryanacmcellbot पानी नहीं"), BOT)).toBe(true);
    expect(isForUs(mention("@somebody पानी नहीं"), BOT)).toBe(false);
    expect(isForUs(read({ chat: group, text: "@HaryanaCMCellBot without the mark of a mention" }), BOT)).toBe(false);
    expect(
      isForUs(
        read({ chat: group, text: "/shikayat@HaryanaCMCellBot पानी", entities: [{ type: "bot_command", offset: 0, length: 26 }] }),
        BOT,
      ),
    ).toBe(true);
    expect(isForUs(read({ chat: group, text: "हाँ", reply_to_message: { message_id: 1, date: NOON, chat: group, from: BOT } }), BOT)).toBe(
      true,
    );
    expect(
      isForUs(read({ chat: group, caption: "😀 @HaryanaCMCellBot", caption_entities: [{ type: "mention", offset: 3, length: 17 }] }), BOT),
    ).toBe(true);
    expect(isForUs(read({ chat: group, text: "आप", entities: [{ type: "text_mention", offset: 0, length: 2, user: BOT }] }), BOT)).toBe(
      true,
    );
  });

  test("it is public, and is in the thread that Telegram names", () => {
    expect(normalised({ chat: group, text: "x" })).toMatchObject({ isPrivate: false, conversationId: "-1001234/7" });
    expect(normalised({ chat: group, text: "x", message_thread_id: 4 })).toMatchObject({ conversationId: "-1001234/4" });
    // The topic of a forum is no conversation.
    expect(normalised({ chat: group, text: "x", message_thread_id: 4, is_topic_message: true })).toMatchObject({
      conversationId: "-1001234/7",
    });
  });

  test("who writes in the name of a channel is that channel", () => {
    const channel = { id: -100_9, type: "channel", title: "Hisar News", username: "hisarnews" };
    expect(normalised({ chat: channel, from: undefined, sender_chat: channel, text: "x" }).author).toEqual({
      externalId: "-1009",
      handle: "hisarnews",
      name: "Hisar News",
      location: null,
    });
  });
});

describe("what Telegram itself sends", () => {
  test("a first tap is no complaint, and a complaint that begins with a command is one", () => {
    const bare = (text: string) => isBareCommand(read({ text }));
    expect([bare("/start"), bare("/start from-poster"), bare("/help@HaryanaCMCellBot")]).toEqual([true, true, true]);
    expect([bare("/start पानी नहीं आ रहा"), bare("start"), bare("/shikayat")]).toEqual([false, false, false]);
  });

  test("keys are read as they are written", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 51), max: 2 ** 51 }), fc.integer({ min: 1, max: 2 ** 31 }), (chatId, messageId) => {
        expect(readKey(keyOf(chatId, messageId))).toEqual({ chatId, messageId });
      }),
    );
    expect(readKey("x")).toBeNull();
  });
});
