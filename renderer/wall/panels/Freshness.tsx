import { useContext } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { ConnectionProblemContext } from "../parts/connectionProblem.ts";
import styles from "./PanelFrame.module.css";

/** A wall reads at least every twenty seconds (`Wall`); what is older than this did not come as it should. */
const OLD_MS = 60_000;
const STEP_MS = 5_000;

/** How long ago what is shown was read; where it may be old, since when, in the colour of lateness. */
export function Freshness({ readAt }: { readonly readAt: number }) {
  const { say, clock, age } = useWords();
  const problem = useContext(ConnectionProblemContext);
  const now = useNow(STEP_MS);
  const isOld = problem !== null || now - readAt > OLD_MS;
  return (
    <p className={styles.freshness} data-old={isOld || undefined} data-read-at={readAt}>
      <Mark shape={isOld ? "failing" : "live"} />
      <span className="unseen">{say("panel.fresh")}</span>
      <span>{isOld ? say("panel.since", { time: clock(readAt) }) : age(Math.floor((now - readAt) / STEP_MS) * STEP_MS)}</span>
    </p>
  );
}
