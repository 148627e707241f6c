import type { Words } from "../text/words.ts";
import { type Channel, manifestOf } from "./channel.ts";

/** What of an account is read, by the second part of a source's key. */
const PARTS: Readonly<Record<string, Words>> = {
  feed: { en: "page posts", hi: "पेज की पोस्ट" },
  "visitor-posts": { en: "visitors’ posts", hi: "आगंतुकों की पोस्ट" },
  tagged: { en: "tags", hi: "टैग" },
  tags: { en: "tags", hi: "टैग" },
  comments: { en: "comments", hi: "टिप्पणियाँ" },
  messages: { en: "messages", hi: "संदेश" },
  media: { en: "own posts", hi: "अपनी पोस्ट" },
  mentions: { en: "mentions", hi: "उल्लेख" },
  quotes: { en: "quotes", hi: "उद्धरण" },
};

/**
 * What a source is called to a person: `X @cmohry`, `Facebook comments`. Its own label is English; what that holds of a name or an address is kept. The number of an
 * account is no name.
 */
export function sourceWords({ key, channel, label }: { readonly key: string; readonly channel: Channel; readonly label: string }): Words {
  const { names } = manifestOf(channel);
  const of = (what: string): Words => ({ en: `${names.en} ${what}`, hi: `${names.hi} ${what}` });
  const what = key.startsWith("x:mentions:") ? /@\w+/.exec(label)?.[0] : /^Search (?:for )?(.+)$/su.exec(label)?.[1];
  if (what !== undefined) return of(what);
  const part = key.split(":")[1] ?? "";
  const named = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  if (named !== undefined) return { en: `${names.en} ${named.en}`, hi: `${names.hi} ${named.hi}` };
  if (channel === "telegram") {
    const account = /@\w+/.exec(label)?.[0];
    return account === undefined ? names : of(account);
  }
  return label === "" || key === channel ? names : { en: label, hi: label };
}
