import { useMutation } from "@tanstack/react-query";
import type { BackupState } from "#contract/backups.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords, type Words } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Mark, type MarkShape } from "../../ui/Mark.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { BackupList } from "./BackupList.tsx";
import { BackupRules } from "./BackupRules.tsx";
import styles from "./backups.module.css";

const DAY_MS = 86_400_000;
/** Two changes that did not come: somebody has to look. */
const MISSED_TIMES = 2;
const HOUR_MS = 3_600_000;

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
          <Standing state={state} />
          <BackupRules state={state} />
          <h3>{say("backups.list")}</h3>
          <BackupList backups={state.backups} />
          <p className={styles.note}>{say("backups.restore")}</p>
          <Drill state={state} />
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

function standingOf({ policy, backups, underway, failed }: BackupState, now: number, words: Words): { shape: MarkShape; text: string } {
  const { say, date, clock, ago } = words;
  const newest = backups[0];
  if (policy.folder === null || policy.recipient === null) return { shape: "failing", text: say("backups.state.none") };
  if (underway !== null)
    return {
      shape: "starting",
      text: `${say(`backups.${underway.step}`)} ${Math.floor((100 * underway.done) / Math.max(1, underway.total))} %`,
    };
  if (failed !== null) return { shape: "failing", text: say(`backups.fault.${failed.fault}`, { at: clock(failed.nextAt) }) };
  if (newest === undefined) return { shape: "waiting", text: say("backups.state.first") };
  const at = `${date(newest.madeAt)}, ${clock(newest.madeAt)}`;
  const isLate = now - newest.madeAt > MISSED_TIMES * policy.changesEveryHours * HOUR_MS;
  return isLate
    ? { shape: "failing", text: say("backups.state.late", { at, ago: ago(now - newest.madeAt) }) }
    : { shape: "done", text: say("backups.state.good", { at, ago: ago(now - newest.madeAt) }) };
}

/** A backup that nobody has ever restored is a hope. */
function Drill({ state }: { readonly state: BackupState }) {
  const { say, date } = useWords();
  const { queries, queryClient } = useEngine();
  const now = useNow(60_000);
  const drilled = useMutation(
    queries.backups.drilled.mutationOptions({ onSuccess: (kept) => queryClient.setQueryData(queries.backups.get.queryKey(), kept) }),
  );
  const { drilledAt, policy, backups } = state;
  if (backups.length === 0) return null;
  const isDue = drilledAt === null || now - drilledAt > policy.drillEveryDays * DAY_MS;
  return (
    <div className={styles.drill}>
      <p className={styles.standing} data-shape={isDue ? "late" : "done"}>
        <Mark shape={isDue ? "late" : "done"} />
        <span>
          {drilledAt === null
            ? say("backups.drill.never")
            : say(isDue ? "backups.drill.due" : "backups.drill.done", { at: date(drilledAt) })}
        </span>
      </p>
      <ActionButton label={say("backups.drill.didIt")} isPending={drilled.isPending} onPress={() => drilled.mutate(undefined)} />
    </div>
  );
}
