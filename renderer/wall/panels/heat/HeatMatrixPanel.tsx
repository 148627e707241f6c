import { useWords } from "../../../i18n/useWords.ts";
import { HeatMatrix } from "./HeatMatrix.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

/** Names of districts at the left, and two sums at the right. */
const SIDES_REM = 14.3;
const COLUMN_REM = 2.5;
/** Leaning names above, and under the sums what hangs from their letters. */
const HEAD_REM = 3.8;
const ROW_REM = 1.14;

export function HeatMatrixPanel({ now, settings, width, height }: PanelProps) {
  const { say } = useWords();
  if (now.heat.length === 0) return <PanelMessage text={say("heat.none")} good />;
  return (
    <HeatMatrix
      now={now}
      measure={settings.heatMeasure}
      columns={Math.max(3, Math.floor((width - SIDES_REM) / COLUMN_REM))}
      rows={Math.max(2, Math.floor((height - HEAD_REM) / ROW_REM) - 1)}
      width={width - SIDES_REM}
    />
  );
}
