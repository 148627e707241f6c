import type { IncomingPost, PostMedia } from "#domain/post/incomingPost.ts";
import { seededRandom } from "./random.ts";
import type { Random } from "./random.ts";
import type { WrittenIn } from "./wording/others.ts";
import { citizenNamed } from "./wording/others.ts";

export interface Writing {
  readonly number: number;
  readonly text: string;
  readonly writtenIn: WrittenIn;
  /** Which of the citizens writes. */
  readonly citizen: number;
  /** Milliseconds UTC, a whole second. */
  readonly at: number;
  /** The post that begins the thread, where it is another one. */
  readonly thread: { readonly id: string } | null;
}

/** A post as the source of X would bring it, with the payload that it would have come in, where somebody wants that. */
export function xPost(writing: Writing, random: Random, withPayload: boolean): IncomingPost {
  const { text, writtenIn, at, thread } = writing;
  const id = postIdOf(at, writing.number);
  const author = authorOf(writing.citizen, random);
  const media = random.chance(SHARE_WITH_PICTURE) ? [pictureOf(id)] : [];
  const languageHint = writtenIn === "hinglish" ? "hi" : writtenIn;
  return {
    channel: "x",
    externalId: id,
    versionId: id,
    versionIndex: 0,
    author,
    role: "citizen",
    isPrivate: false,
    caseReference: null,
    text,
    languageHint,
    createdAt: at,
    conversationId: thread?.id ?? id,
    inReplyToId: thread?.id ?? null,
    inReplyToAuthorId: thread === null ? null : author.externalId,
    reposts: null,
    quotes: null,
    media,
    placeName: null,
    withheldIn: [],
    raw: withPayload ? rawOf({ id, writing, author, media, languageHint }) : "",
  };
}

const SHARE_WITH_PICTURE = 0.25;
const X_EPOCH_MS = 1_288_834_974_657;
/** Below the milliseconds an id of X has 22 bits. */
const NUMBERS_A_SECOND = 4_000_000;

function postIdOf(at: number, number: number): string {
  return String((BigInt(at - X_EPOCH_MS) << 22n) + BigInt(number % NUMBERS_A_SECOND));
}

function authorOf(citizen: number, random: Random): IncomingPost["author"] {
  const { handle, name } = citizenNamed(citizen);
  return { externalId: String(1_200_000_000 + citizen), handle, name, location: random.chance(0.4) ? "Haryana, India" : null };
}

function pictureOf(id: string): PostMedia {
  const url = `https://pbs.twimg.com/media/${id}.jpg`;
  return { kind: "photo", url, previewUrl: null, description: null, widthPx: 1_200, heightPx: 1_600 };
}

interface Payload {
  readonly id: string;
  readonly writing: Writing;
  readonly author: IncomingPost["author"];
  readonly media: readonly PostMedia[];
  readonly languageHint: string;
}

/** About two kilobytes, as a timeline of X answers with its expansions. */
function rawOf({ id, writing, author, media, languageHint }: Payload): string {
  // Of its own, so that the year is the same without it.
  const random = seededRandom(writing.number);
  const created = new Date(writing.at).toISOString();
  return JSON.stringify({
    data: {
      id,
      text: writing.text,
      author_id: author.externalId,
      created_at: created,
      conversation_id: writing.thread?.id ?? id,
      edit_history_tweet_ids: [id],
      edit_controls: { edits_remaining: 5, is_edit_eligible: true, editable_until: created },
      lang: languageHint,
      possibly_sensitive: false,
      reply_settings: "everyone",
      source: "Twitter for Android",
      public_metrics: {
        retweet_count: random.between(0, 12),
        reply_count: random.between(0, 9),
        like_count: random.between(0, 90),
        quote_count: random.between(0, 3),
        bookmark_count: random.between(0, 4),
        impression_count: random.between(20, 9_000),
      },
      entities: {
        mentions: [{ start: 0, end: 7, username: "cmohry", id: "1153284901" }],
        annotations: [{ start: 8, end: 20, probability: random.fraction(), type: "Place", normalized_text: "Haryana" }],
      },
      context_annotations: CONTEXT,
      attachments: media.length > 0 ? { media_keys: [`3_${id}`] } : undefined,
    },
    includes: {
      users: [
        {
          id: author.externalId,
          username: author.handle,
          name: author.name,
          location: author.location ?? undefined,
          created_at: "2019-04-12T08:15:42.000Z",
          description: "Proud Haryanvi. Views are my own.",
          profile_image_url: `https://pbs.twimg.com/profile_images/${author.externalId}/photo_normal.jpg`,
          protected: false,
          verified: false,
          verified_type: "none",
          public_metrics: {
            followers_count: random.between(3, 2_000),
            following_count: random.between(10, 900),
            tweet_count: random.between(20, 20_000),
            listed_count: random.between(0, 5),
          },
        },
      ],
      media: media.map(({ url, widthPx, heightPx }) => ({ media_key: `3_${id}`, type: "photo", url, width: widthPx, height: heightPx })),
    },
  });
}

const CONTEXT = [
  {
    domain: { id: "46", name: "Business Taxonomy", description: "Categories within Brand Verticals" },
    entity: { id: "1557697289971322880", name: "Government" },
  },
  {
    domain: { id: "131", name: "Unified Twitter Taxonomy", description: "A taxonomy of user interests." },
    entity: { id: "1070032753834438656", name: "Political figures" },
  },
];
