import { MOST_REPLY_PICTURES } from "../file/replyPicture.ts";
import type { Channel } from "../post/channel.ts";

/** How many go with one reply: on X in the open, in a message there, and elsewhere. A message about a comment takes none. */
const MOST: Partial<Readonly<Record<Channel, { readonly inPublic: number; readonly inPrivate: number }>>> = {
  x: { inPublic: MOST_REPLY_PICTURES, inPrivate: 1 },
  facebook: { inPublic: 1, inPrivate: 1 },
  telegram: { inPublic: 1, inPrivate: 1 },
};

function mostPicturesOn(channel: Channel, isPrivate: boolean): number {
  const most = MOST[channel];
  return most === undefined ? 0 : isPrivate ? most.inPrivate : most.inPublic;
}

/** How long the words may be beside a picture, where that is less than without: Telegram, "sendPhoto"; looked up on 30 November 2026. */
export function longestWithPictures(channel: Channel): number | null {
  return channel === "telegram" ? 1_024 : null;
}

interface Carrying {
  readonly channel: Channel;
  readonly isPrivate: boolean;
  /** A message about what was said in the open. */
  readonly isAboutComment: boolean;
  readonly isSensitive: boolean;
}

/** How many may go with a reply to this citizen: of a sensitive case none where others see it. */
export function picturesAllowed({ channel, isPrivate, isAboutComment, isSensitive }: Carrying): number {
  if (isAboutComment || (isSensitive && !isPrivate)) return 0;
  return mostPicturesOn(channel, isPrivate);
}
