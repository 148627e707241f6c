import type { Layout } from "#domain/wall/layout.ts";
import { GRID_COLUMNS, GRID_ROWS, type WallShape } from "#domain/wall/panels.ts";
import styles from "./layout.module.css";

/** A cell of the grid: twelve by twelve of them make 16:9. */
const WIDE = 16;
const HIGH = 9;

/** The panels of a scene in small, to scale. */
export function Outline({ layout, shape, label }: { readonly layout: Layout; readonly shape: WallShape; readonly label: string }) {
  return (
    <svg
      className={styles.outline}
      viewBox={`0 0 ${GRID_COLUMNS[shape] * WIDE} ${GRID_ROWS * HIGH}`}
      height="40"
      role="img"
      aria-label={label}
    >
      {layout.map(({ panel, column, row, columns, rows }) => (
        <rect key={panel} x={column * WIDE + 2} y={row * HIGH + 2} width={columns * WIDE - 4} height={rows * HIGH - 4} rx="4" />
      ))}
    </svg>
  );
}
