import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { ColumnMapping } from "#domain/imports/mapping.ts";
import { isFooter } from "#domain/imports/readRow.ts";
import type { Inspection } from "#contract/imports.ts";
import type { FileRow } from "./files/fileRows.ts";

/** Where the rows of a file wait, and where the heading stands among them. */
export interface Spool {
  readonly file: string;
  readonly headingIndex: Inspection["headingIndex"];
}

/** The rows below the heading, without totals and without headings that are printed again on each page; `onSkip` hears of those. */
export async function* dataRows(
  { file, headingIndex }: Spool,
  mapping: ColumnMapping,
  onSkip: () => void = () => undefined,
): AsyncGenerator<FileRow> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  let index = -1;
  let heading = "";
  try {
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      index += 1;
      if (index < headingIndex) continue;
      const [number, ...cells] = JSON.parse(line) as [number, ...string[]];
      const joined = cells.join("\n");
      if (index === headingIndex) heading = joined;
      else if (joined === heading || isFooter(cells, mapping)) onSkip();
      else yield { line: number, cells };
    }
  } finally {
    input.destroy();
  }
}
