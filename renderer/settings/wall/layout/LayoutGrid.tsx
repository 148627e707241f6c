import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Layout } from "#domain/wall/layout.ts";
import { GRID_COLUMNS, GRID_ROWS, type Panel, type PanelPlace, type WallShape } from "#domain/wall/panels.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { type Change, placeAfter, refusalOf } from "./arrange.ts";
import styles from "./layout.module.css";

interface LayoutGridProps {
  readonly layout: Layout;
  readonly shape: WallShape;
  readonly chosen: Panel | null;
  readonly onChoose: (panel: Panel) => void;
  readonly onChange: (change: Change) => void;
  readonly onUndo: () => void;
}

type Moving = Extract<Change, { readonly columns: number }>;

/** The wall to scale, each panel to be moved and sized by the mouse or, once it has the focus, by the arrow keys. */
export function LayoutGrid({ layout, shape, chosen, onChoose, onChange, onUndo }: LayoutGridProps) {
  const { say } = useWords();
  const grid = useRef<HTMLUListElement>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const begun = useRef<{ readonly x: number; readonly y: number } | null>(null);

  const begin = (what: Moving["do"], panel: Panel) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = { x: event.clientX, y: event.clientY };
    onChoose(panel);
    setMoving({ do: what, panel, columns: 0, rows: 0 });
  };
  const follow = (event: PointerEvent) => {
    const box = grid.current?.getBoundingClientRect();
    if (moving === null || begun.current === null || box === undefined) return;
    const columns = Math.round(((event.clientX - begun.current.x) / box.width) * GRID_COLUMNS[shape]);
    const rows = Math.round(((event.clientY - begun.current.y) / box.height) * GRID_ROWS);
    if (columns !== moving.columns || rows !== moving.rows) setMoving({ ...moving, columns, rows });
  };
  const end = () => {
    if (moving !== null && (moving.columns !== 0 || moving.rows !== 0)) onChange(moving);
    begun.current = null;
    setMoving(null);
  };
  const giveUp = () => {
    begun.current = null;
    setMoving(null);
  };
  const onKeyDown = (panel: Panel) => (event: KeyboardEvent) => {
    const step = STEPS[event.code];
    if (step !== undefined) onChange({ do: event.shiftKey ? "resize" : "move", panel, ...step });
    else if (event.code === "Delete" || event.code === "Backspace") onChange({ do: "remove", panel });
    else if (event.code === "KeyZ" && (event.ctrlKey || event.metaKey)) onUndo();
    else return;
    event.preventDefault();
  };
  const movingFrom = layout.find(({ panel }) => panel === moving?.panel);
  const ghost = moving === null || movingFrom === undefined ? null : placeAfter(movingFrom, moving);
  return (
    <div className={styles.stage}>
      <ul
        ref={grid}
        className={styles.grid}
        style={{ "--columns": GRID_COLUMNS[shape], aspectRatio: `${GRID_COLUMNS[shape] * 16} / ${GRID_ROWS * 9}` }}
        aria-label={say("wallSettings.layout.grid")}
      >
        {layout.map((place) => (
          <li key={place.panel} style={styleOf(place)} className={styles.cell}>
            <button
              type="button"
              className={styles.panel}
              data-panel={place.panel}
              data-place={[place.column, place.row, place.columns, place.rows].join(" ")}
              aria-pressed={chosen === place.panel}
              aria-label={say("wallSettings.layout.panelAt", {
                panel: say(`panel.${place.panel}`),
                column: place.column + 1,
                row: place.row + 1,
                columns: place.columns,
                rows: place.rows,
              })}
              onFocus={() => onChoose(place.panel)}
              onKeyDown={onKeyDown(place.panel)}
              onPointerDown={begin("move", place.panel)}
              onPointerMove={follow}
              onPointerUp={end}
              onPointerCancel={giveUp}
            >
              <span>{say(`panel.${place.panel}`)}</span>
              <small aria-hidden="true">
                {place.columns} × {place.rows}
              </small>
            </button>
            <span
              className={styles.handle}
              aria-hidden="true"
              onPointerDown={begin("resize", place.panel)}
              onPointerMove={follow}
              onPointerUp={end}
              onPointerCancel={giveUp}
            />
          </li>
        ))}
        {ghost !== null && (
          <li
            className={styles.ghost}
            style={styleOf(within(ghost, shape))}
            data-refused={refusalOf(layout, ghost, shape) !== null || undefined}
            aria-hidden="true"
          />
        )}
      </ul>
    </div>
  );
}

const STEPS: Readonly<Record<string, { readonly columns: number; readonly rows: number }>> = {
  ArrowLeft: { columns: -1, rows: 0 },
  ArrowRight: { columns: 1, rows: 0 },
  ArrowUp: { columns: 0, rows: -1 },
  ArrowDown: { columns: 0, rows: 1 },
};

/** A grid of CSS grows where something stands beyond its edge. */
function within(place: PanelPlace, shape: WallShape): PanelPlace {
  const column = Math.min(Math.max(place.column, 0), GRID_COLUMNS[shape] - 1);
  const row = Math.min(Math.max(place.row, 0), GRID_ROWS - 1);
  return {
    ...place,
    column,
    row,
    columns: Math.min(Math.max(place.columns, 1), GRID_COLUMNS[shape] - column),
    rows: Math.min(Math.max(place.rows, 1), GRID_ROWS - row),
  };
}

function styleOf({ column, row, columns, rows }: PanelPlace): CSSProperties {
  return { gridColumn: `${column + 1} / span ${columns}`, gridRow: `${row + 1} / span ${rows}` };
}
