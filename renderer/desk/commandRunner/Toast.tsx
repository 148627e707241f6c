import { type ComponentType, useEffect, useLayoutEffect } from "react";
import { ProgressBar } from "react-aria-components";
import type { LeftAlone } from "#contract/desk.ts";
import { useWords } from "../../i18n/useWords.ts";
import { tell, useTold } from "../../ui/announce/useTold.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import type { CommandRunnerState, Refused, ToastMessage } from "./commandRunner.ts";
import { didSentence, leftBy, refusedIn, toastSentence } from "./toastSentence.ts";
import styles from "./Toast.module.css";
import { useCommandRunnerState, useCommandRunner } from "./useCommandRunner.tsx";
import { ActionButton, TextButton } from "../../ui/controls/ActionButton.tsx";

/** Good news may be overlooked and goes by itself; what did not work stays until something else is done. */
const GOOD_NEWS_MS = 8_000;

interface ToastProps {
  readonly onUndo: () => void;
  /** Opens the cases that were left alone. */
  readonly onShow: (left: readonly LeftAlone[]) => void;
  /** Says whose act is the reason that a case was left as it is, and reads it aloud with each toast. */
  readonly inTheWay: ComponentType<Refused & { readonly ticket: string | null; readonly toldWith: ToastMessage }>;
  /** A foot of its own below what is on screen, instead of lying over it. */
  readonly asFoot?: boolean;
}

/** How far the act under way has come, then what it came to and the way to take it back. */
export function Toast({ onUndo, onShow, inTheWay: InTheWay, asFoot = false }: ToastProps) {
  const words = useWords();
  const { say } = words;
  const acts = useCommandRunner();
  const { running, toast, canUndo } = useCommandRunnerState();
  const said = toast && toastSentence(toast, words);
  // Why a key did nothing is read at once, and is of no use later.
  const goes = said?.good === true || toast?.kind === "dead";
  const sentence = said?.sentence ?? null;
  // Before what stands in the way, which is read after it.
  useLayoutEffect(() => (toast === null || sentence === null ? undefined : tell(sentence)), [toast, sentence]);
  const left = leftBy(toast);
  const about = refusedIn(toast);
  const of = toast?.kind === "acted" && "progress" in toast.outcome ? toast.outcome.progress.total : 2;
  useEffect(() => {
    if (toast === null || !goes) return undefined;
    const timer = setTimeout(acts.dismiss, GOOD_NEWS_MS);
    return () => clearTimeout(timer);
  }, [acts, toast, goes]);
  return (
    <section className={asFoot ? styles.foot : styles.over} aria-label={say("desk.toast.label")}>
      {running?.progress && running.progress.total > 1 ? (
        <Running running={running} />
      ) : (
        said && (
          <div className={styles.toast} data-good={said.good}>
            <Mark shape={said.good ? "live" : "failing"} />
            <div className={styles.words}>
              <p>{sentence}</p>
              {toast !== null && about !== null && (
                <InTheWay id={about.refused.id} code={about.refused.code} ticket={about.ticket} toldWith={toast} />
              )}
            </div>
            {left.length > 0 && of > 1 && <TextButton label={say("desk.toast.show", { n: left.length })} onPress={() => onShow(left)} />}
            {canUndo && isOfferedBack(toast) && <TextButton label={say("word.undo")} after={<Keycap of="undo" />} onPress={onUndo} />}
            <TextButton label="×" aria-label={say("word.close")} onPress={acts.dismiss} />
          </div>
        )
      )}
    </section>
  );
}

/** Beside what is not taken back, the offer would be of something else. */
function isOfferedBack(toast: ToastMessage): boolean {
  if (toast.kind === "acted") return !("progress" in toast.outcome) || toast.outcome.progress.runId !== null;
  if (toast.kind === "answered") return toast.prepared > 0;
  return toast.kind === "disposed" || (toast.kind === "own" && !toast.isUndone);
}

function Running({ running }: { readonly running: NonNullable<CommandRunnerState["running"]> }) {
  const { say } = useWords();
  const { cancel } = useCommandRunner();
  const { total = 0, done = 0, refused = 0, changed = 0 } = running.progress ?? {};
  const reached = done + refused + changed;
  const labelAt = (n: number) => say("desk.running.title", { what: say(didSentence(running.act)), done: n, total });
  const label = labelAt(reached);
  // That it began; each step would be read over the one before.
  useTold(labelAt(0));
  return (
    <div className={styles.toast} data-good>
      <ProgressBar className={styles.progress ?? ""} value={reached} maxValue={Math.max(total, 1)} aria-label={label}>
        <p>{label}</p>
        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width="100" height="4" className={styles.track} />
          <rect width={(100 * reached) / Math.max(total, 1)} height="4" className={styles.reached} />
        </svg>
      </ProgressBar>
      <ActionButton label={say("word.stop")} onPress={cancel} />
    </div>
  );
}
