import { widthOf } from "./widthOf.ts";

/** All in `rem`: a line that matters over one of facts, and a further line that matters. */
const ROW = 4;
const FURTHER_LINE = 2.2;
/** Lists side by side are as wide as this, or less where every row is shorter. */
const LIST = { least: 22, most: 34 } as const;
/** The gaps in the style. */
const GAP_BEHIND_LEAD = 0.9;
const COLUMN_GAP = 2;
/** How high letters that matter are set. */
const MATTERS = 1.6;
/** A line is drawn so much narrower before it is broken; it may be wider than is thought. */
const NARROWER = 0.8;
const LARGEST = 1.5;
const STEP = 0.05;
const FEWEST_LINES = 3;

interface RowsAsked {
  /** What matters in each row, the first one first. */
  readonly titles: readonly string[];
  /** What stands under each. */
  readonly facts: readonly string[];
  /** Of what stands before it; 0 where nothing does. */
  readonly leadWidth: number;
  /** In how many lines it may stand. */
  readonly mostLines: 1 | 2;
  readonly width: number;
  readonly height: number;
}

export interface RowRoom {
  /** So many of the first rows are shown, down one column and then down the next. */
  readonly shown: number;
  readonly columns: number;
  /** Of the rows that stand side by side, from above. */
  readonly heights: readonly number[];
  /** Of each row that is shown. */
  readonly lines: readonly (1 | 2)[];
  /** A few rows are written larger, so that they do not leave the panel empty. */
  readonly size: number;
}

/** As many rows as have room at the least size, and those as large as they may be. All lengths are in `rem`. */
export function rowRoom(asked: RowsAsked): RowRoom {
  const { titles, width } = asked;
  const list = listWidth(asked);
  const most = Math.max(1, Math.floor(width / list));
  let columns = 1;
  while (columns < most && rowsOf(asked, columns, 1).shown < titles.length) columns += 1;
  const least = rowsOf(asked, columns, 1);
  for (let size = Math.min(LARGEST, width / columns / list); size > 1; size -= STEP) {
    const larger = rowsOf(asked, columns, size);
    const isRoom = heightOf(larger) <= asked.height;
    if (isRoom && larger.shown === least.shown && larger.heights.length === least.heights.length) return larger;
  }
  return least;
}

/** A text may be drawn a little wider than is thought. */
const WIDER = 1.05;

function listWidth({ titles, facts, leadWidth }: RowsAsked): number {
  const words = Math.max(0, ...titles.map((title) => widthOf(title) * MATTERS), ...facts.map(widthOf));
  const row = words * WIDER + (leadWidth === 0 ? 0 : leadWidth + GAP_BEHIND_LEAD) + COLUMN_GAP;
  return Math.max(LIST.least, Math.min(LIST.most, row));
}

function rowsOf({ titles, leadWidth, mostLines, width, height }: RowsAsked, columns: number, size: number): RowRoom {
  const column = (width - (columns - 1) * COLUMN_GAP) / columns;
  const room = column / size - (leadWidth === 0 ? 0 : leadWidth + GAP_BEHIND_LEAD);
  const lines = titles.map((title): 1 | 2 => (mostLines === 2 && widthOf(title) * MATTERS * NARROWER > room ? 2 : 1));
  const fitting = Math.max(1, Math.floor(height / size / ROW));
  for (let each = Math.min(fitting, Math.max(FEWEST_LINES, Math.ceil(titles.length / columns))); ; each -= 1) {
    const shown = lines.slice(0, columns * each);
    const heights = Array.from({ length: each }, (_, row) =>
      shown.some((many, index) => many === 2 && index % each === row) ? ROW + FURTHER_LINE : ROW,
    );
    const found = { shown: shown.length, columns, heights, lines: shown, size };
    if (each === 1 || heightOf(found) <= height) return found;
  }
}

function heightOf({ heights, size }: RowRoom): number {
  return heights.reduce((sum, each) => sum + each, 0) * size;
}
