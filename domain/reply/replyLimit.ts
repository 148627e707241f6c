import type { Channel } from "../post/channel.ts";
import { LONGEST_REPLY, weightedLength } from "./weightedLength.ts";

/** How long a reply may be, in whatever its channel counts. */
export interface ReplyLimit {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
}

/** What a channel takes of one reply at most. `isPrivate` is an answer to a message; X and Meta count those in another way. */
export function replyLimitOf(channel: Channel, isPrivate: boolean): ReplyLimit {
  return isPrivate ? (PRIVATE[channel] ?? PUBLIC[channel]) : PUBLIC[channel];
}

/** Within what its channel takes. */
export function fitsChannel(text: string, channel: Channel, isPrivate: boolean): boolean {
  const { most, lengthOf } = replyLimitOf(channel, isPrivate);
  return lengthOf(text) <= most;
}

/** UTF-16 units: of platforms that count letters in a way of their own the figure may be too high, never too low. */
const letters = (most: number): ReplyLimit => ({ most, lengthOf: (text) => text.length });
const bytes = (most: number): ReplyLimit => ({ most, lengthOf: bytesOf });

/** As long as any reply may be that the record takes. */
const ANY_LENGTH = letters(25_000);

const PUBLIC: Readonly<Record<Channel, ReplyLimit>> = {
  x: { most: LONGEST_REPLY, lengthOf: weightedLength },
  facebook: letters(8_000),
  instagram: letters(2_200),
  telegram: letters(4_096),
  youtube: letters(10_000),
  email: ANY_LENGTH,
  "cm-window": ANY_LENGTH,
  "har-samay": ANY_LENGTH,
  desk: ANY_LENGTH,
};

const PRIVATE: Partial<Readonly<Record<Channel, ReplyLimit>>> = {
  x: letters(10_000),
  facebook: letters(2_000),
  instagram: bytes(1_000),
};

/** Of UTF-8; half of a surrogate pair counts as the three bytes of what replaces it. */
function bytesOf(text: string): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return sum;
}
