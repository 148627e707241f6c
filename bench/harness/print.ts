import type { Measured } from "./bench.ts";
import type { Figure, Goal, Spread } from "./figures.ts";

export interface BenchReport extends Measured {
  readonly bench: string;
}

/** One line a figure: what was reached, how sure that is, what it is measured by, and whether it is enough. */
export function tableOf({ bench, cases, posts, figures, notes = [] }: BenchReport): readonly string[] {
  const size = cases === 0 ? "" : `, ${counted(cases)} cases and ${counted(posts)} posts`;
  const head = [`${bench}${size}`, "median", "95 of 100", "spread", "limit", "ratio", "spread", "goal"];
  const rows = figures.map((figure) => [
    `  ${figure.name}, ${figure.unit}`,
    shortened(figure.median),
    shortened(figure.p95),
    percent(figure.spread),
    figure.limit === null ? "" : shortened(figure.limit.median),
    figure.ratio === null ? "" : ratioOf(figure, figure.ratio),
    figure.ratio === null ? "" : percent(figure.ratio.spread),
    figure.goals.map((goal) => `${goalOf(goal)}: ${goal.isMet ? "met" : "MISSED"}`).join("; "),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart((widths[column] ?? 0) + 2),
      )
      .join("  ")
      .trimEnd();
  return [line(head), ...rows.map(line), ...notes.map((note) => `  ${note}`)];
}

function goalOf({ of, is, value }: Goal): string {
  return of === "median" ? `${is} ${value}` : of === "p95" ? `95 of 100 ${is} ${value}` : `ratio ${is} ${value}`;
}

function ratioOf({ unit }: Figure, { median }: Spread): string {
  return unit === "a second" ? percent(median) : `${shortened(median)} ×`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function counted(count: number): string {
  return count.toLocaleString("en-IN");
}

function shortened(value: number): string {
  return Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString("en-IN") : String(Number(value.toPrecision(3)));
}
