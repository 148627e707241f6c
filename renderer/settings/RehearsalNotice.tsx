import { useQuery } from "@tanstack/react-query";
import { useConnectionState, useEngine } from "../client/EngineProvider.tsx";
import { useWords } from "../i18n/useWords.ts";
import { RehearsalPlate } from "../ui/RehearsalPlate.tsx";
import styles from "./SettingsPage.module.css";

/** A rehearsal is marked on every screen. Asked once for each engine: an engine rehearses for its whole life or not at all. */
export function RehearsalNotice() {
  const { say } = useWords();
  const { client } = useEngine();
  const connection = useConnectionState();
  const generation = connection.status === "connected" ? connection.generation : null;
  const { data: now } = useQuery({
    queryKey: ["rehearsal", generation],
    queryFn: () => client.wall.now({ cards: 1, offices: 1 }),
    enabled: generation !== null,
    placeholderData: (before) => before,
  });
  if (!now?.rehearsal) return null;
  return (
    <div className={styles.rehearsal}>
      <RehearsalPlate sentence={say("wall.rehearsalSentence")} />
      <p>{say("settings.rehearsal")}</p>
    </div>
  );
}
