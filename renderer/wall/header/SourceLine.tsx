import { SOURCE_STATES } from "#contract/limits.ts";
import type { SourceStatus } from "#contract/sources.ts";
import { useNow } from "../../client/useNow.ts";
import { shownState, sourceInShort, sourceName, sourceSentence } from "../../i18n/sourceSentence.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./SourceLine.module.css";

/** More do not fit beside the clock; how many there are besides is said. */
const NAMED_AT_MOST = 3;

/** Beside more of them a sentence would lose its end, and with it since when. */
const NAMED_IN_FULL = 2;

/** How fresh each source is: those that fail by name, the worst with its reason, and the good ones as a number. Null while none is known. */
export function SourceLine({ sources }: { readonly sources: readonly SourceStatus[] | null }) {
  const words = useWords();
  const now = useNow(1_000);
  const { failing, live } = sourceGroups(sources ?? [], now);
  const isCrowded = failing.length > NAMED_IN_FULL;
  const unnamed = failing.slice(NAMED_AT_MOST).reduce((sum, { count }) => sum + count, 0);
  return (
    <ul className={styles.sources} aria-label={words.say("sources.label")}>
      {sources?.length === 0 && (
        <li className={styles.source} data-state="stopped">
          <Mark shape="stopped" />
          <span>{words.say("source.none")}</span>
        </li>
      )}
      {failing.slice(0, NAMED_AT_MOST).map((failing, index) => (
        <li
          key={failing.source.key}
          className={styles.source}
          data-state={failing.state}
          data-source={failing.source.key}
          data-first={index === 0 || undefined}
        >
          <Mark shape={failing.state} />
          <span>{isCrowded ? inShort(failing, now, words) : inFull(failing, index === 0, now, words)}</span>
        </li>
      ))}
      {unnamed > 0 && (
        <li className={styles.source} data-state="failing">
          <span>{words.say("source.moreFailing", { n: unnamed })}</span>
        </li>
      )}
      {live.length > 0 && (
        <li className={styles.source} data-state="live" data-source={live.map(({ key }) => key).join(" ")}>
          <Mark shape="live" />
          <span>{failing.length > 0 ? words.say("source.liveCountShort", { n: live.length }) : liveWords(live, now, words)}</span>
        </li>
      )}
    </ul>
  );
}

/** The worst with its reason and what is being done, the other since when. */
function inFull(failing: FailingSource, isWorst: boolean, now: number, words: Words) {
  const { source, count } = failing;
  // What a person paused needs no account beside a source that fails: the reason of that one needs the room.
  const isNamed = count === 1 && (isWorst || !source.isPaused);
  return (
    <>
      <b>{isNamed ? sourceName(source, words) : channelAndCount(failing, words)}</b>{" "}
      {isWorst ? sourceSentence(source, now, words) : sourceInShort(source, now, words)}
    </>
  );
}

function inShort(failing: FailingSource, now: number, words: Words) {
  return (
    <>
      <b>{channelAndCount(failing, words)}</b> {sourceInShort(failing.source, now, words)}
    </>
  );
}

function channelAndCount({ source, count }: FailingSource, words: Words): string {
  return count === 1 ? words.channel(source.channel) : `${words.channel(source.channel)} (${words.number(count)})`;
}

/** How fresh they are is what the least fresh of them is. */
function liveWords(live: readonly SourceStatus[], now: number, words: Words) {
  const [first] = live;
  if (live.length === 1 && first) {
    return (
      <>
        <b>{sourceName(first, words)}</b> {sourceSentence(first, now, words)}
      </>
    );
  }
  const oldestAt = Math.min(...live.map(({ lastAnswerAt }) => lastAnswerAt ?? now));
  return words.say("source.liveCount", { n: live.length, age: words.age(now - oldestAt) });
}

/** The sources of a wall as a room reads them: those that fail one by one, the good ones as a number. */
interface SourceGroups {
  /** The worst first. Sources of one channel that fail in the same way are one failing. */
  readonly failing: readonly FailingSource[];
  readonly live: readonly SourceStatus[];
}

interface FailingSource {
  /** Of several the one that has been without an answer longest. */
  readonly source: SourceStatus;
  readonly state: SourceStatus["state"];
  readonly count: number;
}

export function sourceGroups(sources: readonly SourceStatus[], now: number): SourceGroups {
  const failing = new Map<string, FailingSource>();
  const live: SourceStatus[] = [];
  for (const source of sources.toSorted((one, other) => sinceAt(one) - sinceAt(other))) {
    const state = shownState(source, now);
    // One that answers and did not read all that came is no good news yet.
    if (state === "live" && (source.gaps ?? []).length === 0) {
      live.push(source);
      continue;
    }
    const key = `${source.channel} ${state} ${source.fault?.code ?? source.gaps?.[0]?.id ?? ""}`;
    const before = failing.get(key);
    failing.set(key, before ? { ...before, count: before.count + 1 } : { source, state, count: 1 });
  }
  const rank = ({ state }: FailingSource) => SOURCE_STATES.indexOf(state);
  return { failing: [...failing.values()].toSorted((one, other) => rank(one) - rank(other)), live };
}

/** Milliseconds UTC; what has never answered comes first. */
function sinceAt({ lastAnswerAt, fault }: SourceStatus): number {
  return lastAnswerAt ?? fault?.sinceAt ?? 0;
}
