/** How a ranking fills its room. */
export interface RankingRoom {
  /** Tables beside each other. */
  readonly blocks: number;
  /** Lines in each. */
  readonly rows: number;
  /** Of its letters, `rem`; at least 1. */
  readonly size: number;
}

/** With letters of 1 rem: what is above the lines, a line, and how wide one is. */
const HEAD = 3.4;
const ROW = 1.17;
const LINE = 34;
const MOST_BLOCKS = 3;
const LARGEST = 1.6;

/** As many tables beside each other as give the largest letters with everybody shown; where that cannot be, as many lines as fit. */
export function rankingRoom(count: number, width: number, height: number): RankingRoom {
  const most = Math.max(1, Math.min(MOST_BLOCKS, Math.floor(width / LINE)));
  const rooms = Array.from({ length: most }, (_, index): RankingRoom => {
    const blocks = index + 1;
    const rows = Math.max(1, Math.ceil(count / blocks));
    return { blocks, rows, size: Math.min(LARGEST, width / blocks / LINE, height / (HEAD + rows * ROW)) };
  });
  const best = rooms.reduce((one, other) => (other.size > one.size + 0.01 ? other : one));
  if (best.size >= 1) return best;
  const rows = Math.max(2, Math.floor((height - HEAD) / ROW));
  return { blocks: most, rows, size: 1 };
}
