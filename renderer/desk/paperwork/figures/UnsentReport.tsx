import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { runSentence } from "../../../ui/reporting/runSentence.ts";
import styles from "./figures.module.css";

/** A report that was to go out by itself and did not: anyone who looks at reports hears of it, and what to do. */
export function UnsentReport() {
  const words = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data: runs } = useQuery(queries.scheduledReports.runs.queryOptions({ enabled }));
  const unsent = runs?.find(({ state, fault }) => state === "waiting" && fault !== null);
  if (unsent === undefined) return null;
  return (
    <output className={styles.unsent}>
      <Mark shape="failing" />
      <span>
        {words.say("schedule.unsent")} {runSentence(unsent, words)}
      </span>
    </output>
  );
}
