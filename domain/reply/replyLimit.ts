import { LONGEST_REPLY_LETTERS, manifestOf } from "../post/channel.ts";
import type { Channel, LengthLimit } from "../post/channel.ts";
import { weightedLength } from "./weightedLength.ts";

/** How long a reply may be, in whatever its channel counts. */
export interface ReplyLimit {
  readonly most: number;
  readonly lengthOf: (text: string) => number;
}

/** What a channel takes of one reply at most. `isPrivate` is an answer to a message; X and Meta count those in another way. */
export function replyLimitOf(channel: Channel, isPrivate: boolean): ReplyLimit {
  const { reply } = manifestOf(channel);
  const { most, counts } = (isPrivate ? reply?.inPrivate : reply?.inPublic) ?? ANY_LENGTH;
  return { most, lengthOf: LENGTHS[counts] };
}

/** Whether citizens can be answered there at all, once the channel is set up; who came another way is called or written a letter. */
export function canBeWrittenOn(channel: Channel): boolean {
  return manifestOf(channel).reply !== null;
}

/** Within what its channel takes. */
export function fitsChannel(text: string, channel: Channel, isPrivate: boolean): boolean {
  const { most, lengthOf } = replyLimitOf(channel, isPrivate);
  return lengthOf(text) <= most;
}

/** Of what is printed or read out. */
const ANY_LENGTH: LengthLimit = { most: LONGEST_REPLY_LETTERS, counts: "letters" };

const LENGTHS: Readonly<Record<LengthLimit["counts"], ReplyLimit["lengthOf"]>> = {
  weighted: weightedLength,
  letters: (text) => text.length,
  bytes: bytesOf,
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
