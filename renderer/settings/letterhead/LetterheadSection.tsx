import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Section } from "../parts/Section.tsx";
import { LetterheadEditor } from "./LetterheadEditor.tsx";
import styles from "./letterhead.module.css";

/** What is above and below every letter to an officer. */
export function LetterheadSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const enabled = useConnectionState().status === "connected";
  const { data: stored } = useQuery(queries.letters.letterhead.get.queryOptions({ enabled }));
  return (
    <Section title={say("letterhead.title")} detail={say("letterhead.detail")}>
      {stored === undefined ? <p className={styles.note}>{say("state.loading")}…</p> : <LetterheadEditor stored={stored} />}
    </Section>
  );
}
