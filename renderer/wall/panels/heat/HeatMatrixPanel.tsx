import { useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../../i18n/useWords.ts";
import { CellsDelay, CELLS_DELAY_REM } from "./CellsDelay.tsx";
import { HEAD_REM, HeatMatrix, ROW_REM } from "./HeatMatrix.tsx";
import { MEASURES, together } from "./measures.ts";
import { HeadButton } from "../../parts/HeadButton.tsx";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { hasMore } from "./heatTable.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { MATRIX_ROOM } from "./wallScale.ts";

/** From this width on there is room for more, and for as many as stay legible. */
const WIDE_REM = 60;
const SMALLEST_COLUMN_REM = 5.5;
/** All of them, as small as a room may still read. */
const ALL_COLUMN_REM = 3.4;
const NAMES_REM = 7.8;

export function HeatMatrixPanel({ now, settings, width, height: whole }: PanelProps) {
  const { say } = useWords();
  const head = usePanelHead();
  const [isAll, setAll] = useState(false);
  const measure = settings.heatMeasure;
  if (!now.heat.some((cell) => MEASURES[measure].isCounted(cell))) {
    return <PanelMessage text={say(now.heat.length === 0 ? "heat.none" : `heat.nothing.${measure}`)} good={now.heat.length === 0} />;
  }
  const state = together(now.heat);
  const hasCells = measure === "overdue-share" && state.askedTooLate > 0;
  const height = whole - (hasCells ? CELLS_DELAY_REM : 0);
  const above = isAll || width < WIDE_REM ? HEAD_REM.leaning : HEAD_REM.upright;
  const fitting = {
    rows: Math.max(2, Math.floor((height - above) / ROW_REM) - 1),
    columns: Math.max(2, Math.floor((width - NAMES_REM) / (isAll ? ALL_COLUMN_REM : SMALLEST_COLUMN_REM)) - 1),
  };
  const room = isAll
    ? fitting
    : {
        rows: Math.min(fitting.rows, width >= WIDE_REM ? Infinity : MATRIX_ROOM.single.rows),
        columns: Math.min(fitting.columns, width >= WIDE_REM ? Infinity : MATRIX_ROOM.single.columns),
      };
  return (
    <>
      {head !== null &&
        (isAll || hasMore(now.heat, measure, room)) &&
        createPortal(
          <HeadButton isPressed={isAll} onPress={() => setAll(!isAll)}>
            {say(isAll ? "heat.showWorst" : "heat.showAll")}
          </HeadButton>,
          head,
        )}
      <HeatMatrix now={now} measure={measure} {...room} width={width} height={height}>
        {hasCells && <CellsDelay of={state} />}
      </HeatMatrix>
    </>
  );
}
