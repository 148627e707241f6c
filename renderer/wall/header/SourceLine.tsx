import type { SourceStatus } from "#contract/sources.ts";
import { sourceInShort, sourceName, sourceSentence } from "../../i18n/sourceSentence.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { sourceGroups, type FailingSource } from "./sourceGroups.ts";
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
