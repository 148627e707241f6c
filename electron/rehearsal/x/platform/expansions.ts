import type { Directory } from "./directory.ts";
import type { Wanted } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import type { FakeMedia, FakePlace, FakePost, FakeUser } from "./post.ts";
import { mentionedHandles } from "./post.ts";
import type { PostStore } from "./postStore.ts";
import { presentMedia, presentPlace, presentPost, presentUser } from "./present.ts";
import { notAuthorized, notFound, suspended } from "./problems.ts";

export interface Expanded {
  readonly includes: JsonObject | undefined;
  /** What was asked for and cannot be shown. The rest of the answer is good. */
  readonly errors: readonly JsonObject[];
}

/** Collects what the posts of an answer point at, each thing once, as far as the request asked for it. */
export function expand(posts: readonly FakePost[], wanted: Wanted, directory: Directory, store: PostStore): Expanded {
  const users = new Map<string, FakeUser>();
  const media = new Map<string, FakeMedia>();
  const places = new Map<string, FakePlace>();
  const referenced = new Map<string, FakePost>();
  const errors = new Map<string, JsonObject>();
  const asks = (expansion: string) => wanted.expansions.has(expansion);

  const addUser = (id: string | null | undefined, parameter: string) => {
    if (id === null || id === undefined) return;
    const user = directory.byId(id);
    if (!user) errors.set(`${parameter} ${id}`, notFound("user", parameter, id, "includes"));
    else if (user.suspended) errors.set(`${parameter} ${id}`, suspended(parameter, id, id));
    else users.set(id, user);
  };
  const addMentioned = (post: FakePost) => {
    for (const handle of mentionedHandles(post.text)) {
      const user = directory.byHandle(handle);
      if (user && !user.suspended) users.set(user.id, user);
    }
  };
  const addReferenced = (id: string) => {
    const post = store.byId(id);
    if (!post) errors.set(`post ${id}`, notFound("tweet", "referenced_tweets.id", id, "includes"));
    else if (directory.byId(post.authorId)?.protected) {
      errors.set(`post ${id}`, notAuthorized("tweet", "referenced_tweets.id", id, "includes"));
    } else referenced.set(id, post);
  };

  for (const post of posts) {
    if (asks("author_id")) addUser(post.authorId, "author_id");
    if (asks("in_reply_to_user_id")) addUser(post.replyTo?.userId, "in_reply_to_user_id");
    if (asks("entities.mentions.username") || asks("entities.note.mentions.username")) addMentioned(post);
    if (asks("attachments.media_keys")) for (const each of post.media) media.set(each.key, each);
    if (asks("geo.place_id") && post.place) places.set(post.place.id, post.place);
    if (asks("edit_history_tweet_ids")) {
      for (const id of post.editHistory) {
        const version = store.byId(id);
        if (version && id !== post.id) referenced.set(id, version);
      }
    }
    if (![...wanted.expansions].some((name) => name.startsWith("referenced_tweets.id"))) continue;
    for (const id of [post.reposts, post.quotes, post.replyTo?.postId]) if (typeof id === "string") addReferenced(id);
  }
  for (const post of referenced.values()) {
    if (asks("referenced_tweets.id.author_id")) addUser(post.authorId, "referenced_tweets.id.author_id");
    if (asks("referenced_tweets.id.attachments.media_keys")) for (const each of post.media) media.set(each.key, each);
  }

  const includes: JsonObject = {
    ...(users.size > 0 && { users: [...users.values()].map((user) => presentUser(user, wanted, store)) }),
    ...(referenced.size > 0 && { tweets: [...referenced.values()].map((post) => presentPost(post, wanted, directory, store)) }),
    ...(media.size > 0 && { media: [...media.values()].map((each) => presentMedia(each, wanted)) }),
    ...(places.size > 0 && { places: [...places.values()].map((place) => presentPlace(place, wanted)) }),
  };
  return { includes: Object.keys(includes).length > 0 ? includes : undefined, errors: [...errors.values()] };
}
