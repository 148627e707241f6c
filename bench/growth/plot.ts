import { growsTooFast } from "./growing.ts";
import type { Curve } from "./growing.ts";

const [PANEL_WIDTH, PANEL_HEIGHT] = [440, 300];
const COLUMNS = 3;
const [LEFT, RIGHT, TOP, BOTTOM] = [58, 38, 34, 36];
const HEAD = 40;
const LINE_PX = 13;
/** Of a bench, the names of its slowest: all of them stand in the table. */
const NAMED = 4;
const [FAST, CALM] = ["#c0392b", "#2c5d8f"];

/**
 * All times against the size of the record, a panel for each bench, both axes logarithmic and the same everywhere: a line that rises by one
 * square for each square to the right costs as much as a scan.
 */
export function plotOf(curves: readonly Curve[]): string {
  const times = curves.filter(({ unit, points }) => unit === "ms" && points.length > 1 && points.every(({ median }) => median > 0));
  const all = times.flatMap(({ points }) => points);
  const x = axis(
    all.map(({ cases }) => cases),
    [LEFT, PANEL_WIDTH - RIGHT],
  );
  const y = axis(
    all.map(({ median }) => median),
    [PANEL_HEIGHT - BOTTOM, TOP],
  );
  const benches = [...new Set(times.map(({ bench }) => bench))];
  const panels = benches.map((bench, index) => {
    const own = times.filter((curve) => curve.bench === bench);
    const place = `translate(${(index % COLUMNS) * PANEL_WIDTH} ${HEAD + Math.floor(index / COLUMNS) * PANEL_HEIGHT})`;
    return `<g transform="${place}">${[titled(bench), ...gridOf(x, y), ...own.map((curve) => lineOf(curve, x, y)), ...namesOf(own, y)].join("\n")}</g>`;
  });
  const [width, height] = [COLUMNS * PANEL_WIDTH, HEAD + Math.ceil(benches.length / COLUMNS) * PANEL_HEIGHT];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" fill="#333">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="24" font-size="15">Median, milliseconds, against cases in the record; red grows faster than an index</text>`,
    ...panels,
    "</svg>",
  ].join("\n");
}

function titled(bench: string): string {
  return `<text x="${LEFT}" y="${TOP - 10}" font-size="14" font-weight="bold">${escaped(bench)}</text>`;
}

function gridOf(x: Axis, y: Axis): readonly string[] {
  const lines = [
    ...x.powers.map((power) => `M${x.at(power)} ${TOP}V${PANEL_HEIGHT - BOTTOM}`),
    ...y.powers.map((power) => `M${LEFT} ${y.at(power)}H${PANEL_WIDTH - RIGHT}`),
  ];
  return [
    `<path d="${lines.join("")}" stroke="#ddd" fill="none"/>`,
    ...x.powers.map(
      (power) => `<text x="${x.at(power)}" y="${PANEL_HEIGHT - BOTTOM + 16}" text-anchor="middle">${power.toLocaleString("en-IN")}</text>`,
    ),
    ...y.powers.map((power) => `<text x="${LEFT - 6}" y="${y.at(power) + 4}" text-anchor="end">${power.toLocaleString("en-IN")}</text>`),
  ];
}

function lineOf(curve: Curve, x: Axis, y: Axis): string {
  const points = curve.points.map(({ cases, median }) => `${x.at(cases).toFixed(1)},${y.at(median).toFixed(1)}`).join(" ");
  return `<polyline points="${points}" fill="none" stroke="${colourOf(curve)}" stroke-width="1.5" stroke-opacity="0.7"/>`;
}

/** At the ends of the slowest lines, one above the other. */
function namesOf(curves: readonly Curve[], y: Axis): readonly string[] {
  const lastOf = ({ points }: Curve) => points.at(-1)?.median ?? 1;
  const slowest = curves.toSorted((one, other) => lastOf(other) - lastOf(one)).slice(0, NAMED);
  let lowest = TOP - LINE_PX;
  return slowest.map((curve) => {
    lowest = Math.max(lowest + LINE_PX, y.at(lastOf(curve)) - 4);
    return `<text x="${PANEL_WIDTH - RIGHT - 4}" y="${lowest.toFixed(1)}" text-anchor="end" fill="${colourOf(curve)}" stroke="#fff" stroke-width="3" paint-order="stroke">${escaped(curve.name)}</text>`;
  });
}

function colourOf(curve: Curve): string {
  return growsTooFast(curve) ? FAST : CALM;
}

interface Axis {
  readonly at: (value: number) => number;
  readonly powers: readonly number[];
}

/** A logarithmic axis from one end, in pixels, to the other, over whole powers of ten. */
function axis(values: readonly number[], [from, to]: readonly [number, number]): Axis {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(Math.ceil(Math.log10(Math.max(...values))), least + 1);
  return {
    at: (value) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
    powers: Array.from({ length: most - least + 1 }, (_, index) => Number((10 ** (least + index)).toPrecision(1))),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
