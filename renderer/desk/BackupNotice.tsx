import type { BackupState } from "#contract/backups.ts";
import { isBackupLate } from "#domain/backup/lateBackup.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useNow } from "../client/useNow.ts";
import { useWords } from "../i18n/useWords.ts";
import { Mark, type MarkShape } from "../ui/Mark.tsx";
import { useMay, usePerson } from "../ui/people/sitting.ts";
import styles from "./StandingBar.module.css";

/** For administrators of a room with people in it: what waits after a restore, backups that fail, or a restore drill that is due. */
export function BackupNotice() {
  const may = useMay();
  const person = usePerson();
  const isRehearsal = useIsRehearsal();
  return may("settings") && person !== null && !isRehearsal ? <Notices /> : null;
}

function Notices() {
  const { say } = useWords();
  const now = useNow(60_000);
  const { data: waits } = useAnswer((ask) => ask.restoring.waits);
  const { data: state } = useAnswer((ask) => ask.backups.get);
  const isWaiting = waits !== undefined && waits !== null && (waits.officerMail || waits.scheduledReports || waits.heldMails > 0);
  return (
    <>
      {isWaiting && <Line shape="waiting" sentence={say("restoring.notice.waits")} />}
      {state !== undefined && <OfBackups state={state} now={now} />}
    </>
  );
}

function OfBackups({ state, now }: { readonly state: BackupState; readonly now: number }) {
  const { say, date, clock } = useWords();
  const { policy, backups, failed, drill } = state;
  const newest = backups[0]?.madeAt;
  // One that failed is tried again by itself: it is told once what was recorded has waited for too long.
  if (failed !== null && (newest === undefined || isBackupLate(newest, policy, now))) {
    const at = newest === undefined ? null : `${date(newest)}, ${clock(newest)}`;
    return <Line shape="failing" sentence={at === null ? say("restoring.notice.noBackup") : say("restoring.notice.failing", { at })} />;
  }
  // Before the first backup there is nothing to try.
  const since = drill?.fault === null ? drill.at : backups.at(-1)?.madeAt;
  return since !== undefined && now - since > policy.drillEveryDays * DAY_MS ? (
    <Line shape="late" sentence={say("restoring.notice.drill")} />
  ) : null;
}

function Line({ shape, sentence }: { readonly shape: MarkShape; readonly sentence: string }) {
  return (
    <output className={styles.line} data-notice="backup">
      <Mark shape={shape} />
      <p>{sentence}</p>
    </output>
  );
}
