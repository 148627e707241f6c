import type { Channel } from "../post/channel.ts";

/** Where citizens can be answered at all, once the channel is set up; who came another way is called or written a letter. */
const WRITTEN_CHANNELS: ReadonlySet<Channel> = new Set<Channel>(["x", "facebook", "instagram", "email", "telegram", "youtube"]);

export function canBeWrittenOn(channel: Channel): boolean {
  return WRITTEN_CHANNELS.has(channel);
}
