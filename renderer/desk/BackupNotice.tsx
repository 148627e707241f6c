import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useNow } from "../client/useNow.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark } from "../ui/Mark.tsx";
import { useMay, usePerson } from "../ui/people/sitting.ts";
import styles from "./StandingBar.module.css";

/** For administrators of a room with people in it: what waits after a restore, or a restore drill that is due. */
export function BackupNotice() {
  const may = useMay();
  const person = usePerson();
  const isRehearsal = useIsRehearsal();
  return may("settings") && person !== null && !isRehearsal ? <Notice /> : null;
}

function Notice() {
  const { say } = useWords();
  const now = useNow(60_000);
  const { data: waits } = useAnswer((ask) => ask.restoring.waits);
  const { data: state } = useAnswer((ask) => ask.backups.get);
  const isWaiting = waits !== undefined && waits !== null && (waits.officerMail || waits.scheduledReports || waits.heldMails > 0);
  // Before the first backup there is nothing to try.
  const oldest = state?.backups.at(-1)?.madeAt;
  const since = state?.drill?.fault === null ? state.drill.at : oldest;
  const isDue = state !== undefined && since !== undefined && now - since > state.policy.drillEveryDays * DAY_MS;
  if (!isWaiting && !isDue) return null;
  return (
    <output className={styles.line} data-notice="backup">
      <Mark shape={isWaiting ? "waiting" : "late"} />
      <p>{say(isWaiting ? "restoring.notice.waits" : "restoring.notice.drill")}</p>
    </output>
  );
}
