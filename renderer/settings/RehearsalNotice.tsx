import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useWords } from "../i18n/useWords.ts";
import { RehearsalPlate } from "../ui/RehearsalPlate.tsx";
import styles from "./SettingsPage.module.css";

/** A rehearsal is marked on every screen. */
export function RehearsalNotice() {
  const { say } = useWords();
  if (!useIsRehearsal()) return null;
  return (
    <div className={styles.rehearsal}>
      <RehearsalPlate sentence={say("wall.rehearsalSentence")} />
      <p>{say("settings.rehearsal")}</p>
    </div>
  );
}
