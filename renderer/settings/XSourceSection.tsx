import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { Section } from "./Section.tsx";
import { SourceState } from "./SourceState.tsx";
import { XSourceEditor } from "./XSourceEditor.tsx";
import styles from "./XSourceSection.module.css";

/** The account on X, a search there, or both. */
export function XSourceSection() {
  const { say } = useWords();
  const { queries } = useEngine();
  const connection = useConnectionState();
  const stored = useQuery(queries.sources.x.get.queryOptions({ enabled: connection.status === "connected" }));
  return (
    <Section title={say("settings.source")} detail={say("settings.sourceDetail")}>
      {connection.status === "lost" && (
        <p className={styles.lost} role="alert">
          {say("settings.engineLost")}
        </p>
      )}
      {stored.data === undefined ? (
        <p className={styles.waiting}>{stored.isError ? say("settings.callFailed") : `${say("state.loading")}…`}</p>
      ) : (
        <>
          <SourceState kind="x" />
          <XSourceEditor stored={stored.data.settings} hasBearer={stored.data.hasBearer} />
        </>
      )}
    </Section>
  );
}
