import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../ui/useNow.ts";
import styles from "./PanelFrame.module.css";

/** A wall reads at least so often (`Wall`); what is older than that and a grace is old. */
const OLD_MS = 60_000;
const STEP_MS = 5_000;

/** How long ago what is shown was read; once that is long, since when, in the colour of lateness. */
export function Freshness({ readAt }: { readonly readAt: number }) {
  const { say, clock, age } = useWords();
  const now = useNow(STEP_MS);
  const isOld = now - readAt > OLD_MS;
  return (
    <p className={styles.freshness} data-old={isOld || undefined}>
      <Mark shape={isOld ? "failing" : "live"} />
      <span className="unseen">{say("panel.fresh")}</span>
      <span>{isOld ? say("panel.since", { time: clock(readAt) }) : age(Math.floor((now - readAt) / STEP_MS) * STEP_MS)}</span>
    </p>
  );
}
