import { useRef } from "react";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Mark } from "../Mark.tsx";
import type { Printing } from "./usePrinting.ts";
import { useEscapeWithin } from "./useEscapeWithin.ts";
import styles from "./PrintingLine.module.css";

interface PrintingLineProps {
  readonly printing: Printing;
  readonly onGiveUp: () => void;
}

/** For how long a paper has been made, with a way to give it up; then where it lies, or what to do. */
export function PrintingLine({ printing, onGiveUp }: PrintingLineProps) {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  useEscapeWithin(line, printing.is === "underway", onGiveUp);
  return (
    <div ref={line} className={styles.line} data-printing={printing.is} aria-live="polite" hidden={printing.is === "idle"}>
      {printing.is === "underway" && (
        <>
          <progress className={styles.bar} aria-label={say("print.underway")} />
          <span>{say("print.underway")}</span>
          <Since sinceAt={printing.sinceAt} />
          <ActionButton label={say("print.giveUp")} onPress={onGiveUp} />
        </>
      )}
      {printing.is === "printed" && <span className={styles.file}>{say("letters.printed", { file: printing.file })}</span>}
      {printing.is === "failed" && (
        <span className={styles.fault}>
          <Mark shape="failing" />
          {say(printing.why)}
        </span>
      )}
    </div>
  );
}

/** Told to the eye alone: a screen reader that said each second would say nothing else. */
function Since({ sinceAt }: { readonly sinceAt: number }) {
  const { say } = useWords();
  const seconds = Math.floor((useNow(1_000) - sinceAt) / 1_000);
  return seconds < 2 ? null : (
    <span aria-hidden="true" className={styles.since}>
      {say("age.seconds", { n: seconds })}
    </span>
  );
}
