import { useMemo, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../../i18n/useWords.ts";
import { CellsDelay, CELLS_DELAY_REM } from "./CellsDelay.tsx";
import { cellWidths } from "./cellWidth.ts";
import { columnsWithRoom, HEAD_REM, HeatMatrix, ROW_REM } from "./HeatMatrix.tsx";
import { MEASURES, together } from "./measures.ts";
import { HeadButton } from "../../parts/HeadButton.tsx";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { hasMore, heatTable } from "./heatTable.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { useFewestColumns } from "./useFewestColumns.ts";
import { MATRIX_ROOM } from "./wallScale.ts";

/** From this width on there is room for more, and for as many as stay legible. */
const WIDE_REM = 60;
const SMALLEST_COLUMN_REM = 5.5;
const NAMES_REM = 7.8;

export function HeatMatrixPanel(props: PanelProps) {
  const { say } = useWords();
  const { now, settings } = props;
  const measure = settings.heatMeasure;
  if (!now.heat.some((cell) => MEASURES[measure].isCounted(cell))) {
    return <PanelMessage text={say(now.heat.length === 0 ? "heat.none" : `heat.nothing.${measure}`)} good={now.heat.length === 0} />;
  }
  return <FilledMatrix {...props} />;
}

function FilledMatrix({ now, settings, width, height: whole }: PanelProps) {
  const words = useWords();
  const { say } = words;
  const head = usePanelHead();
  const [isAll, setAll] = useState(false);
  const measure = settings.heatMeasure;
  const state = together(now.heat);
  const hasCells = measure === "overdue-share" && state.askedTooLate > 0;
  const height = whole - (hasCells ? CELLS_DELAY_REM : 0);
  const above = isAll || width < WIDE_REM ? HEAD_REM.leaning : HEAD_REM.upright;
  const fitting = {
    rows: Math.max(2, Math.floor((height - above) / ROW_REM) - 1),
    columns: isAll ? Infinity : Math.max(2, Math.floor((width - NAMES_REM) / SMALLEST_COLUMN_REM) - 1),
  };
  const wanted = isAll
    ? fitting
    : {
        rows: Math.min(fitting.rows, width >= WIDE_REM ? Infinity : MATRIX_ROOM.single.rows),
        columns: Math.min(fitting.columns, width >= WIDE_REM ? Infinity : MATRIX_ROOM.single.columns),
      };
  const { rows, columns } = wanted;
  const withRoom = useMemo(
    () => columnsWithRoom(columns, cellWidths(heatTable(now.heat, measure, { rows, columns }), measure, now.readAt, words), width),
    [now.heat, now.readAt, measure, rows, columns, words, width],
  );
  const room = { rows, columns: useFewestColumns(withRoom, `${measure} ${rows} ${columns} ${width}`) };
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
