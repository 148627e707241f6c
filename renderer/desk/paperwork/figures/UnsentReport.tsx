import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { runSentence } from "../../../ui/reporting/runSentence.ts";
import styles from "./figures.module.css";

/** A report that was to go out by itself and did not: anyone who looks at reports hears of it, and what to do. */
export function UnsentReport() {
  const words = useWords();
  const { data: runs } = useAnswer((ask) => ask.scheduledReports.runs);
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
