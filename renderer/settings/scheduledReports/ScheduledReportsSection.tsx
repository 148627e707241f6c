import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section, Loading } from "../parts/Section.tsx";
import { RunList } from "./RunList.tsx";
import { ScheduleRules } from "./ScheduleRules.tsx";
import styles from "./scheduledReports.module.css";
import { useAnswer } from "../../client/useAnswer.ts";

/** Reports that are made by themselves, and what became of them. */
export function ScheduledReportsSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const schedule = useAnswer(queries.scheduledReports.get.queryOptions());
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
