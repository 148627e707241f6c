import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { headingFingerprint, headingIndex, mappingOf } from "#domain/imports/mapping.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import type { Inspection } from "#contract/imports.ts";
import { fileRows } from "./files/fileRows.ts";
import type { FileRow } from "./files/fileRows.ts";
import { NotAnExport } from "./files/notAnExport.ts";

/** Rows at the beginning in which the heading is looked for. */
const FIRST_ROWS = 40;
/** Rows from which examples are taken. */
const ROWS_OF_EXAMPLES = 2_000;
const EXAMPLES = 3;
const EXAMPLE_LETTERS = 80;

/**
 * Goes once through the file and writes its rows, one a line, into `spool`, so that every later pass is quick and small in memory. Answers with
 * the heading and what is below it. Throws {@link NotAnExport}.
 */
export async function inspectExport(path: string, spool: string, onRead: (bytes: number) => void = () => undefined): Promise<Inspection> {
  const { encoding, rows } = await fileRows(path, onRead);
  const out = createWriteStream(spool, { highWaterMark: 1024 * 1024, mode: 0o600 });
  const first: FileRow[] = [];
  let examples: Examples | null = null;
  let count = 0;
  try {
    for await (const row of rows) {
      count += 1;
      if (first.length < FIRST_ROWS) first.push(row);
      if (first.length === FIRST_ROWS && examples === null) examples = examplesBelow(first);
      else if (count <= ROWS_OF_EXAMPLES) examples?.look(row.cells);
      if (!out.write(`${JSON.stringify([row.line, ...row.cells])}\n`)) await once(out, "drain");
    }
  } finally {
    out.end();
    await finished(out);
  }
  if (count === 0) throw new NotAnExport("empty");
  examples ??= examplesBelow(first);
  const { heading, index } = examples;
  if (count === index + 1) throw new NotAnExport("no-rows");
  return {
    encoding,
    rows: count - index - 1,
    headingIndex: index,
    headingLine: heading.line,
    fingerprint: headingFingerprint(heading.cells),
    columns: examples.columns(),
    mapping: mappingOf(heading.cells),
  };
}

type Examples = ReturnType<typeof examplesBelow>;

function examplesBelow(first: readonly FileRow[]) {
  const index = headingIndex(first.map(({ cells }) => cells));
  const heading = first[index] ?? { line: 1, cells: [] };
  const found: string[][] = [];
  let width = heading.cells.length;
  const look = (cells: readonly string[]) => {
    // Printed again on each page, the heading is no example of itself.
    if (cells.join("\n") === heading.cells.join("\n")) return;
    width = Math.max(width, cells.length);
    cells.forEach((cell, column) => {
      const known = (found[column] ??= []);
      if (cell === "" || known.length >= EXAMPLES) return;
      const short = Array.from(cell.slice(0, EXAMPLE_LETTERS * 2))
        .slice(0, EXAMPLE_LETTERS)
        .join("");
      const masked = maskPersonalData(short);
      if (!known.includes(masked)) known.push(masked);
    });
  };
  for (const { cells } of first.slice(index + 1)) look(cells);
  return {
    heading,
    index,
    look,
    columns: () => Array.from({ length: width }, (_, column) => ({ heading: heading.cells[column] ?? "", examples: found[column] ?? [] })),
  };
}
