import type { Channel } from "#domain/post/channel.ts";
import { askNumber, askRow } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** A post that a platform has, by its id there. */
export interface PeerPost {
  readonly id: string;
  /** When it was written, milliseconds UTC. */
  readonly at: number;
}

/** What of a platform's posts the record lacks. */
export interface PeerComparison {
  readonly posts: number;
  readonly recorded: number;
  /** Written before the oldest or after the newest post of the channel that the record holds: it does not claim to have read there. */
  readonly outside: number;
  /** Not in the record, and a gap names the time. */
  readonly inGaps: number;
  /** Neither recorded nor named: lost without anybody knowing. */
  readonly missing: number;
  readonly examples: readonly PeerPost[];
}

const MOST_EXAMPLES = 20;

/** Looks up each post of the platform: one that is named twice counts twice. Works through them one by one, however many they are. */
export async function comparedWithPeer(reader: Reader, channel: Channel, posts: AsyncIterable<PeerPost>): Promise<PeerComparison> {
  const { oldest, newest } = spanOf(reader, { channel }) ?? { oldest: null, newest: null };
  const found = { posts: 0, recorded: 0, outside: 0, inGaps: 0, missing: 0 };
  const examples: PeerPost[] = [];
  for await (const { id, at } of posts) {
    found.posts += 1;
    if (isRecorded(reader, { channel, id }) > 0) found.recorded += 1;
    else if (oldest === null || newest === null || at < oldest || at > newest) found.outside += 1;
    else if (gapsAt(reader, { channel, at }) > 0) found.inGaps += 1;
    else {
      found.missing += 1;
      if (examples.length < MOST_EXAMPLES) examples.push({ id, at });
    }
  }
  return { ...found, examples };
}

const spanOf = askRow<[{ channel: Channel }], { oldest: number | null; newest: number | null }>(
  "SELECT min(created_at) AS oldest, max(created_at) AS newest FROM post WHERE channel = @channel",
);
const isRecorded = askNumber<[{ channel: Channel; id: string }]>(
  "SELECT count(*) FROM post WHERE channel = @channel AND external_id = @id",
);
// A gap that is closed was read to its end, and excuses nothing.
const gapsAt = askNumber<[{ channel: Channel; at: number }]>(`
  SELECT count(*) FROM source_gap JOIN source_state ON source_state.key = source_gap.source_key
  WHERE source_state.channel = @channel AND state <> 'closed' AND coalesce(from_at, 0) <= @at AND to_at >= @at`);
