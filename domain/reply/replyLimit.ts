import { LONGEST_REPLY_LETTERS, manifestOf } from "../post/channel.ts";
import type { Channel, LengthLimit } from "../post/channel.ts";
import { longestWithPictures } from "./replyPictures.ts";
import { weightedLength } from "./weightedLength.ts";

/** How long a reply may be, in the unit of its channel. */
export interface ReplyLimit {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
}

/** The limit of one reply on a channel. `isPrivate` is an answer to a private message, for which X and Meta have other limits. */
export function replyLimitOf(channel: Channel, isPrivate: boolean): ReplyLimit {
  const { reply } = manifestOf(channel);
  const { most, counts } = (isPrivate ? reply?.inPrivate : reply?.inPublic) ?? ANY_LENGTH;
  return { most, lengthOf: LENGTHS[counts] };
}

/** The same where pictures go with it or not: below a picture some channels take fewer words. */
export function limitWith(channel: Channel, isPrivate: boolean, hasPictures: boolean): ReplyLimit {
  const { most, lengthOf } = replyLimitOf(channel, isPrivate);
  const beside = hasPictures ? longestWithPictures(channel) : null;
  return { most: Math.min(most, beside ?? most), lengthOf };
}

/** Whether citizens can be answered on the channel at all; others are called or written a letter. */
export function canBeWrittenOn(channel: Channel): boolean {
  return manifestOf(channel).reply !== null;
}

/** Whether a text is within the limit of the channel. */
export function fitsChannel(text: string, channel: Channel, isPrivate: boolean): boolean {
  const { most, lengthOf } = replyLimitOf(channel, isPrivate);
  return lengthOf(text) <= most;
}

/** For replies that are printed or read out. */
const ANY_LENGTH: LengthLimit = { most: LONGEST_REPLY_LETTERS, counts: "letters" };

const LENGTHS: Readonly<Record<LengthLimit["counts"], ReplyLimit["lengthOf"]>> = {
  weighted: weightedLength,
  letters: (text) => text.length,
  bytes: bytesOf,
};

/** Bytes in UTF-8; a lone surrogate counts as the three bytes of its replacement character. */
function bytesOf(text: string): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return sum;
}
