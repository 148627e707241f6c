import { COUNTS } from "./part.ts";
import type { Figures } from "./part.ts";

export type KeptFigures = Figures & { readonly part: string; readonly seed: number };

/** The pieces of a part as one. Notes that name a most are not added up. */
export function sumOf(figures: readonly KeptFigures[]): readonly KeptFigures[] {
  const parts = new Map<string, KeptFigures>();
  for (const piece of figures) {
    const before = parts.get(piece.part);
    parts.set(piece.part, before === undefined ? piece : joined(before, piece));
  }
  return [...parts.values()];
}

function joined(one: KeptFigures, other: KeptFigures): KeptFigures {
  const notes = { ...one.notes };
  for (const [name, value] of Object.entries(other.notes)) {
    notes[name] = name.startsWith("longest") ? Math.max(notes[name] ?? 0, value) : (notes[name] ?? 0) + value;
  }
  const counts = Object.fromEntries(COUNTS.map((count) => [count, one[count] + other[count]])) as Pick<Figures, (typeof COUNTS)[number]>;
  return {
    ...one,
    ...counts,
    runs: one.runs + other.runs,
    seconds: one.seconds + other.seconds,
    notes,
    faults: [...one.faults, ...other.faults],
  };
}

/** What all parts found together, in one line. */
function verdictOf(figures: readonly Figures[], longestTurnMs: number): string {
  const sum = (count: (typeof COUNTS)[number]) => figures.reduce((total, each) => total + each[count], 0);
  return `${sum("lost")} lost, ${sum("doubled")} doubled, ${sum("stuck")} stuck, ${sum("hung")} hung over ${longestTurnMs} ms, ${sum("in")} in`;
}

/** For a person: one line a part, and the verdict. */
export function tableOf(figures: readonly KeptFigures[], longestTurnMs: number): string {
  const columns = ["runs", ...COUNTS, "seconds"] as const;
  const rows = [["part", ...columns], ...figures.map((each) => [each.part, ...columns.map((column) => String(each[column]))])];
  const lines = rows.map(([part = "", ...cells]) => part.padEnd(10) + cells.map((cell) => cell.padStart(9)).join(""));
  const notes = figures.map(
    ({ part, notes }) =>
      `${part}: ${Object.entries(notes)
        .map(([name, value]) => `${value} ${name}`)
        .join(", ")}`,
  );
  return `${[...lines, ...notes, verdictOf(figures, longestTurnMs)].join("\n")}\n`;
}
