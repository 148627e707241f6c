import { Unzip, UnzipInflate, zipSync } from "fflate";
import { NotATable } from "./notATable.ts";

/**
 * A workbook as an archive of its own that holds the sheets and strings alone, unpacked: what it unpacks to is counted while it
 * unpacks, whatever its directory says. Throws {@link NotATable} `too-large` for one that grows beyond all measure or whose cells
 * lie far outside, `not-a-table` for one that is broken.
 */
export function unpackWorkbook(archive: Uint8Array): ArrayBuffer {
  const parts = partsOf(archive);
  for (const [name, bytes] of Object.entries(parts)) if (name.startsWith("xl/worksheets/")) requireNearCells(bytes);
  const packed = zipSync(parts, { level: 0 });
  return packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.byteLength);
}

/** A list of 20,000 offices unpacks to 20 MB. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 200;
/** So little goes in at a time that even the densest of bombs is noticed soon. */
const STEP_BYTES = 16 * 1024;

function partsOf(archive: Uint8Array): Record<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (chunks.size >= MOST_PARTS) throw new NotATable("too-large");
    if (!NEEDED.test(file.name)) return;
    const own: Uint8Array[] = [];
    chunks.set(file.name, own);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      total += chunk.length;
      if (total > MOST_BYTES) throw new NotATable("too-large");
      own.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < archive.length; start += STEP_BYTES) {
      unzip.push(archive.subarray(start, start + STEP_BYTES), start + STEP_BYTES >= archive.length);
    }
  } catch (error) {
    throw error instanceof NotATable ? error : new NotATable("not-a-table", { cause: error });
  }
  return Object.fromEntries([...chunks].map(([name, own]) => [name, new Uint8Array(Buffer.concat(own))]));
}

/** No pictures, macros or links to other files; no names that mean something to JavaScript. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/u;

const ADDRESS = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
/** Rows to 99,999 and columns to CZ. */
const NEAR = /^(?:[A-C]?[A-Z])?\d{1,5}$/u;

/** One cell at the far corner of a sheet would be a thousand million empty ones before it. */
function requireNearCells(sheet: Uint8Array): void {
  for (const [, double, single] of new TextDecoder().decode(sheet).matchAll(ADDRESS)) {
    if (!NEAR.test(double ?? single ?? "")) throw new NotATable("too-large");
  }
}
