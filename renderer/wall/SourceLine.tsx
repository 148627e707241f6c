import type { SourceStatus } from "#contract/sources.ts";
import { sourceName, sourceSentence } from "../i18n/sourceSentence.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNow } from "../ui/useNow.ts";
import styles from "./SourceLine.module.css";

const TROUBLE_FIRST: readonly SourceStatus["state"][] = ["failing", "waiting", "starting", "stopped", "live"];

/** How fresh each source is. Of those in trouble the worst says why in a sentence; the others are one word each. */
export function SourceLine({ sources }: { readonly sources: readonly SourceStatus[] }) {
  const words = useWords();
  const now = useNow(1_000);
  const ordered = sources.toSorted((one, other) => TROUBLE_FIRST.indexOf(one.state) - TROUBLE_FIRST.indexOf(other.state));
  return (
    <ul className={styles.sources} aria-label={words.say("sources.label")}>
      {ordered.length === 0 && (
        <li className={styles.source} data-state="stopped">
          <Mark shape="stopped" />
          <span>{words.say("source.none")}</span>
        </li>
      )}
      {ordered.map((source, index) => (
        <li
          key={source.key}
          className={styles.source}
          data-state={source.state}
          data-source={source.key}
          data-first={index === 0 || undefined}
        >
          <Mark shape={source.state} />
          <span>
            <b>{sourceName(source, words)}</b>{" "}
            {index === 0 || source.state === "live" ? sourceSentence(source, now, words) : words.say(`source.${source.state}Short`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
