import type { SourceStatus } from "#contract/sources.ts";
import type { Words } from "./useWords.ts";

/** How a source is, since when, and why, in one sentence without its name. */
export function sourceSentence(source: SourceStatus, now: number, { say, age, clock }: Words): string {
  const why = source.fault ? say(`fault.${source.fault.code}`) : "";
  const retryAt = source.fault?.retryAt ?? null;
  if (source.state === "starting") return say("source.starting");
  if (source.state === "stopped") return say("source.stopped");
  if (source.state === "live") {
    return source.lastAnswerAt === null ? say("source.live") : say("source.liveSince", { age: age(now - source.lastAnswerAt) });
  }
  if (source.state === "waiting") {
    return retryAt === null ? say("source.waiting", { why }) : say("source.waitingUntil", { why, time: clock(retryAt) });
  }
  const time = clock(source.lastAnswerAt ?? source.fault?.sinceAt ?? now);
  return retryAt === null ? say("source.failing", { time, why }) : say("source.failingUntil", { time, why, retry: clock(retryAt) });
}
