import { useRef } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../controls/ActionButton.tsx";
import { Mark } from "../Mark.tsx";
import { useEscapeWithin } from "../printing/useEscapeWithin.ts";
import styles from "./ExportingLine.module.css";
import type { Exporting } from "./useExporting.ts";

interface ExportingLineProps {
  readonly exporting: Exporting;
  readonly onStop: () => void;
}

/** How far a table is, with a way to give it up; then how much was saved, or what to do. */
export function ExportingLine({ exporting, onStop }: ExportingLineProps) {
  const { say } = useWords();
  const line = useRef<HTMLDivElement>(null);
  useEscapeWithin(line, exporting.is === "underway", onStop);
  return (
    <div ref={line} className={styles.line} data-exporting={exporting.is} hidden={exporting.is === "idle"}>
      {exporting.is === "underway" && (
        <progress
          className={styles.bar}
          aria-label={say("export.begun")}
          {...(exporting.of > 0 && { max: exporting.of, value: exporting.rows })}
        />
      )}
      <output className={styles.said}>
        {exporting.is === "underway" && <Far rows={exporting.rows} of={exporting.of} />}
        {exporting.is === "kept" && say("export.kept", { rows: exporting.rows })}
        {exporting.is === "failed" && (
          <span className={styles.fault}>
            <Mark shape="failing" />
            {say(exporting.why)}
          </span>
        )}
      </output>
      {exporting.is === "underway" && <ActionButton label={say("print.giveUp")} onPress={onStop} />}
    </div>
  );
}

function Far({ rows, of }: { readonly rows: number; readonly of: number }) {
  const { say } = useWords();
  if (of > 0) return say("export.underway", { rows, of });
  return rows > 0 ? say("export.soFar", { rows }) : say("export.begun");
}
