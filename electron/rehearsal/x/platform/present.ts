import type { Directory } from "./directory.ts";
import type { Wanted } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import type { FakeMedia, FakePlace, FakePost, FakeUser } from "./post.ts";
import type { PostStore } from "./postStore.ts";
import { shownText } from "./text.ts";

const EDITABLE_MS = 3_600_000;
const EDITS_ALLOWED = 5;

/** Fields that come with an expansion though nobody asked for them by name. */
const FIELD_OF_EXPANSION: Readonly<Record<string, string>> = {
  author_id: "author_id",
  "attachments.media_keys": "attachments",
  "geo.place_id": "geo",
  in_reply_to_user_id: "in_reply_to_user_id",
  "referenced_tweets.id": "referenced_tweets",
  "referenced_tweets.id.author_id": "referenced_tweets",
  "referenced_tweets.id.attachments.media_keys": "referenced_tweets",
  "entities.mentions.username": "entities",
  "entities.note.mentions.username": "note_tweet",
};

/** A post with the fields asked for and no other, as X answers. */
export function presentPost(post: FakePost, wanted: Wanted, directory: Directory, store: PostStore): JsonObject {
  const asked = new Set(wanted.post);
  for (const expansion of wanted.expansions) {
    const field = FIELD_OF_EXPANSION[expansion];
    if (field !== undefined) asked.add(field);
  }
  const author = directory.byId(post.authorId);
  if (!author) throw new Error(`Post ${post.id} has no author`);
  const shown = shownText(post, author, (handle) => directory.byHandle(handle));
  const optional: Record<string, () => JsonObject[string]> = {
    author_id: () => post.authorId,
    attachments: () => (post.media.length > 0 ? { media_keys: post.media.map(({ key }) => key) } : undefined),
    conversation_id: () => post.conversationId,
    created_at: () => new Date(post.createdAt).toISOString(),
    display_text_range: () => shown.shownRange,
    edit_controls: () => ({
      edits_remaining: EDITS_ALLOWED - (post.editHistory.length - 1),
      is_edit_eligible: post.reposts === null && post.replyTo === null,
      editable_until: new Date(post.createdAt + EDITABLE_MS).toISOString(),
    }),
    entities: () => shown.entities ?? undefined,
    geo: () => (post.place ? { place_id: post.place.id } : undefined),
    in_reply_to_user_id: () => post.replyTo?.userId ?? undefined,
    lang: () => post.lang,
    note_tweet: () => (shown.note ? { text: shown.note.text, ...(shown.note.entities && { entities: shown.note.entities }) } : undefined),
    possibly_sensitive: () => post.possiblySensitive,
    public_metrics: () => ({
      retweet_count: post.metrics.reposts,
      reply_count: post.metrics.replies,
      like_count: post.metrics.likes,
      quote_count: post.metrics.quotes,
      bookmark_count: post.metrics.bookmarks,
      impression_count: post.metrics.impressions,
    }),
    referenced_tweets: () => references(post),
    reply_settings: () => "everyone",
    paid_partnership: () => false,
    withheld: () =>
      post.withheld ? { copyright: post.withheld.copyright, country_codes: post.withheld.countryCodes, scope: "tweet" } : undefined,
  };
  const answer: Record<string, JsonObject[string]> = {
    id: post.id,
    text: shown.text,
    edit_history_tweet_ids: (store.byId(post.id) ?? post).editHistory,
  };
  for (const [field, value] of Object.entries(optional)) {
    if (asked.has(field)) answer[field] = value();
  }
  return answer;
}

function references(post: FakePost): JsonObject[string] {
  const all = [
    ...(post.reposts === null ? [] : [{ type: "retweeted", id: post.reposts }]),
    ...(post.quotes === null ? [] : [{ type: "quoted", id: post.quotes }]),
    ...(post.replyTo === null ? [] : [{ type: "replied_to", id: post.replyTo.postId }]),
  ];
  return all.length > 0 ? all : undefined;
}

export function presentUser(user: FakeUser, wanted: Wanted, store: PostStore): JsonObject {
  const posts = store.writtenBy(user.id);
  const optional: Record<string, () => JsonObject[string]> = {
    created_at: () => new Date(user.createdAt).toISOString(),
    description: () => user.description,
    location: () => user.location ?? undefined,
    most_recent_tweet_id: () => posts.at(-1)?.id,
    profile_image_url: () => `https://pbs.twimg.com/profile_images/${user.id}/picture_normal.jpg`,
    protected: () => user.protected,
    public_metrics: () => ({
      followers_count: user.followers,
      following_count: Math.ceil(user.followers / 2),
      tweet_count: posts.length,
      listed_count: 0,
      like_count: 0,
    }),
    url: () => "",
    verified: () => user.verified,
    verified_type: () => user.verifiedType,
  };
  const answer: Record<string, JsonObject[string]> = { id: user.id, name: user.name, username: user.username };
  for (const [field, value] of Object.entries(optional)) {
    if (wanted.user.has(field)) answer[field] = value();
  }
  return answer;
}

export function presentMedia(media: FakeMedia, wanted: Wanted): JsonObject {
  const optional: Record<string, JsonObject[string]> = {
    alt_text: media.altText ?? undefined,
    duration_ms: media.durationMs ?? undefined,
    height: media.heightPx,
    preview_image_url: media.previewUrl ?? undefined,
    url: media.url ?? undefined,
    width: media.widthPx,
  };
  const answer: Record<string, JsonObject[string]> = { media_key: media.key, type: media.type };
  for (const [field, value] of Object.entries(optional)) {
    if (wanted.media.has(field)) answer[field] = value;
  }
  return answer;
}

export function presentPlace(place: FakePlace, wanted: Wanted): JsonObject {
  const optional: Record<string, JsonObject[string]> = {
    country: place.country,
    country_code: place.countryCode,
    geo: { type: "Feature", bbox: place.boundingBox, properties: {} },
    name: place.name,
    place_type: place.placeType,
  };
  const answer: Record<string, JsonObject[string]> = { id: place.id, full_name: place.fullName };
  for (const [field, value] of Object.entries(optional)) {
    if (wanted.place.has(field)) answer[field] = value;
  }
  return answer;
}
