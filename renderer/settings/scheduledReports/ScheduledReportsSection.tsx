import type { ReportRun } from "#contract/scheduledReports.ts";
import { GROUPING_WORDS } from "#domain/reporting/words.ts";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { runSentence } from "../../ui/reporting/runSentence.ts";
import { Loading, Section } from "../parts/Section.tsx";
import { ScheduleRules } from "./ScheduleRules.tsx";
import styles from "./scheduledReports.module.css";

/** Reports that are made by themselves, and what became of them. */
export function ScheduledReportsSection() {
  const { say } = useWords();
  const { data: schedule } = useAnswer((ask) => ask.scheduledReports.get);
  return (
    <Section title={say("schedule.title")} detail={say("schedule.detail")}>
      {schedule === undefined ? (
        <Loading />
      ) : (
        <div className={styles.part}>
          <ScheduleRules schedule={schedule} />
          <h3>{say("schedule.runs")}</h3>
          <RunList />
        </div>
      )}
    </Section>
  );
}

/** What was sent, when, and what did not get through; the newest first. */
function RunList() {
  const { say } = useWords();
  const { data: runs } = useAnswer((ask) => ask.scheduledReports.runs);
  if (runs === undefined) return null;
  if (runs.length === 0) return <p className={styles.note}>{say("schedule.runs.none")}</p>;
  return (
    <ol className={styles.runs} aria-label={say("schedule.runs")}>
      {runs.map((run) => (
        <Run key={run.id} run={run} />
      ))}
    </ol>
  );
}

function Run({ run }: { readonly run: ReportRun }) {
  const words = useWords();
  const { say, date, clock, locale } = words;
  const isFailing = run.fault !== null;
  const shape = isFailing ? "failing" : run.state === "done" ? "done" : "waiting";
  return (
    <li data-state={run.state}>
      <Mark shape={shape} />
      <div>
        <b>
          {say("schedule.run.days", {
            first: dayOnPaper(run.first),
            last: dayOnPaper(run.last),
            by: GROUPING_WORDS[run.by][locale],
          })}
        </b>
        <span className={styles.note}>
          {run.dueAt === null
            ? say("schedule.run.asked", { at: `${date(run.begunAt)}, ${clock(run.begunAt)}` })
            : say("schedule.run.due", { at: `${date(run.dueAt)}, ${clock(run.dueAt)}` })}
        </span>
        <span role={isFailing && run.state === "waiting" ? "status" : undefined}>{runSentence(run, words)}</span>
      </div>
    </li>
  );
}

/** `2026-11-23` as it is written in India. */
function dayOnPaper(day: string): string {
  return day.split("-").toReversed().join(".");
}
