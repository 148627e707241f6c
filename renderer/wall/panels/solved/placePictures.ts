/** In `rem`: a line under the pictures, and what is between two of them. */
const LINE = 1.8;
const GAP = 0.6;
/** Most pictures are as wide as those of a telephone. */
const WIDE = 4 / 3;
/** Of the panel; the list beside them keeps the larger part. */
const SHARE = 0.45;

/** How some pictures stand in the column that they have, and how wide it is: all in `rem`. */
export interface PicturesPlace {
  readonly row: boolean;
  readonly width: number;
}

/** One below the other or side by side, whichever makes them larger in a panel. */
export function placePictures(count: number, panel: { readonly width: number; readonly height: number }): PicturesPlace {
  const most = panel.width * SHARE;
  const heightOf = (row: boolean) => {
    const [across, down, lines] = row ? [count, 1, 1] : [1, count, 2];
    const high = (panel.height - lines * LINE - (down - 1) * GAP) / down;
    const wide = (most - (across - 1) * GAP) / across;
    return { row, across, height: Math.max(0, Math.min(high, wide / WIDE)) };
  };
  const [column, beside] = [heightOf(false), heightOf(true)];
  const { row, across, height } = beside.height > column.height ? beside : column;
  return { row, width: Math.max(LINE, height * WIDE * across + (across - 1) * GAP) };
}
