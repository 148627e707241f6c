import { describe, expect, test } from "vitest";
import type { IncomingPost } from "#domain/post/incomingPost.ts";
import { readAnswer } from "./readAnswer.ts";

const RECEIVED_AT = Date.parse("2026-11-24T10:00:00Z");
const accounts = { ourUserId: "1000", officeHandles: new Set(["dcrohtak"]) };

function read(post: object, includes?: object): IncomingPost {
  const [item] = readAnswer({ data: [post], includes }, accounts, RECEIVED_AT).items;
  if (!item?.post) throw new Error("The post was left out");
  return item.post;
}

const plain = { id: "2080761390344937796", text: "पानी नहीं आ रहा", author_id: "7", created_at: "2026-07-24T21:05:48.000Z" };

describe("a post of X", () => {
  test("with nothing but an id and a text is a post all the same", () => {
    expect(read({ id: "5", text: "no water" })).toEqual({
      channel: "x",
      externalId: "5",
      versionId: "5",
      versionIndex: 0,
      author: { externalId: "", handle: null, name: null, location: null },
      role: "citizen",
      isPrivate: false,
      caseReference: null,
      text: "no water",
      languageHint: null,
      createdAt: RECEIVED_AT,
      conversationId: null,
      inReplyToId: null,
      inReplyToAuthorId: null,
      reposts: null,
      quotes: null,
      media: [],
      placeName: null,
      withheldIn: [],
      raw: '{"data":{"id":"5","text":"no water"},"includes":{"users":[],"media":[],"places":[]}}',
    });
  });

  test("has its whole text in a note, under the old name and the new", () => {
    for (const name of ["note_tweet", "note_post"]) {
      expect(read({ ...plain, text: "पानी नहीं…", [name]: { text: "पानी नहीं आ रहा है, तीन दिन से" } }).text).toBe(
        "पानी नहीं आ रहा है, तीन दिन से",
      );
    }
    expect(read({ ...plain, note_tweet: { text: 5 } }).text).toBe(plain.text);
  });

  test("is known by the first id of its edit history, under the old name and the new", () => {
    for (const name of ["edit_history_tweet_ids", "edit_history_post_ids"]) {
      const edited = read({ ...plain, id: "30", [name]: ["10", "20", "30"] });
      expect(edited).toMatchObject({ externalId: "10", versionId: "30", versionIndex: 2 });
      expect(read({ ...plain, id: "10", [name]: ["10"] })).toMatchObject({ externalId: "10", versionId: "10", versionIndex: 0 });
    }
  });

  test("names the posts it answers, quotes or passes on, under the old name and the new, with the included text whole", () => {
    for (const [references, included] of [
      ["referenced_tweets", "tweets"],
      ["referenced_posts", "posts"],
    ] as const) {
      const original = {
        id: "41",
        text: "RT cut…",
        note_tweet: { text: "all &amp; everything" },
        author_id: "9",
        conversation_id: "40",
        edit_history_tweet_ids: ["39", "41"],
      };
      const includes = { [included]: [original] };
      const expected = { externalId: "39", conversationId: "40", authorExternalId: "9", text: "all & everything" };
      expect(read({ ...plain, [references]: [{ type: "retweeted", id: "41" }] }, includes).reposts).toEqual(expected);
      expect(read({ ...plain, [references]: [{ type: "quoted", id: "41" }] }, includes).quotes).toEqual(expected);
      expect(read({ ...plain, [references]: [{ type: "replied_to", id: "41" }], in_reply_to_user_id: "9" }, includes)).toMatchObject({
        inReplyToId: "39",
        inReplyToAuthorId: "9",
        reposts: null,
        quotes: null,
      });
      expect(read({ ...plain, [references]: [{ type: "quoted", id: "55" }] }).quotes).toEqual({
        externalId: "55",
        conversationId: null,
        authorExternalId: null,
        text: null,
      });
    }
    expect(read({ ...plain, in_reply_to_tweet_id: "77" }).inReplyToId).toBe("77");
  });

  test("decodes the three escapes of X once, and no others", () => {
    expect(read({ ...plain, text: "Tom &amp; Jerry &lt;b&gt; &amp;lt; &quot; &#39;" }).text).toBe("Tom & Jerry <b> &lt; &quot; &#39;");
  });

  test("loses zero characters and half surrogates, which no record holds", () => {
    expect(read({ ...plain, text: "a\u0000b \uD83D c 😀" }).text).toBe("ab \uFFFD c 😀");
  });

  test("has the language that X guessed, unless it is none", () => {
    expect(read({ ...plain, lang: "hi" }).languageHint).toBe("hi");
    for (const lang of ["und", "zxx", "qme", "qht", "qam", ""]) expect(read({ ...plain, lang }).languageHint).toBeNull();
  });

  test("without a time has that of its id, else that of its receipt", () => {
    expect(read({ ...plain, created_at: undefined }).createdAt).toBe(1_784_927_148_792);
    expect(read({ ...plain, created_at: "yesterday" }).createdAt).toBe(1_784_927_148_792);
    expect(read({ id: "12", text: "x", created_at: "9999-12-31T00:00:00Z" }).createdAt).toBe(RECEIVED_AT);
    expect(read({ id: "12", text: "x", created_at: "2021-01-01T00:00:00Z" }).createdAt).toBe(Date.parse("2021-01-01T00:00:00Z"));
  });

  test("has its author with the location of the profile, if X includes them", () => {
    const users = [{ id: "7", username: "asha_devi", name: "Asha &amp; co", location: " Rohtak " }];
    expect(read(plain, { users }).author).toEqual({ externalId: "7", handle: "asha_devi", name: "Asha & co", location: " Rohtak " });
    expect(read(plain, { users: [{ id: "8", username: "other" }] }).author).toEqual({
      externalId: "7",
      handle: null,
      name: null,
      location: null,
    });
    expect(read(plain, { users: [{ id: "7", username: "", name: 5, location: "  " }] }).author).toMatchObject({
      handle: null,
      name: null,
      location: null,
    });
  });

  test("is ours, an office's or a citizen's", () => {
    expect(read({ ...plain, author_id: "1000" }).role).toBe("ours");
    expect(read(plain, { users: [{ id: "7", username: "DCRohtak" }] }).role).toBe("office");
    expect(read(plain, { users: [{ id: "7", username: "asha" }] }).role).toBe("citizen");
  });

  test("has pictures and films with the best file X offers", () => {
    const media = [
      { media_key: "3_1", type: "photo", url: "https://pbs.twimg.com/a.jpg", alt_text: "टूटी सड़क", width: 800, height: 600 },
      {
        media_key: "7_2",
        type: "video",
        preview_image_url: "https://pbs.twimg.com/b.jpg",
        variants: [
          { content_type: "application/x-mpegURL", url: "https://video.twimg.com/b.m3u8" },
          { content_type: "video/mp4", bit_rate: 1, url: "https://video.twimg.com/low.mp4" },
          { content_type: "video/mp4", bit_rate: 9, url: "https://video.twimg.com/high.mp4" },
        ],
      },
      { media_key: "16_3", type: "animated_gif" },
      { media_key: "9_4", type: "hologram" },
      { media_key: "3_5", type: "photo", url: "javascript:alert(1)" },
    ];
    const keys = ["3_1", "7_2", "16_3", "9_4", "3_5", "3_404"];
    expect(read({ ...plain, attachments: { media_keys: keys } }, { media }).media).toEqual([
      { kind: "photo", url: "https://pbs.twimg.com/a.jpg", previewUrl: null, description: "टूटी सड़क", widthPx: 800, heightPx: 600 },
      {
        kind: "video",
        url: "https://video.twimg.com/high.mp4",
        previewUrl: "https://pbs.twimg.com/b.jpg",
        description: null,
        widthPx: null,
        heightPx: null,
      },
      { kind: "animation", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null },
      { kind: "photo", url: null, previewUrl: null, description: null, widthPx: null, heightPx: null },
    ]);
  });

  test("has the place it was tagged with, and the countries that do not see it", () => {
    const places = [{ id: "p1", full_name: "Hisar, India", name: "Hisar" }];
    expect(read({ ...plain, geo: { place_id: "p1" } }, { places }).placeName).toBe("Hisar, India");
    expect(read({ ...plain, geo: { place_id: "p2" } }, { places }).placeName).toBeNull();
    expect(read({ ...plain, withheld: { copyright: false, country_codes: ["IN", "DE"] } }).withheldIn).toEqual(["IN", "DE"]);
  });

  test("keeps the payload as it came, unknown fields and all", () => {
    const odd = { ...plain, brand_new_field: { deep: [1, null] } };
    expect(JSON.parse(read(odd, { users: [{ id: "7", username: "a", karma: 3 }, { id: "8" }] }).raw)).toEqual({
      data: odd,
      includes: { users: [{ id: "7", username: "a", karma: 3 }], media: [], places: [] },
    });
  });
});
