import type { SourceStatus } from "#contract/sources.ts";
import { sourceWords } from "#domain/post/sourceWords.ts";
import type { Words } from "./useWords.ts";

/** Beyond this, the time of day alone would be taken for today's. */
const SAME_DAY_MS = 12 * 3_600_000;

/** An answer may be so late before a source counts as silent: a room is told within ten seconds. */
const PATIENCE_MS = 6_000;

/** Faults that pass by themselves: the program tries again and again, and says so. */
const PASSING: ReadonlySet<string> = new Set([
  "unreachable",
  "timeout",
  "proxy-refused",
  "proxy-down",
  "certificate",
  "rate-limited",
  "too-many-connections",
  "server-error",
  "bad-answer",
]);

/** What a source is called, in the language of the screen. */
export function sourceName(source: Pick<SourceStatus, "key" | "channel" | "label">, { locale }: Words): string {
  return sourceWords(source)[locale];
}

/** True while a source that seems well does not answer though it was asked. */
function isSilent({ state, lastAnswerAt, answersEveryMs }: SourceStatus, now: number): boolean {
  return state === "live" && answersEveryMs !== null && lastAnswerAt !== null && now - lastAnswerAt > answersEveryMs + PATIENCE_MS;
}

/** How a source is to be shown: silence is a failure before anybody has been told of a fault. */
export function shownState(source: SourceStatus, now: number): SourceStatus["state"] {
  return isSilent(source, now) ? "failing" : source.state;
}

/** How a source is, since when, and why, in one sentence without its name; of one that seems well, what it did not read. */
export function sourceSentence(source: SourceStatus, now: number, words: Words): string {
  const [gap] = gapSentences(source, words);
  const seemsWell = source.state === "live" && !source.isPaused && !isSilent(source, now);
  return seemsWell && gap !== undefined ? gap.words : stateSentence(source, now, words);
}

/** The same where all that it did not read is listed beside it. */
export function stateSentence(source: SourceStatus, now: number, words: Words): string {
  const { say, age } = words;
  const why = faultWords(source, words);
  const retryAt = source.fault?.retryAt ?? null;
  if (source.state === "starting") return say("source.starting");
  if (source.readElsewhere !== undefined) {
    const { name } = source.readElsewhere;
    return name === null ? say("source.elsewhere") : say("source.elsewhereAt", { name });
  }
  if (source.isPaused) return say("source.paused");
  if (source.state === "stopped") {
    if (source.fault === null || retryAt === null) return say("source.stopped");
    return say("source.stoppedUntil", { why, time: moment(retryAt, now, words) });
  }
  if (isSilent(source, now)) return say("source.silent", { time: moment(source.lastAnswerAt ?? now, now, words) });
  if (source.state === "live") {
    return source.lastAnswerAt === null ? say("source.live") : say("source.liveSince", { age: age(now - source.lastAnswerAt) });
  }
  if (source.state === "waiting") {
    return retryAt === null ? say("source.waiting", { why }) : say("source.waitingUntil", { why, time: moment(retryAt, now, words) });
  }
  const time = moment(source.lastAnswerAt ?? source.fault?.sinceAt ?? now, now, words);
  // The platform answers; it is this machine that cannot.
  if (source.fault?.code === "not-recorded") return say("source.notRecorded", { time, why });
  if (retryAt !== null) return say("source.failingUntil", { time, why, retry: moment(retryAt, now, words) });
  return say(PASSING.has(source.fault?.code ?? "") ? "source.failingRetrying" : "source.failing", { time, why });
}

/** What a source did not read, one sentence a gap: what is lost first. */
export function gapSentences(
  { gaps = [], channel }: SourceStatus,
  { say, date, clock, channel: nameOf }: Words,
): readonly { readonly id: string; readonly isLost: boolean; readonly words: string }[] {
  const moment = (at: number | null) => (at === null ? say("source.gapBeginning") : `${date(at)} ${clock(at)}`);
  const sorted = gaps.toSorted((one, other) => Number(other.state === "lost") - Number(one.state === "lost"));
  return sorted.map(({ id, state, fromAt, toAt }) => ({
    id,
    isLost: state === "lost",
    words: say(state === "lost" ? "source.gapLost" : "source.gapOpen", {
      from: moment(fromAt),
      to: moment(toAt),
      channel: nameOf(channel),
    }),
  }));
}

/** The same beside a sentence that says more of another: since when, or until when. */
export function sourceInShort(source: SourceStatus, now: number, words: Words): string {
  const { say } = words;
  const retryAt = source.fault?.retryAt ?? null;
  const state = shownState(source, now);
  if (source.readElsewhere !== undefined) return say("source.elsewhereShort");
  if (source.isPaused) return say("source.pausedShort");
  if (state === "waiting" && retryAt !== null) return say("source.untilShort", { time: moment(retryAt, now, words) });
  if (state !== "failing") return say(`source.${state === "live" ? "live" : (`${state}Short` as const)}`);
  const time = moment(source.lastAnswerAt ?? source.fault?.sinceAt ?? now, now, words);
  return retryAt === null
    ? say("source.sinceShort", { time })
    : say("source.sinceRetryShort", { time, retry: moment(retryAt, now, words) });
}

function faultWords({ fault, channel }: SourceStatus, words: Words): string {
  if (fault === null) return "";
  return channel === "x" ? words.say(`fault.${fault.code}`) : words.say(`fault.other.${fault.code}`, { channel: words.channel(channel) });
}

const moment = (at: number, now: number, { clock, date }: Words) => (Math.abs(now - at) < SAME_DAY_MS ? clock(at) : date(at));
