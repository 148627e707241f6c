import { useWords } from "../../i18n/useWords.ts";
import { TOLD, UnderwayBar, UnderwayLine, WhyFailed } from "../underway/UnderwayLine.tsx";
import type { Exporting } from "./useExporting.ts";

interface ExportingLineProps {
  readonly exporting: Exporting;
  readonly onStop: () => void;
}

/** How far a table is, with a way to give it up; then how much was saved, or what to do. */
export function ExportingLine({ exporting, onStop }: ExportingLineProps) {
  const { say } = useWords();
  return (
    <UnderwayLine is={exporting.is} onStop={onStop} data-exporting={exporting.is}>
      {exporting.is === "underway" && (
        <UnderwayBar aria-label={say("export.begun")} {...(exporting.of > 0 && { max: exporting.of, value: exporting.rows })} />
      )}
      <output className={TOLD}>
        {exporting.is === "underway" && <Far rows={exporting.rows} of={exporting.of} />}
        {exporting.is === "kept" && say("export.kept", { rows: exporting.rows })}
        {exporting.is === "failed" && <WhyFailed why={exporting.why} />}
      </output>
    </UnderwayLine>
  );
}

function Far({ rows, of }: { readonly rows: number; readonly of: number }) {
  const { say } = useWords();
  if (of > 0) return say("export.underway", { rows, of });
  return rows > 0 ? say("export.soFar", { rows }) : say("export.begun");
}
