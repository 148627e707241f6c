import { loadSharp } from "../../core/files/thumbnail.ts";

/** Grey, one byte a pixel. */
export interface GreyPage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A sheet of A4 at 300 dots an inch is 3,508 high; more shows the reader nothing. */
const LONGEST_SIDE_PX = 3_500;
/** Writing of a smaller picture, as it is passed on from telephone to telephone, is too small for the reader as it is. */
const SMALL_SIDE_PX = 1_300;
const MOST_PIXELS = 64_000_000;
const PATIENCE_S = 20;
/** Around the sheet, so that nothing is lost at its edges when it is turned straight. */
const MARGIN = 0.04;

/** A picture as a grey sheet, upright by what its camera noted and in even light. Rejects where it is damaged or has too many pixels. */
export async function pageOfPicture(content: Uint8Array): Promise<GreyPage> {
  const sharp = loadSharp();
  sharp.cache(false);
  sharp.concurrency(1);
  const { data, info } = await sharp(content, { limitInputPixels: MOST_PIXELS, animated: false, failOn: "error" })
    .autoOrient()
    .flatten({ background: "#fff" })
    .greyscale()
    .toColourspace("b-w")
    .resize({ width: LONGEST_SIDE_PX, height: LONGEST_SIDE_PX, fit: "inside", withoutEnlargement: true })
    .raw()
    .timeout({ seconds: PATIENCE_S })
    .toBuffer({ resolveWithObject: true });
  return evenLight({ data, width: info.width, height: info.height });
}

/** A sheet as the file that the reader takes, turned by quarters. */
export async function fileOfPage({ data, width, height }: GreyPage, quarters = 0): Promise<Uint8Array> {
  const isSmall = Math.max(width, height) < SMALL_SIDE_PX;
  const margin = Math.round(MARGIN * Math.max(width, height));
  const page = loadSharp()(data, { raw: { width, height, channels: 1 } }).extend({
    top: margin,
    bottom: margin,
    left: margin,
    right: margin,
    background: "#fff",
  });
  const turned = quarters === 0 ? page : loadSharp()(await page.png({ compressionLevel: 1 }).toBuffer()).rotate(quarters * 90);
  return (isSmall ? turned.resize({ width: 2 * (width + 2 * margin), withoutEnlargement: false }) : turned)
    .toColourspace("b-w")
    .png({ compressionLevel: 1 })
    .timeout({ seconds: PATIENCE_S })
    .toBuffer();
}

/** Pixels of a field of which one brightness of the paper is taken. */
const FIELD_PX = 24;

/**
 * The paper white wherever it lies in shadow: each pixel is measured by the paper around it, which is what is bright in its neighbourhood. White writing on black,
 * as some copies are, becomes black on white.
 */
export function evenLight(page: GreyPage): GreyPage {
  const { data, width, height } = isWhiteOnBlack(page) ? { ...page, data: page.data.map((each) => 255 - each) } : page;
  const columns = Math.ceil(width / FIELD_PX);
  const rows = Math.ceil(height / FIELD_PX);
  const paper = smooth(smooth(paperOf({ data, width, height }, columns, rows), columns, rows), columns, rows);
  const even = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = Math.max(0, Math.min(rows - 1.001, y / FIELD_PX - 0.5));
    const top = Math.floor(row);
    const down = row - top;
    const above = top * columns;
    const below = Math.min(rows - 1, top + 1) * columns;
    for (let x = 0; x < width; x += 1) {
      const column = Math.max(0, Math.min(columns - 1.001, x / FIELD_PX - 0.5));
      const left = Math.floor(column);
      const right = Math.min(columns - 1, left + 1);
      const along = column - left;
      const upper = at(paper, above + left) * (1 - along) + at(paper, above + right) * along;
      const lower = at(paper, below + left) * (1 - along) + at(paper, below + right) * along;
      const white = upper * (1 - down) + lower * down;
      even[y * width + x] = Math.min(255, (at(data, y * width + x) * 255) / Math.max(24, white));
    }
  }
  return { data: even, width, height };
}

/** The mean of what is brighter than the mean of each field: the paper between the strokes. */
function paperOf({ data, width, height }: GreyPage, columns: number, rows: number): Float32Array {
  const paper = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [fromX, toX] = [column * FIELD_PX, Math.min(width, (column + 1) * FIELD_PX)];
      const [fromY, toY] = [row * FIELD_PX, Math.min(height, (row + 1) * FIELD_PX)];
      let sum = 0;
      for (let y = fromY; y < toY; y += 1) for (let x = fromX; x < toX; x += 1) sum += at(data, y * width + x);
      const mean = sum / ((toX - fromX) * (toY - fromY));
      let bright = 0;
      let count = 0;
      for (let y = fromY; y < toY; y += 1) {
        for (let x = fromX; x < toX; x += 1) {
          const each = at(data, y * width + x);
          if (each >= mean) {
            bright += each;
            count += 1;
          }
        }
      }
      paper[row * columns + column] = bright / count;
    }
  }
  return paper;
}

/** Each field by the brighter ones around it: a field inside a thick stroke has no paper of its own. */
function smooth(fields: Float32Array, columns: number, rows: number): Float32Array {
  return fields.map((own, index) => {
    const column = index % columns;
    const row = (index - column) / columns;
    let sum = 0;
    let weight = 0;
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        const each = at(fields, y * columns + x);
        const counts = each >= own ? 2 : 1;
        sum += each * counts;
        weight += counts;
      }
    }
    return sum / weight;
  });
}

/** Strokes are fewer than the paper around them: in most fields with both, what is bright is the smaller part. */
function isWhiteOnBlack({ data, width, height }: GreyPage): boolean {
  let votes = 0;
  for (let top = 0; top + FIELD_PX <= height; top += FIELD_PX) {
    for (let left = 0; left + FIELD_PX <= width; left += FIELD_PX) {
      const field: number[] = [];
      for (let y = top; y < top + FIELD_PX; y += 3) for (let x = left; x < left + FIELD_PX; x += 3) field.push(at(data, y * width + x));
      const [darkest, brightest] = [Math.min(...field), Math.max(...field)];
      if (brightest - darkest < STROKES) continue;
      const bright = field.filter((each) => each > (darkest + brightest) / 2).length;
      votes += bright * 2 > field.length ? 1 : -1;
    }
  }
  return votes < 0;
}

/** How much darker than its paper ink is at least. */
const STROKES = 60;

/** All indexes here are inside. */
function at(values: Uint8Array | Float32Array, index: number): number {
  return values[index] ?? 0;
}
