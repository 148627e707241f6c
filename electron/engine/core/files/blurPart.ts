/** Upright pixels, row by row, each of some channels. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** In pixels; within the picture. */
export interface PixelPart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** So many colours a blurred part keeps along its longer side: too few to tell a face, a letter or a digit. */
const MOST_CELLS = 3;

/**
 * Puts in the place of a part a smooth course of at most nine colours, the means of its cells. All else that stood there is gone from the pixels: nobody can
 * compute it back.
 */
export function blurPart({ data, width, channels }: Pixels, part: PixelPart): void {
  const longer = Math.max(part.width, part.height);
  const across = Math.max(1, Math.round((MOST_CELLS * part.width) / longer));
  const down = Math.max(1, Math.round((MOST_CELLS * part.height) / longer));
  const at = (x: number, y: number) => ((part.top + y) * width + part.left + x) * channels;
  const means = Array.from({ length: across * down }, (_, cell) => {
    const [left, right] = spanOf(cell % across, across, part.width);
    const [top, bottom] = spanOf(Math.floor(cell / across), down, part.height);
    const sums = Array.from({ length: channels }, () => 0);
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1)
        for (let channel = 0; channel < channels; channel += 1) sums[channel] = (sums[channel] ?? 0) + (data[at(x, y) + channel] ?? 0);
    return sums.map((sum) => sum / Math.max(1, (right - left) * (bottom - top)));
  });
  for (let y = 0; y < part.height; y += 1) {
    const row = between(y, part.height, down);
    for (let x = 0; x < part.width; x += 1) {
      const column = between(x, part.width, across);
      for (let channel = 0; channel < channels; channel += 1) {
        const mean = (cellRow: number, cellColumn: number) => means[cellRow * across + cellColumn]?.[channel] ?? 0;
        const above = mix(mean(row.from, column.from), mean(row.from, column.to), column.share);
        const below = mix(mean(row.to, column.from), mean(row.to, column.to), column.share);
        data[at(x, y) + channel] = Math.round(mix(above, below, row.share));
      }
    }
  }
}

function spanOf(cell: number, cells: number, length: number): readonly [from: number, to: number] {
  const from = Math.floor((cell * length) / cells);
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * length) / cells))];
}

/** Between the middles of which two cells a place lies, and how far. */
function between(at: number, length: number, cells: number): { readonly from: number; readonly to: number; readonly share: number } {
  const place = Math.min(cells - 1, Math.max(0, ((at + 0.5) * cells) / length - 0.5));
  const from = Math.floor(place);
  return { from, to: Math.min(cells - 1, from + 1), share: place - from };
}

function mix(one: number, other: number, share: number): number {
  return one + (other - one) * share;
}
