import type { GreyPage } from "./preparePage.ts";

/** As PDF has it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Pixels as the reader of PDFs gives them. `kind`: 1 one bit, 2 three bytes, 3 four bytes a pixel. */
export interface PdfPicture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly kind: 1 | 2 | 3;
  /** Only its black is drawn: the writing that some scanners keep apart from the paper. */
  readonly isMask: boolean;
}

/** A picture is put on the square of one unit, which the matrix puts on the sheet. */
export interface PlacedPicture {
  readonly picture: PdfPicture;
  readonly matrix: Matrix;
}

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** How much of the sheet it covers, in square points. */
export function partOfPage([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}

/** A white sheet with the pictures on it, one over the other, in grey. */
export function drawPlaced(placed: readonly PlacedPicture[], { width, height }: Omit<GreyPage, "data">): GreyPage {
  const data = new Uint8Array(width * height).fill(255);
  for (const each of placed) drawOne(each, { data, width, height });
  return { data, width, height };
}

function drawOne({ picture, matrix }: PlacedPicture, { data, width, height }: GreyPage): void {
  const [a, b, c, d, e, f] = matrix;
  const area = a * d - b * c;
  if (!Number.isFinite(area) || Math.abs(area) < 1) return;
  const [fromX, toX] = spanOf([e, e + a, e + c, e + a + c], width);
  const [fromY, toY] = spanOf([f, f + b, f + d, f + b + d], height);
  for (let y = fromY; y < toY; y += 1) {
    for (let x = fromX; x < toX; x += 1) {
      const [left, up] = [x + 0.5 - e, y + 0.5 - f];
      const u = (left * d - up * c) / area;
      const v = (up * a - left * b) / area;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const grey = greyAt(picture, Math.floor(u * picture.width), Math.floor((1 - v) * picture.height));
      if (!picture.isMask || grey === 0) data[y * width + x] = grey;
    }
  }
}

function spanOf(ends: readonly number[], most: number): readonly [from: number, to: number] {
  return [Math.max(0, Math.floor(Math.min(...ends))), Math.min(most, Math.ceil(Math.max(...ends)))];
}

function greyAt({ data, width, height, kind }: PdfPicture, x: number, y: number): number {
  const row = Math.min(height - 1, y);
  if (kind === 1) {
    const byte = data[row * ((width + 7) >> 3) + (x >> 3)] ?? 255;
    return (byte & (128 >> (x & 7))) === 0 ? 0 : 255;
  }
  const at = (row * width + x) * (kind === 2 ? 3 : 4);
  return ((data[at] ?? 255) * 77 + (data[at + 1] ?? 255) * 151 + (data[at + 2] ?? 255) * 28) >> 8;
}
