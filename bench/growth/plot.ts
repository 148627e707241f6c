import { growsTooFast } from "./growing.ts";
import type { Curve } from "./growing.ts";

const [WIDTH, HEIGHT] = [1_200, 760];
const [LEFT, RIGHT, TOP, BOTTOM] = [80, 400, 40, 60];
const LINE_PX = 15;
const [FAST, CALM] = ["#c0392b", "#2c5d8f"];

/** All times against the size of the record, both logarithmic: a line that rises by one square for each square to the right costs as much as a scan. */
export function plotOf(curves: readonly Curve[]): string {
  const times = curves.filter(({ unit, points }) => unit === "ms" && points.length > 1);
  const all = times.flatMap(({ points }) => points);
  const x = axis(
    all.map(({ cases }) => cases),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = axis(
    all.map(({ median }) => Math.max(median, 0.001)),
    HEIGHT - BOTTOM,
    TOP,
  );
  const lines = times.map((curve) => {
    const stroke = growsTooFast(curve) ? FAST : CALM;
    const points = curve.points
      .map(({ cases, median }) => `${x.at(cases).toFixed(1)},${y.at(Math.max(median, 0.001)).toFixed(1)}`)
      .join(" ");
    return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-opacity="0.7"/>`;
  });
  const ends = times
    .map((curve) => ({ curve, at: y.at(Math.max(curve.points.at(-1)?.median ?? 1, 0.001)) }))
    .toSorted((one, other) => one.at - other.at);
  let lowest = TOP - LINE_PX;
  const names = ends.map(({ curve, at }) => {
    lowest = Math.max(
      lowest + LINE_PX,
      Math.min(at, HEIGHT - BOTTOM - LINE_PX * (ends.length - ends.findIndex((each) => each.curve === curve))),
    );
    return `<text x="${WIDTH - RIGHT + 8}" y="${(lowest + 4).toFixed(1)}" fill="${growsTooFast(curve) ? FAST : CALM}">${escaped(`${curve.bench}: ${curve.name}`)}</text>`;
  });
  const grid = [
    ...x.powers.map(
      (power) =>
        `<path d="M${x.at(power)} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${x.at(power)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle">${power.toLocaleString("en-IN")}</text>`,
    ),
    ...y.powers.map(
      (power) =>
        `<path d="M${LEFT} ${y.at(power)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y.at(power) + 4}" text-anchor="end">${power}</text>`,
    ),
  ];
  const height = Math.max(HEIGHT, lowest + BOTTOM);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#333">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="24" font-size="15">Median, milliseconds, against cases in the record; red grows faster than an index</text>`,
    `<g stroke="#ddd" stroke-width="1" fill="none">${grid.map((each) => each.replace("<text", '<text stroke="none" fill="#333"')).join("")}</g>`,
    ...lines,
    ...names,
    "</svg>",
  ].join("\n");
}

/** A logarithmic axis from one end, in pixels, to the other, over whole powers of ten. */
function axis(values: readonly number[], from: number, to: number) {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.max(Math.ceil(Math.log10(Math.max(...values))), least + 1);
  return {
    at: (value: number) => from + ((Math.log10(value) - least) / (most - least)) * (to - from),
    powers: Array.from({ length: most - least + 1 }, (_, index) => Number((10 ** (least + index)).toPrecision(1))),
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
