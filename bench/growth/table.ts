import { growsTooFast, timesForTenfold } from "./growing.ts";
import type { Curve } from "./growing.ts";

/** Medians at each size as a table of Markdown; what grows faster than an index stands out. */
export function growthTable(curves: readonly Curve[]): string {
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map(({ cases }) => cases)))].toSorted((one, other) => one - other);
  const head = ["Bench", "Figure", ...sizes.map((cases) => cases.toLocaleString("en-IN")), "For ten times the cases"];
  const rows = curves.map((curve) => [
    `\`${curve.bench}\``,
    `${curve.name}, ${curve.unit}`,
    ...sizes.map((size) => rounded(curve.points.find(({ cases }) => cases === size)?.median)),
    growsTooFast(curve) ? `**${times(curve)}**` : times(curve),
  ]);
  return [head, head.map((_, column) => (column < 2 ? "---" : "---:")), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function times(curve: Curve): string {
  const factor = timesForTenfold(curve);
  return Number.isFinite(factor) ? `${factor.toFixed(1)} ×` : "";
}

function rounded(value: number | undefined): string {
  if (value === undefined) return "";
  return Math.abs(value) >= 100 ? Math.round(value).toLocaleString("en-IN") : String(Number(value.toPrecision(2)));
}
