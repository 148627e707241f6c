import { DAY_MS, indianDate } from "#domain/clock/indianDay.ts";
import type { Channel } from "#domain/post/channel.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

export interface ChannelSpend {
  readonly channel: Channel;
  readonly posts: number;
  readonly usd: number;
}

/** What channels cost in whole calendar months (`2026-11`), as they are billed. */
export function channelSpends(reader: Reader, months: readonly string[]): readonly ChannelSpend[] {
  return spends(reader, JSON.stringify(months));
}

const spends = askRows<[string], ChannelSpend>(`
  SELECT s.channel AS channel, sum(m.posts) AS posts, sum(m.micro_usd) / 1e6 AS usd FROM source_spend m JOIN source_state s ON s.key = m.source_key
  WHERE m.month IN (SELECT value FROM json_each(?)) GROUP BY s.channel ORDER BY usd DESC, s.channel`);

/** The months of India that a time touches. Platforms bill by those of UTC, which begin some hours later: a month of India is not two of theirs. */
export function monthsOf(from: number, asOf: number): readonly string[] {
  const months = new Set<string>();
  for (let at = from; at <= asOf; at += DAY_MS) months.add(indianDate(at).slice(0, MONTH_LETTERS));
  return [...months.add(indianDate(asOf).slice(0, MONTH_LETTERS))];
}

/** `2026-11` of `2026-11-24`. */
const MONTH_LETTERS = 7;
