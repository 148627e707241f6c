import { useId } from "react";
import { Label, ProgressBar } from "react-aria-components";
import type { ImportCounts, ImportJob } from "#contract/imports.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Caution, Fault } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./imports.module.css";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

type UnderWay = Extract<ImportJob["stage"], "receiving" | "reading" | "checking" | "importing">;

/** How far it is, with the way to stop it. */
export function ProgressPart({ job, onCancel }: { readonly job: ImportJob; readonly onCancel: () => void }) {
  const { say, number } = useWords();
  const { stage, fileName, counts, progress } = job;
  const { done, total } = progress;
  const isBytes = stage === "receiving" || stage === "reading";
  return (
    <section className={styles.progress} aria-label={say("imports.progress.title")}>
      <ProgressBar value={total === 0 ? 0 : Math.min(100, (done / total) * 100)} className={styles.meter ?? ""}>
        {({ percentage = 0 }) => (
          <>
            <Label>{say(`imports.progress.${stage as UnderWay}`, { name: fileName })}</Label>
            <span className={styles.bar}>
              <span style={{ width: `${percentage}%` }} />
            </span>
            <span>
              {isBytes
                ? say("imports.progress.percent", { n: Math.floor(percentage) })
                : say("imports.progress.rows", { done: number(done), total: number(total) })}
            </span>
          </>
        )}
      </ProgressBar>
      {counts !== null && <Counts counts={counts} />}
      <div className={viewStyles.actions}>
        <ActionButton label={say("word.stop")} onPress={onCancel} autoFocus />
      </div>
    </section>
  );
}

interface ResultPartProps {
  readonly job: ImportJob;
  readonly onRunAgain: () => void;
  readonly onDiscard: () => void;
}

/** What came of it. */
export function ResultPart({ job, onRunAgain, onDiscard }: ResultPartProps) {
  const { say } = useWords();
  const { stage, fileName, counts, fault, check } = job;
  const id = useId();
  const seconds = job.startedAt === null || job.endedAt === null ? null : Math.round((job.endedAt - job.startedAt) / 1_000);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {say(stage === "done" ? "imports.result.done" : stage === "failed" ? "imports.result.failed" : "imports.result.cancelled", {
          name: fileName,
        })}
      </h3>
      {stage === "failed" && <Fault>{say(`imports.file.${fault ?? "unreadable"}`)}</Fault>}
      {stage === "cancelled" && <Caution>{say("imports.result.cancelledDetail")}</Caution>}
      {counts !== null && <Counts counts={counts} />}
      {seconds !== null && <p className={viewStyles.quiet}>{say("imports.result.seconds", { n: seconds })}</p>}
      {counts !== null && counts.contradictions > 0 && <Caution>{say("imports.contradictions", { n: counts.contradictions })}</Caution>}
      <div className={viewStyles.actions}>
        {stage === "cancelled" && check !== null && <ActionButton label={say("imports.result.again")} data-main onPress={onRunAgain} />}
        <ActionButton label={say("imports.result.close")} onPress={onDiscard} />
      </div>
    </section>
  );
}

const COUNTS = ["read", "new", "changed", "unchanged", "duplicates", "faulty"] as const satisfies readonly (keyof ImportCounts)[];

/** The first is the sum of the others. */
export function Counts({ counts }: { readonly counts: ImportCounts }) {
  const { say, number } = useWords();
  return (
    <dl className={viewStyles.counts}>
      {COUNTS.map((name) => (
        <div key={name} data-count={name}>
          <dt>{say(`imports.count.${name}`)}</dt>
          <dd>{number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
