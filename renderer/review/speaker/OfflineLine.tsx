import type { SourceStatus } from "#contract/sources.ts";
import { useConnectionState } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useDossier } from "../transfer/useDossier.ts";
import styles from "./OfflineLine.module.css";

/** Whether what is read out may be old: always in view. */
export function OfflineLine() {
  const { say, clock, date } = useWords();
  const connected = useConnectionState().status === "connected";
  const dossier = useDossier();
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  if (!connected) {
    return (
      <p className={styles.line} data-offline aria-live="polite">
        <Mark shape="failing" />
        {say("review.engineLost")}
      </p>
    );
  }
  if (sources === undefined) return null;
  const { isOffline, syncedAt: answeredAt } = lastSync(sources);
  // Nothing comes into a dossier: it is as old as its making.
  const syncedAt = dossier === null ? answeredAt : dossier.label.madeAt;
  if (!isOffline) return <p className={styles.line}>{syncedAt === null ? "" : say("review.synced", { clock: clock(syncedAt) })}</p>;
  return (
    <p className={styles.line} data-offline aria-live="polite">
      <Mark shape="failing" />
      {syncedAt === null ? say("review.offlineNever") : say("review.offline", { clock: clock(syncedAt), date: date(syncedAt) })}
    </p>
  );
}

/** Offline where no source answers now; `syncedAt` is when one last did, milliseconds UTC. */
export function lastSync(sources: readonly Pick<SourceStatus, "state" | "lastAnswerAt">[]): {
  readonly isOffline: boolean;
  readonly syncedAt: number | null;
} {
  const answers = sources.flatMap(({ lastAnswerAt }) => lastAnswerAt ?? []);
  return {
    isOffline: !sources.some(({ state }) => state === "live"),
    syncedAt: answers.length === 0 ? null : Math.max(...answers),
  };
}
