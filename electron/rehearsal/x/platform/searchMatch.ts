import { assertNever } from "#domain/assertNever.ts";
import type { Directory } from "./directory.ts";
import type { FakePost } from "./post.ts";
import { mentionedHandles } from "./post.ts";
import type { PostStore } from "./postStore.ts";
import { wordsOf } from "./searchQuery.ts";
import type { SearchQuery } from "./searchQuery.ts";

/** Answers whether a post is found by a query. */
export function matcher(query: SearchQuery, directory: Directory, store: PostStore): (post: FakePost) => boolean {
  switch (query.kind) {
    case "all": {
      const parts = query.of.map((part) => matcher(part, directory, store));
      return (post) => parts.every((part) => part(post));
    }
    case "any": {
      const parts = query.of.map((part) => matcher(part, directory, store));
      return (post) => parts.some((part) => part(post));
    }
    case "not": {
      const inner = matcher(query.of, directory, store);
      return (post) => !inner(post);
    }
    case "words":
      return (post) => includesRun(wordsIn(post), query.words);
    case "mention":
      return (post) => mentionedHandles(post.text).includes(query.handle);
    case "hashtag":
      return (post) => hashtagsIn(post.text).includes(query.tag);
    case "operator":
      return operatorMatcher(query, directory, store);
    default:
      return assertNever(query);
  }
}

/**
 * The shortest ordered list that surely holds every match, so that a query about one account or thread
 * does not read the whole platform.
 */
export function candidates(query: SearchQuery, directory: Directory, store: PostStore): readonly FakePost[] {
  if (query.kind === "mention") return store.mentioning(query.handle);
  if (query.kind === "operator" && query.name === "conversation_id") return store.inConversation(query.value);
  if (query.kind === "operator" && query.name === "from") return store.writtenBy(userId(query.value, directory) ?? "");
  if (query.kind === "all") {
    return query.of.map((part) => candidates(part, directory, store)).reduce((best, each) => (each.length < best.length ? each : best));
  }
  return store.all;
}

function operatorMatcher(
  { name, value }: Extract<SearchQuery, { kind: "operator" }>,
  directory: Directory,
  store: PostStore,
): (post: FakePost) => boolean {
  switch (name) {
    case "from":
      return (post) => post.authorId === userId(value, directory);
    case "to":
      return (post) => post.replyTo?.userId === userId(value, directory) && post.replyTo?.userId !== undefined;
    case "conversation_id":
      return (post) => post.conversationId === value;
    case "in_reply_to_tweet_id":
      return (post) => post.replyTo?.postId === value;
    case "retweets_of":
      return (post) => post.reposts !== null && store.byId(post.reposts)?.authorId === userId(value, directory);
    case "url":
      return (post) => (post.text.match(/https?:\/\/\S+/g) ?? []).some((link) => link.toLowerCase().includes(value.toLowerCase()));
    case "place":
      return (post) => post.place?.id === value || post.place?.name.toLowerCase() === value.toLowerCase();
    case "lang":
      return (post) => post.lang === value;
    case "is":
    case "has":
      return flagMatcher(`${name}:${value}`, directory);
    default:
      return assertNever(name);
  }
}

function flagMatcher(flag: string, directory: Directory): (post: FakePost) => boolean {
  switch (flag) {
    case "is:retweet":
      return (post) => post.reposts !== null;
    case "is:reply":
      return (post) => post.replyTo !== null;
    case "is:quote":
      return (post) => post.quotes !== null;
    case "is:verified":
      return (post) => directory.byId(post.authorId)?.verified ?? false;
    case "has:media":
      return (post) => post.media.length > 0;
    case "has:images":
      return (post) => post.media.some(({ type }) => type === "photo");
    case "has:videos":
    case "has:video_link":
      return (post) => post.media.some(({ type }) => type === "video");
    case "has:links":
      return (post) => post.media.length > 0 || /https?:\/\//.test(post.text);
    case "has:hashtags":
      return (post) => hashtagsIn(post.text).length > 0;
    case "has:mentions":
      return (post) => mentionedHandles(post.text).length > 0;
    case "has:geo":
      return (post) => post.place !== null;
    default:
      return () => false;
  }
}

function userId(handleOrId: string, directory: Directory): string | undefined {
  return directory.byHandle(handleOrId)?.id ?? directory.byId(handleOrId)?.id;
}

const wordsOfPost = new WeakMap<FakePost, readonly string[]>();

function wordsIn(post: FakePost): readonly string[] {
  let words = wordsOfPost.get(post);
  if (!words) wordsOfPost.set(post, (words = wordsOf(post.text)));
  return words;
}

function includesRun(words: readonly string[], run: readonly string[]): boolean {
  const [first, ...rest] = run;
  return words.some((word, index) => word === first && rest.every((next, offset) => words[index + 1 + offset] === next));
}

function hashtagsIn(text: string): readonly string[] {
  return [...text.normalize("NFC").matchAll(/(?<![\p{L}\p{M}\p{N}_&#])#([\p{L}\p{M}\p{N}_]+)/gu)].map(([, tag = ""]) => tag.toLowerCase());
}
