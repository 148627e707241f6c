import type { SourceStatus } from "#contract/sources.ts";
import type { Words } from "./useWords.ts";

/** Beyond this, the time of day alone would be taken for today's. */
const SAME_DAY_MS = 12 * 3_600_000;

/** What a source is called on screen, in no language: `X @cmohry`, `X bijli haryana`. The engine's own label is English. */
export function sourceName({ key, channel, label }: Pick<SourceStatus, "key" | "channel" | "label">, words: Words): string {
  const what = key.startsWith("x:mentions:") ? /@\w+|\d+/.exec(label)?.[0] : /^Search (?:for )?(.+)$/su.exec(label)?.[1];
  if (what !== undefined) return `${words.channel(channel)} ${what}`;
  return label === "" ? words.channel(channel) : label;
}

/** How a source is, since when, and why, in one sentence without its name. */
export function sourceSentence(source: SourceStatus, now: number, words: Words): string {
  const { say, age } = words;
  const why = source.fault ? say(`fault.${source.fault.code}`) : "";
  const retryAt = source.fault?.retryAt ?? null;
  if (source.state === "starting") return say("source.starting");
  if (source.state === "stopped") return say("source.stopped");
  if (source.state === "live") {
    return source.lastAnswerAt === null ? say("source.live") : say("source.liveSince", { age: age(now - source.lastAnswerAt) });
  }
  if (source.state === "waiting") {
    return retryAt === null ? say("source.waiting", { why }) : say("source.waitingUntil", { why, time: moment(retryAt, now, words) });
  }
  const time = moment(source.lastAnswerAt ?? source.fault?.sinceAt ?? now, now, words);
  return retryAt === null
    ? say("source.failing", { time, why })
    : say("source.failingUntil", { time, why, retry: moment(retryAt, now, words) });
}

const moment = (at: number, now: number, { clock, date }: Words) => (Math.abs(now - at) < SAME_DAY_MS ? clock(at) : date(at));
