import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../parts/Section.tsx";
import { RunList } from "./RunList.tsx";
import { ScheduleRules } from "./ScheduleRules.tsx";
import styles from "./scheduledReports.module.css";

/** Reports that are made by themselves, and what became of them. */
export function ScheduledReportsSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data: schedule } = useQuery(queries.scheduledReports.get.queryOptions({ enabled }));
  return (
    <Section title={say("schedule.title")} detail={say("schedule.detail")}>
      {schedule === undefined ? (
        <p>{say("state.loading")}…</p>
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
