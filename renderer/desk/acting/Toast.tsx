import { useEffect } from "react";
import { Button, ProgressBar } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { Keycap } from "../commands/Keycap.tsx";
import type { ActingState } from "./acting.ts";
import { didSentence, noticeSentence } from "./noticeSentence.ts";
import styles from "./Toast.module.css";
import { useActingState, useActs } from "./useActs.tsx";

/** Good news may be overlooked and goes by itself; what did not work stays until something else is done. */
const GOOD_NEWS_MS = 8_000;

/** How far the act under way has come, then what it came to and the way to take it back. */
export function Toast({ onUndo }: { readonly onUndo: () => void }) {
  const words = useWords();
  const { say } = words;
  const acts = useActs();
  const { running, notice, canUndo } = useActingState();
  const said = notice && noticeSentence(notice, words);
  const goes = said?.good === true;
  useEffect(() => {
    if (notice === null || !goes) return undefined;
    const timer = setTimeout(acts.dismiss, GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [acts, notice, goes]);
  return (
    <section className={styles.place} aria-label={say("desk.toast.label")} aria-live="polite">
      {running?.progress && running.progress.total > 1 ? (
        <Running running={running} />
      ) : (
        said && (
          <div className={styles.toast} data-good={said.good}>
            <Mark shape={said.good ? "live" : "failing"} />
            <p>{said.sentence}</p>
            {canUndo && notice.kind === "acted" && (
              <Button className={controlStyles.text} onPress={onUndo}>
                {say("desk.toast.undo")} <Keycap of="undo" />
              </Button>
            )}
            <Button className={controlStyles.text} aria-label={say("desk.toast.close")} onPress={acts.dismiss}>
              ×
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function Running({ running }: { readonly running: NonNullable<ActingState["running"]> }) {
  const { say } = useWords();
  const { cancel } = useActs();
  const { total = 0, done = 0, refused = 0 } = running.progress ?? {};
  const label = say("desk.running.title", { what: say(didSentence(running.act)), done: done + refused, total });
  return (
    <div className={styles.toast} data-good>
      <ProgressBar className={styles.progress ?? ""} value={done + refused} maxValue={Math.max(total, 1)} aria-label={label}>
        <p>{label}</p>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="4" className={styles.track} />
          <rect width={(100 * (done + refused)) / Math.max(total, 1)} height="4" className={styles.reached} />
        </svg>
      </ProgressBar>
      <Button className={controlStyles.button} onPress={cancel}>
        {say("desk.running.cancel")}
      </Button>
    </div>
  );
}
