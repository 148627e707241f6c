import type { Drill } from "#contract/restoring.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Mark } from "../Mark.tsx";
import { drillSentence } from "./drillSentence.ts";
import styles from "./restoring.module.css";

/** What a drill has shown, and what to do where a backup is of no use. */
export function DrillResult({ drill, onClose }: { readonly drill: Drill; readonly onClose: () => void }) {
  const words = useWords();
  return (
    <div className={styles.steps}>
      <output className={drill.fault === null ? styles.done : styles.fault}>
        <Mark shape={drill.fault === null ? "done" : "failing"} /> {drillSentence(drill, words)}
      </output>
      <div className={styles.row}>
        <ActionButton label={words.say("restoring.close")} data-main onPress={onClose} autoFocus />
      </div>
    </div>
  );
}
