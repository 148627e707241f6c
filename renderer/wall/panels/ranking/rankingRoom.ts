export interface RankingRoom {
  /** Tables beside each other. */
  readonly blocks: number;
  readonly rows: number;
  /** Of its letters, `rem`; at least 1. */
  readonly size: number;
}

/** With letters of 1 rem: what is above the lines, a line, and how wide one is. */
const HEAD = 3.4;
const ROW = 1.17;
const LINE = 34;
/** In a roomy row the signs above Devanagari letters stay clear of those below the row before; letters grow only beyond it. */
const ROOMY_ROW = 1.3;
const DISTRICT_LINE = { line: LINE, row: ROW, roomy: ROOMY_ROW };
/** Of a department in Hindi: among so many names, signs below and above meet in a lower row. */
export const HINDI_LINE = { line: LINE, row: ROOMY_ROW, roomy: ROOMY_ROW };
/** Of an office, whose name has two parts, in which Devanagari has signs above and below. */
export const OFFICE_LINE = { line: 44, row: 1.45, roomy: 1.45 };
const MOST_BLOCKS = 3;
const LARGEST = 1.6;

/** As many tables beside each other as give the largest letters with everybody shown; where that cannot be, as many lines as fit. */
export function rankingRoom(count: number, width: number, height: number, { line, row, roomy } = DISTRICT_LINE): RankingRoom {
  const most = Math.max(1, Math.min(MOST_BLOCKS, Math.floor(width / line)));
  const rooms = Array.from({ length: most }, (_, index): RankingRoom => {
    const blocks = index + 1;
    const rows = Math.max(1, Math.ceil(count / blocks));
    return { blocks, rows, size: Math.min(LARGEST, width / blocks / line, height / (HEAD + rows * row)) };
  });
  const best = rooms.reduce((one, other) => (other.size > one.size + 0.01 ? other : one));
  if (best.size >= 1) return { ...best, size: Math.max(1, Math.min(best.size, height / (HEAD + best.rows * roomy))) };
  const rows = Math.max(2, Math.floor((height - HEAD) / row));
  return { blocks: most, rows, size: 1 };
}

/** The best and the worst that are shown, and how many between them are not. */
interface ShownRanks<Ranked> {
  readonly best: readonly Ranked[];
  readonly hidden: number;
  readonly worst: readonly Ranked[];
}

/** All where there is room and none is `untold`; else as many of the best as of the worst, and one line between them that says how many are left out. */
export function shownRanks<Ranked>(ranked: readonly Ranked[], room: number, untold = 0): ShownRanks<Ranked> {
  if (untold === 0 && ranked.length <= room) return { best: ranked, hidden: 0, worst: [] };
  const rows = Math.min(room - 1, ranked.length);
  const worst = Math.max(1, Math.floor(rows / 2));
  const best = Math.max(0, rows - worst);
  return { best: ranked.slice(0, best), hidden: ranked.length + untold - best - worst, worst: ranked.slice(-worst) };
}
