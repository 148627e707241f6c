import { SourceError } from "#engine/core/ports/source.ts";
import { boundedJson } from "#engine/core/http/boundedJson.ts";
import * as graph from "#engine/channels/facebook/normalise.ts";
import { readRefusal, refusalToError as graphError } from "#engine/channels/facebook/graphRefusal.ts";
import { readThreads as readThreadCursor } from "#engine/channels/facebook/threadCursor.ts";
import { normaliseMessage as telegramPost, saysSomething } from "#engine/channels/telegram/normaliseMessage.ts";
import { messageSchema as telegramSchema } from "#engine/channels/telegram/payload.ts";
import { readCursor } from "#engine/channels/x/cursor.ts";
import { refusalToError } from "#engine/channels/x/faults.ts";
import { normaliseMessage as xMessage } from "#engine/channels/x/normaliseMessage.ts";
import { knownAccounts } from "#engine/channels/x/normalisePost.ts";
import { envelopeSchema, messageSchema, readIncludes } from "#engine/channels/x/payload.ts";
import { readAnswer } from "#engine/channels/x/readAnswer.ts";
import { retryTime } from "#engine/channels/x/retryTime.ts";
import { normaliseComment } from "#engine/channels/youtube/normaliseComment.ts";
import { readComments, readThreads } from "#engine/channels/youtube/payload.ts";
import { refusalToError as youTubeError } from "#engine/channels/youtube/refusals.ts";
import { mutatedJson } from "../inputs/mutatedJson.ts";
import { mutatedText } from "../inputs/hostileText.ts";
import type { Random } from "../inputs/random.ts";
import { metaThings, TEXTS, xThings } from "../payloads.ts";
import { ENGINE_LIMIT_MS, faultOf, NO_FAULT, target } from "../target.ts";
import type { Target } from "../target.ts";

const NOW = 1_795_600_000_000;
const ACCOUNTS = knownAccounts("2244994945", ["dipro_karnal", "cmohry"]);

/** What platforms answer, as it comes over the line: the text of a body, with something done to the JSON in it or to its letters. */
export function platformTargets(): readonly Target[] {
  const usual = { limitMs: ENGINE_LIMIT_MS };
  return [
    target({
      ...usual,
      name: "answers of X",
      weight: 90,
      make: body(xAnswers()),
      run: (text) => readAnswer(boundedJson(text), ACCOUNTS, NOW),
      isDeclared: faultOf(SourceError),
    }),
    target({
      ...usual,
      name: "messages of X",
      weight: 40,
      make: body(X_MESSAGES),
      run(text) {
        const read = envelopeSchema.safeParse(boundedJson(text));
        if (!read.success || !Array.isArray(read.data.data)) return null;
        const includes = readIncludes(read.data.includes);
        return read.data.data.map((raw: unknown) => {
          const message = messageSchema.safeParse(raw);
          return message.success ? xMessage(message.data, raw, includes, ACCOUNTS, NOW) : null;
        });
      },
      isDeclared: NO_FAULT,
    }),
    target({
      ...usual,
      name: "refusals of platforms",
      weight: 50,
      make: (random) => ({
        text: body(REFUSALS)(random),
        status: random.pick([200, 400, 401, 403, 404, 429, 500, 503, 599]),
        header: mutatedText(random.pick(HEADERS), HEADERS, random),
      }),
      run({ text, status, header }) {
        const headers = { "x-rate-limit-reset": header, "retry-after": header, date: header };
        const refusal = readRefusal(boundedJson(text));
        return [
          refusalToError({ status, headers, body: text }, NOW),
          retryTime(headers, NOW, "limit"),
          refusal && graphError(refusal, { status, path: "/me/feed", retryAt: null }),
          youTubeError({ status, headers: lineOnly(headers), body: Buffer.from(text) }, NOW),
          readCursor(text as Parameters<typeof readCursor>[0]),
          readThreadCursor(text as Parameters<typeof readThreadCursor>[0]),
        ];
      },
      isDeclared: NO_FAULT,
    }),
    target({
      ...usual,
      name: "things of Meta",
      weight: 70,
      make: body([...META_THINGS, ...metaThings()]),
      run(text) {
        const raw = boundedJson(text);
        const accounts = { ourIds: new Set(["17841400000000000", "@haryana_cell"]), offices: new Set(["dc.karnal"]) };
        const surroundings = { accounts, receivedAt: NOW, authorOfComment: () => undefined };
        return [
          graph.normalisePost(raw, surroundings),
          graph.normaliseComment(raw, { id: "1_2", authorId: null }, surroundings),
          graph.normaliseInstagramMedia(raw, surroundings),
          graph.normaliseInstagramComment(raw, "3", { ...surroundings, parentId: null }),
          graph.normaliseMessage(raw, "facebook", { id: "t_1", citizenId: null }, surroundings),
        ];
      },
      isDeclared: NO_FAULT,
    }),
    target({
      ...usual,
      name: "messages of Telegram",
      weight: 80,
      make: body(TELEGRAM),
      run(text) {
        const raw = boundedJson(text);
        const read = telegramSchema.safeParse(raw);
        if (!read.success) return null;
        const bot = { id: 4_711, username: "haryana_cell_bot" };
        return [saysSomething(read.data, 0), telegramPost({ message: read.data, updateId: 7, isEdit: true, media: [], bot, raw })];
      },
      isDeclared: NO_FAULT,
    }),
    target({
      ...usual,
      name: "comments of YouTube",
      weight: 80,
      make: body(YOUTUBE),
      run(text) {
        const raw = boundedJson(text);
        const { items } = readThreads(raw);
        const context = { channelId: "UC1", isHeld: false, receivedAt: NOW };
        return [
          readComments(raw),
          items.map(({ top, replies }) => [top, ...replies].map((each) => normaliseComment(each, { ...context, thread: [] }))),
        ];
      },
      isDeclared: faultOf(SourceError),
    }),
  ];
}

/** A page of a hundred posts has half of it. */
const LONGEST_BODY = 300_000;

function body(seeds: readonly unknown[]): (random: Random) => string {
  const texts = seeds.map((seed) => JSON.stringify(seed));
  return (random) => {
    const at = random.int(seeds.length);
    const made = random.chance(0.2) ? mutatedText(texts[at] ?? "", texts, random) : (JSON.stringify(mutatedJson(seeds[at], random)) ?? "");
    return made.slice(0, LONGEST_BODY);
  };
}

/** What a server can send as a header at all. */
function lineOnly(headers: Readonly<Record<string, string>>): Headers {
  return new Headers(Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\x20-\x7e]/gu, "")]));
}

function xAnswers(): readonly unknown[] {
  const includes = {
    users: [{ id: "9", username: "asha_d", name: "Asha Devi", location: "Karnal" }],
    media: [{ media_key: "3_1", type: "photo", url: "https://pbs.twimg.com/media/a.jpg", width: 1_200, height: 900, alt_text: "टूटी सड़क" }],
    places: [{ id: "p1", full_name: "Karnal, India" }],
  };
  const post = {
    id: "1850000000000000001",
    text: TEXTS[0],
    author_id: "9",
    created_at: "2026-11-24T10:00:00.000Z",
    conversation_id: "1850000000000000001",
    lang: "hi",
    edit_history_tweet_ids: ["1850000000000000001"],
    referenced_tweets: [{ type: "quoted", id: "1850000000000000000" }],
    attachments: { media_keys: ["3_1"] },
    geo: { place_id: "p1" },
    entities: {
      mentions: [{ username: "HaryanaCMCell", id: "2244994945", start: 0, end: 14 }],
      urls: [{ url: "https://t.co/a", expanded_url: "https://x.com/a", start: 3, end: 9 }],
    },
    note_tweet: { text: TEXTS[1] },
  };
  const things = xThings().map((thing) => ({ data: [thing], includes, meta: { next_token: "b26v89c19zqg8o3f" } }));
  return [
    {
      data: [post, { ...post, id: "1850000000000000002" }],
      includes,
      meta: { result_count: 2, next_token: "7140dibdnow9c7btw4" },
      errors: [{ title: "Not Found", detail: "Could not find", type: "https://api.twitter.com/2/problems/resource-not-found" }],
    },
    { data: post, includes, matching_rules: [{ id: "1", tag: "us" }] },
    { meta: { result_count: 0 } },
    ...things,
  ];
}

const X_MESSAGES: readonly unknown[] = [
  {
    data: [
      {
        id: "1850000000000000009",
        event_type: "MessageCreate",
        text: TEXTS[1],
        sender_id: "9",
        dm_conversation_id: "9-2244994945",
        created_at: "2026-11-24T10:00:00.000Z",
        attachments: { media_keys: ["3_1"] },
      },
    ],
    includes: { users: [{ id: "9", username: "asha_d", name: "Asha" }] },
    meta: {},
  },
];
const REFUSALS: readonly unknown[] = [
  { title: "Too Many Requests", detail: "Too Many Requests", type: "about:blank", status: 429 },
  { errors: [{ message: "The `id` query parameter value is not valid", parameters: { id: ["x"] } }], title: "Invalid Request" },
  {
    error: {
      message: "(#200) Requires pages_read_engagement permission",
      type: "OAuthException",
      code: 200,
      error_subcode: 33,
      is_transient: true,
      fbtrace_id: "x",
    },
  },
  {
    error: {
      code: 403,
      message: 'The request cannot be completed because you have exceeded your <a href="/">quota</a>.',
      errors: [{ reason: "quotaExceeded", domain: "youtube.quota" }],
      status: "RESOURCE_EXHAUSTED",
      details: [{ reason: "RATE_LIMIT_EXCEEDED" }],
    },
  },
  { v: 2, newest: null, gaps: [], recent: [], walk: null, threads: {}, queue: [] },
];
const HEADERS = ["1795600000", "Sat, 28 Nov 2026 10:00:00 GMT", "120", "-1", "1e99", "3, 4"];
const META_THINGS: readonly unknown[] = [
  {
    id: "17_1",
    message: TEXTS[0],
    from: { id: "2", name: "Asha Devi", username: "asha" },
    created_time: "2026-11-24T10:00:00+0000",
    is_hidden: false,
    parent: { id: "17_0", from: { id: "3", name: "Ravi" } },
    attachment: {
      type: "photo",
      media: { image: { src: "https://scontent.xx.fbcdn.net/a.jpg", width: 600, height: 400 } },
      url: "https://x",
    },
    attachments: {
      data: [{ type: "album", subattachments: { data: [{ type: "photo", media: { image: { src: "https://a.b/c.jpg" } } }] } }],
    },
    place: { name: "Karnal" },
  },
  {
    id: "178",
    text: TEXTS[1],
    caption: TEXTS[2],
    timestamp: "2026-11-24T10:00:00+0000",
    username: "asha_d",
    from: { id: "4", username: "asha_d" },
    owner: { id: "5" },
    media_type: "CAROUSEL_ALBUM",
    media_url: "https://x.cdninstagram.com/a.jpg",
    children: { data: [{ id: "1", media_type: "IMAGE", media_url: "https://a/b.jpg" }] },
    hidden: false,
    parent_id: "177",
  },
  {
    id: "m_1",
    message: TEXTS[1],
    from: { id: "6", name: "Asha", email: "a@facebook.com" },
    to: { data: [{ id: "7", name: "Cell" }] },
    created_time: "2026-11-24T10:00:00+0000",
    attachments: {
      data: [{ id: "8", mime_type: "image/jpeg", name: "a.jpg", size: 3, image_data: { url: "https://a/b", width: 1, height: 2 } }],
    },
  },
];
const TELEGRAM: readonly unknown[] = [
  {
    message_id: 12,
    date: 1_795_500_000,
    edit_date: 1_795_500_100,
    chat: { id: -100_123, type: "supergroup", title: "Karnal", username: "karnal" },
    from: { id: 5, is_bot: false, first_name: "Asha", last_name: "Devi", username: "asha" },
    text: TEXTS[1],
    entities: [
      { type: "mention", offset: 0, length: 9 },
      { type: "text_link", offset: 3, length: 4, url: "https://a.b" },
    ],
    photo: [{ file_id: "a", file_unique_id: "b", file_size: 100, width: 90, height: 90 }],
    caption: TEXTS[0],
    location: { latitude: 29.6, longitude: 76.9 },
    venue: { location: { latitude: 29.6, longitude: 76.9 }, title: "Ward 12", address: "Karnal" },
    contact: { phone_number: "+919812345670", first_name: "Ravi" },
    reply_to_message: {
      message_id: 11,
      date: 1_795_400_000,
      chat: { id: -100_123, type: "supergroup" },
      from: { id: 4_711, is_bot: true, first_name: "Cell" },
      text: "ok",
    },
  },
];
const comment = (id: string) => ({
  id,
  snippet: {
    textDisplay: TEXTS[0],
    textOriginal: TEXTS[0],
    authorDisplayName: "Asha Devi",
    authorChannelId: { value: "UC2" },
    parentId: "T1",
    publishedAt: "2026-11-24T10:00:00Z",
    updatedAt: "2026-11-24T11:00:00Z",
  },
});
const YOUTUBE: readonly unknown[] = [
  {
    items: [{ id: "T1", snippet: { topLevelComment: comment("T1"), totalReplyCount: 1 }, replies: { comments: [comment("T1.1")] } }],
    nextPageToken: "QURT",
  },
  { items: [comment("T1"), comment("T2")], nextPageToken: "QURT" },
];
