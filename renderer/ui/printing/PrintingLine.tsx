import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { FILE, TOLD, UnderwayBar, UnderwayLine, WhyFailed } from "../underway/UnderwayLine.tsx";
import type { Printing } from "./usePrinting.ts";

interface PrintingLineProps {
  readonly printing: Printing;
  readonly onGiveUp: () => void;
}

/** For how long a paper has been made, with a way to give it up; then where it lies, or what to do. */
export function PrintingLine({ printing, onGiveUp }: PrintingLineProps) {
  const { say } = useWords();
  return (
    <UnderwayLine is={printing.is} onStop={onGiveUp} data-printing={printing.is} aria-live="polite">
      {printing.is === "underway" && (
        <>
          <UnderwayBar aria-label={say("print.underway")} />
          <span>{say("print.underway")}</span>
          <Since sinceAt={printing.sinceAt} />
        </>
      )}
      {printing.is === "printed" && <span className={FILE}>{say("letters.printed", { file: printing.file })}</span>}
      {printing.is === "failed" && <WhyFailed why={printing.why} />}
    </UnderwayLine>
  );
}

/** Told to the eye alone: a screen reader that said each second would say nothing else. */
function Since({ sinceAt }: { readonly sinceAt: number }) {
  const { say } = useWords();
  const seconds = Math.floor((useNow(1_000) - sinceAt) / 1_000);
  return seconds < 2 ? null : (
    <span aria-hidden="true" className={TOLD}>
      {say("age.seconds", { n: seconds })}
    </span>
  );
}
