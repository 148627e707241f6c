import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../parts/Section.tsx";
import { PolicyEditor } from "./PolicyEditor.tsx";
import styles from "./timeLimits.module.css";

/** Within what time an office answers, and what follows when it does not. */
export function TimeLimitsSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data: stored } = useQuery(queries.policy.get.queryOptions({ enabled }));
  const { data: categories } = useQuery(queries.policy.categories.queryOptions({ enabled }));
  return (
    <Section title={say("limits.title")} detail={say("limits.detail")}>
      {stored === undefined || categories === undefined ? (
        <p className={styles.note}>{say("state.loading")}…</p>
      ) : (
        <PolicyEditor stored={stored} categories={categories} />
      )}
    </Section>
  );
}
