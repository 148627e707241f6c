import type { Reader } from "#db/connection.ts";
import { ourAnswersTo } from "#db/outbox/ourPosts.ts";
import { isSentAs } from "#db/outbox/replies.ts";
import type { ReplyRow } from "#db/projections/replies.ts";
import { findWebAddresses } from "#domain/reply/webAddresses.ts";
import { withoutPiledMarks } from "#domain/text/marks.ts";

interface PostedText {
  readonly externalId: string;
  readonly text: string;
}

/** Whether a post of our account is this reply: it has its words, and is not known as another one. */
export function isThisReply(record: Reader, { channel, text }: ReplyRow, post: PostedText): boolean {
  return sameWords(text, post.text) && !isSentAs(record, channel, post.externalId);
}

/** The id of a reply among what the sources have brought of ours in answer to the same post; null where it is not there. */
export function foundHere(record: Reader, reply: ReplyRow): string | null {
  return ourAnswersTo(record, reply.channel, reply.answers).find((post) => isThisReply(record, reply, post))?.externalId ?? null;
}

/**
 * Whether a post of X is a text that we sent. X puts the handles of those who are answered before it, replaces web
 * addresses by its own, trims, and puts the address of pictures that it shows behind it.
 */
export function sameWords(ours: string, theirs: string): boolean {
  const [sent, shown] = [plain(ours), plain(theirs)];
  return shown === sent || shown === `${sent} ${ADDRESS}`;
}

/** In the place of each address. */
const ADDRESS = "\u{fffc}";

function plain(text: string): string {
  const composed = withoutPiledMarks(text).normalize("NFC").trim().replace(LEADING_HANDLES, "");
  let words = "";
  let read = 0;
  for (const { start, end } of findWebAddresses(composed)) {
    words += `${composed.slice(read, start)}${ADDRESS}`;
    read = end;
  }
  return (words + composed.slice(read)).replaceAll(/\s+/gu, " ").trim();
}

const LEADING_HANDLES = /^(?:@\w{1,15}\s+)+/u;
