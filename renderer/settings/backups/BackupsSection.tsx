import type { BackupState } from "#contract/backups.ts";
import { isBackupLate } from "#domain/backup/lateBackup.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { AfterRestore } from "./AfterRestore.tsx";
import { BackupList } from "./BackupList.tsx";
import { BackupRules } from "./BackupRules.tsx";
import { WayBack } from "./WayBack.tsx";
import styles from "./backups.module.css";

/** Copies of the record that come back after any loss: how they stand, where they go, and which there are. */
export function BackupsSection() {
  const words = useWords();
  const { say } = words;
  const { data: state } = useAnswer((ask) => ask.backups.get);
  return (
    <Section title={say("backups.title")} detail={say("backups.detail")}>
      {state === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          {state.restored !== null && <p>{restoredSentence(state.restored, words)}</p>}
          {state.restored !== null && <AfterRestore />}
          <Standing state={state} />
          {state.isOnSameDisk && (
            <p className={styles.standing} data-shape="late" data-same-disk>
              <Mark shape="late" />
              <span>{say("backups.state.sameDisk")}</span>
            </p>
          )}
          <BackupRules state={state} />
          <h3>{say("backups.list")}</h3>
          <BackupList state={state} />
          <WayBack state={state} />
        </div>
      )}
    </Section>
  );
}

function restoredSentence({ madeAt, at }: NonNullable<BackupState["restored"]>, { say, date, clock }: Words): string {
  const moment = (time: number) => `${date(time)}, ${clock(time)}`;
  return say("backups.restored", { at: moment(at), madeAt: moment(madeAt) });
}

/** In one look: whether a loss of this computer would cost an hour or everything. */
function Standing({ state }: { readonly state: BackupState }) {
  const words = useWords();
  const now = useNow(60_000);
  const { shape, text } = standingOf(state, now, words);
  const { underway } = state;
  return (
    <>
      <output className={styles.standing} data-shape={shape}>
        <Mark shape={shape} />
        <span>{text}</span>
      </output>
      {underway !== null && (
        <progress
          className={styles.progress}
          aria-label={words.say(`backups.${underway.step}`)}
          value={underway.done}
          max={Math.max(1, underway.total)}
        />
      )}
    </>
  );
}

function standingOf(
  { policy, backups, isRead, underway, failed }: BackupState,
  now: number,
  words: Words,
): { shape: MarkShape; text: string } {
  const { say, date, clock, ago } = words;
  const newest = backups[0];
  if (policy.folder === null || policy.recipient === null) return { shape: "failing", text: say("backups.state.none") };
  if (underway !== null)
    return {
      shape: "starting",
      text: `${say(`backups.${underway.step}`)} ${Math.floor((100 * underway.done) / Math.max(1, underway.total))} %`,
    };
  if (failed !== null) return { shape: "failing", text: say(`backups.fault.${failed.fault}`, { at: clock(failed.nextAt) }) };
  if (newest === undefined) return { shape: "waiting", text: say(isRead ? "backups.state.first" : "backups.state.unread") };
  const at = `${date(newest.madeAt)}, ${clock(newest.madeAt)}`;
  return isBackupLate(newest.madeAt, policy, now)
    ? { shape: "failing", text: say("backups.state.late", { at, ago: ago(now - newest.madeAt) }) }
    : { shape: "done", text: say("backups.state.good", { at, ago: ago(now - newest.madeAt) }) };
}
