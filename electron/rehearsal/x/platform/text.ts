import type { JsonObject } from "./json.ts";
import { charactersOf } from "./post.ts";
import type { FakePost, FakeUser } from "./post.ts";

/** X cuts the `text` of a long post here and puts the whole into `note_tweet`; counted in characters. */
const SHORT_TEXT_LIMIT = 280;

export interface ShownText {
  readonly text: string;
  readonly entities: JsonObject | null;
  /** The long form with its own entities; null for an ordinary post. */
  readonly note: { readonly text: string; readonly entities: JsonObject | null } | null;
  /** The part that a reader sees, without leading handles of a reply and without the links that X appended. */
  readonly shownRange: readonly [number, number];
}

type UserOf = (handle: string) => FakeUser | undefined;

/**
 * The text as X sends it: links shortened, `&`, `<` and `>` escaped, cut if long, and a short link appended
 * for the cut and for pictures. The entities tell what each short link stands for.
 */
export function shownText(post: FakePost, author: FakeUser, userOf: UserOf): ShownText {
  const links = new Map<string, JsonObject>();
  const shorten = (facts: JsonObject, link = shortLink(post.id, links.size)) => {
    links.set(link, facts);
    return link;
  };
  const whole = escaped(post.text.replaceAll(LINK, (link) => (link.startsWith("https://t.co/") ? link : shorten(linkFacts(link)))));
  const characters = charactersOf(whole);
  const isLong = characters.length > SHORT_TEXT_LIMIT;
  const visible = isLong
    ? `${characters
        .slice(0, 274)
        .join("")
        .replace(/&[a-z]*$/, "")}…`
    : whole;
  const address = `https://x.com/${author.username}/status/${post.id}`;
  const appended: string[] = [];
  if (isLong) appended.push(shorten({ expanded_url: `https://x.com/i/web/status/${post.id}`, display_url: "x.com/i/web/status…" }));
  const [first] = post.media;
  if (first) {
    const link = shorten({ media_key: first.key, expanded_url: `${address}/${first.type === "photo" ? "photo" : "video"}/1` });
    links.set(link, { ...links.get(link), display_url: link.replace("https://t.co", "pic.x.com") });
    appended.push(link);
  }
  const text = [visible, ...appended].join(" ");
  const handles = post.replyTo === null ? null : /^(@[A-Za-z0-9_]{1,15} )+/.exec(visible);
  return {
    text,
    entities: entitiesOf(text, links, userOf),
    note: isLong ? { text: whole, entities: entitiesOf(whole, links, userOf) } : null,
    shownRange: [handles?.[0].length ?? 0, charactersOf(visible).length],
  };
}

function linkFacts(url: string): JsonObject {
  return { expanded_url: url, display_url: url.replace(/^https?:\/\//, "") };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function shortLink(postId: string, ordinal: number): string {
  return `https://t.co/${(BigInt(postId) * 7n + BigInt(ordinal)).toString(36).slice(-10)}`;
}

const MENTION = /(?<![A-Za-z0-9_@])@([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_])/gu;
const HASHTAG = /(?<![\p{L}\p{M}\p{N}_&#/])#([\p{L}\p{M}\p{N}_]*[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*)/gu;
const LINK = /https?:\/\/[\w-]+\.[\w\-./?%&=#~:+,;@!$*()]*[\w/=]/g;

/** Positions count characters, not UTF-16 units, as X counts them. Null where there is nothing to point at. */
function entitiesOf(text: string, links: ReadonlyMap<string, JsonObject>, userOf: UserOf): JsonObject | null {
  const position = (index: number) => charactersOf(text.slice(0, index)).length;
  const span = (match: RegExpExecArray) => ({ start: position(match.index), end: position(match.index + match[0].length) });
  const mentions = Array.from(text.matchAll(MENTION), (match) => {
    const user = userOf(match[1] ?? "");
    return { ...span(match), username: user?.username ?? match[1] ?? "", ...(user && { id: user.id }) };
  });
  const hashtags = Array.from(text.matchAll(HASHTAG), (match) => ({ ...span(match), tag: match[1] ?? "" }));
  const urls = Array.from(text.matchAll(LINK), (match) => ({ ...span(match), url: match[0], ...links.get(match[0]) }));
  if (mentions.length + hashtags.length + urls.length === 0) return null;
  return {
    ...(mentions.length > 0 && { mentions }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(urls.length > 0 && { urls }),
  };
}
