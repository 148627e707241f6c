import { useEngineAway } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useDossier } from "../transfer/useDossier.ts";
import { lastSync, type Standing } from "./lastSync.ts";
import styles from "./OfflineLine.module.css";

/** Whether what is read out may be old: always in view. */
export function OfflineLine() {
  const { say, clock, date } = useWords();
  const away = useEngineAway();
  const dossier = useDossier();
  const { data: sources } = useAnswer((ask) => ask.sources.list);
  const { data: standing } = useAnswer((ask) => ask.live.standing);
  if (away !== null) {
    return (
      <p className={styles.line} data-offline aria-live="polite">
        <Mark shape="failing" />
        {say(away.is === "silent" ? "review.engineSilent" : "review.engineLost")}
      </p>
    );
  }
  if (sources === undefined || standing === undefined) return null;
  const { is, syncedAt: answeredAt } = lastSync(sources, standing);
  // Nothing comes into a dossier: it is as old as its making.
  const syncedAt = dossier === null ? answeredAt : dossier.label.madeAt;
  const at = syncedAt === null ? null : { clock: clock(syncedAt), date: date(syncedAt) };
  if (is === "live") return <p className={styles.line}>{at === null ? "" : say("review.synced", at)}</p>;
  const [message, never] = SENTENCES[is];
  return (
    <p className={styles.line} data-offline={is === "offline" || is === "alone" ? "" : undefined} aria-live="polite">
      <Mark shape={SHAPES[is]} />
      {at === null ? say(never) : say(message, at)}
    </p>
  );
}

const SENTENCES = {
  connecting: ["review.connecting", "review.connectingFirst"],
  elsewhere: ["review.elsewhere", "review.elsewhere"],
  alone: ["review.alone", "review.offlineNever"],
  resting: ["review.resting", "review.restingNever"],
  offline: ["review.offline", "review.offlineNever"],
} as const satisfies Record<Exclude<Standing, "live">, readonly [MessageId, MessageId]>;

const SHAPES = { connecting: "starting", elsewhere: "stopped", alone: "failing", resting: "waiting", offline: "failing" } as const;
