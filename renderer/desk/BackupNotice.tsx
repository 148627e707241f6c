import type { BackupState } from "#contract/backups.ts";
import { assertNever } from "#domain/assertNever.ts";
import { useAnswer } from "../client/useAnswer.ts";
import { useIsRehearsal } from "../client/useIsRehearsal.ts";
import { useNow } from "../client/useNow.ts";
import { useWords } from "../i18n/useWords.ts";
import { useTold } from "../ui/announce/useTold.ts";
import { Mark, type MarkShape } from "../ui/Mark.tsx";
import { useMay, usePerson } from "../ui/people/sitting.ts";
import { noticeOfBackups } from "./noticeOfBackups.ts";
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
  const told = noticeOfBackups(state, now);
  switch (told?.what) {
    case undefined:
      return null;
    case "failing":
      return <Line shape="failing" sentence={say("restoring.notice.failing", { at: `${date(told.at)}, ${clock(told.at)}` })} />;
    case "noBackup":
      return <Line shape="failing" sentence={say("restoring.notice.noBackup")} />;
    case "drill":
      return <Line shape="late" sentence={say("restoring.notice.drill")} />;
    default:
      return assertNever(told);
  }
}

function Line({ shape, sentence }: { readonly shape: MarkShape; readonly sentence: string }) {
  useTold(sentence);
  return (
    <div className={styles.line} data-notice="backup">
      <Mark shape={shape} />
      <p>{sentence}</p>
    </div>
  );
}
