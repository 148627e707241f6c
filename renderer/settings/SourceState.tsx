import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { sourceName, sourceSentence } from "../i18n/sourceSentence.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useNow } from "../ui/useNow.ts";
import styles from "./XSourceSection.module.css";

/** How the sources are doing now, what to do where one fails, and what they have cost. */
export function SourceState() {
  const words = useWords();
  const { say, usDollars } = words;
  const { queries } = useEngine();
  const connected = useConnectionState().status === "connected";
  const { data: sources } = useQuery(queries.sources.list.queryOptions({ enabled: connected }));
  const now = useNow(1_000);
  if (!sources || sources.length === 0) return null;
  return (
    <ul className={styles.state}>
      {sources.map((source) => (
        <li key={source.key}>
          <span data-trouble={source.fault !== null}>
            <Mark shape={source.state} />
            <b>{sourceName(source, words)}</b> {sourceSentence(source, now, words)}
          </span>
          {source.fault && <small>{say(`remedy.${source.fault.code}`)}</small>}
          <small>
            {source.budgetUsd === null
              ? say("settings.spent", { spent: usDollars(source.spentUsd) })
              : say("settings.spentOf", { spent: usDollars(source.spentUsd), budget: usDollars(source.budgetUsd) })}
          </small>
        </li>
      ))}
    </ul>
  );
}
