import type { Layout } from "#domain/wall/layout.ts";
import { fits, GRID_COLUMNS, GRID_ROWS, overlap, type Panel, type PanelPlace, type WallShape } from "#domain/wall/panels.ts";

/** What is done to the panels of one scene. */
export type Change =
  | { readonly do: "move" | "resize"; readonly panel: Panel; readonly columns: number; readonly rows: number }
  | { readonly do: "add"; readonly panel: Panel }
  | { readonly do: "remove"; readonly panel: Panel };

/** Why it is not done. */
export type Refusal = "overlaps" | "outside" | "too-small" | "no-room" | "last";
export type Arranged = { readonly layout: Layout } | { readonly refused: Refusal; readonly panel: Panel };

/** A panel of one cell shows nothing that a room reads. */
const SMALLEST = 2;
/** What a panel is given that is added, the largest that has room. */
const SIZES = [
  { columns: 6, rows: 6 },
  { columns: 4, rows: 6 },
  { columns: 4, rows: 4 },
  { columns: 3, rows: 3 },
  { columns: SMALLEST, rows: SMALLEST },
] as const;

/** The layout after a change, or why there is none: panels never overlap and never leave the wall. */
export function arrange(layout: Layout, change: Change, shape: WallShape): Arranged {
  const { panel } = change;
  if (change.do === "add") {
    const place = freePlace(layout, panel, shape);
    return place === null ? { refused: "no-room", panel } : { layout: [...layout, place] };
  }
  if (change.do === "remove") {
    return layout.length <= 1 ? { refused: "last", panel } : { layout: layout.filter((each) => each.panel !== panel) };
  }
  const before = layout.find((each) => each.panel === panel);
  if (before === undefined) return { layout };
  const after = placeAfter(before, change);
  const refused = refusalOf(layout, after, shape);
  return refused === null ? { layout: layout.map((each) => (each === before ? after : each)) } : { refused, panel };
}

/** Where a panel would stand, whether it may or not. */
export function placeAfter(place: PanelPlace, { do: what, columns, rows }: Extract<Change, { readonly columns: number }>): PanelPlace {
  return what === "move"
    ? { ...place, column: place.column + columns, row: place.row + rows }
    : { ...place, columns: place.columns + columns, rows: place.rows + rows };
}

export function refusalOf(layout: Layout, place: PanelPlace, shape: WallShape): Refusal | null {
  if (place.columns < SMALLEST || place.rows < SMALLEST) return "too-small";
  if (place.column < 0 || place.row < 0 || !fits(place, shape)) return "outside";
  return layout.some((other) => other.panel !== place.panel && overlap(other, place)) ? "overlaps" : null;
}

function freePlace(layout: Layout, panel: Panel, shape: WallShape): PanelPlace | null {
  for (const size of SIZES) {
    for (let row = 0; row + size.rows <= GRID_ROWS; row += 1) {
      for (let column = 0; column + size.columns <= GRID_COLUMNS[shape]; column += 1) {
        const place = { panel, column, row, ...size };
        if (refusalOf(layout, place, shape) === null) return place;
      }
    }
  }
  return null;
}
