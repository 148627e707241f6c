import type { BackupHoldings } from "#domain/backup/backup.ts";
import { CHANNELS } from "#domain/post/channel.ts";
import type { Channel } from "#domain/post/channel.ts";
import type { Reader } from "../connection.ts";
import { askNumber, askRows } from "../ask.ts";
import { stats } from "../queries/stats.ts";

/** Posts that are looked at for the last one of each channel: all of them would take seconds. */
const LOOKED_AT = 5_000;

/** What a record holds, for a person who is to choose a backup. Takes a few milliseconds, however long the record is. */
export function holdingsOf(reader: Reader): BackupHoldings {
  const { posts, cases, events } = stats(reader);
  const newest = new Map(newestPosts(reader, LOOKED_AT).map(({ channel, at }) => [channel, at]));
  const read = new Map(readUntil(reader).map(({ channel, at }) => [channel, at]));
  const channels = CHANNELS.filter((channel) => newest.has(channel) || read.has(channel)).map((channel) => {
    const times = [newest.get(channel), read.get(channel)].flatMap((at) => at ?? []);
    return { channel, lastPostAt: times.length === 0 ? null : Math.max(...times), isRead: read.has(channel) };
  });
  return { posts, cases, events, seats: countSeats(reader), channels };
}

interface LastOfChannel {
  readonly channel: Channel;
  readonly at: number | null;
}

const newestPosts = askRows<[most: number], LastOfChannel>(
  "SELECT channel, max(created_at) AS at FROM (SELECT channel, created_at FROM post ORDER BY id DESC LIMIT ?) GROUP BY channel",
);
const readUntil = askRows<[], LastOfChannel>("SELECT channel, max(last_post_at) AS at FROM source_state GROUP BY channel");
const countSeats = askNumber<[]>("SELECT count(*) FROM seat");
