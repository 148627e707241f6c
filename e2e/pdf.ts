import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF says of itself and on its sheets. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  /** The words of each sheet, blanks folded. Of Hindi only what is written without ligatures comes back whole. */
  readonly sheets: readonly string[];
  /** Width and height of the first sheet, millimetres. */
  readonly size: readonly [number, number];
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(await readFile(file)), verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
    const contents = await Promise.all(pages.map((page) => page.getTextContent()));
    const { info } = await pdf.getMetadata();
    const { Title: title = "", Language: language = "" } = info as { readonly Title?: string; readonly Language?: string };
    const [, , width = 0, height = 0] = pages[0]?.view ?? [];
    return {
      title,
      language,
      sheets: contents.map(({ items }) =>
        items
          .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? " " : ""}` : ""))
          .join("")
          .replaceAll(/\s+/gu, " "),
      ),
      size: [millimetres(width), millimetres(height)],
    };
  } finally {
    await loading.destroy();
  }
}

/**
 * The words as a person's program searches and copies them. Letters that are drawn as one carry what they stand for beside them, which the reader above
 * passes over and those of people do not. `-raw`: cell by cell, where a page has tables.
 */
export async function copiedText(file: string, ...options: readonly "-raw"[]): Promise<string> {
  const { stdout } = await promisify(execFile)("pdftotext", ["-enc", "UTF-8", ...options, file, "-"], { maxBuffer: 2 ** 26 });
  return stdout.normalize("NFC").replaceAll(/\s+/gu, " ");
}

/** The fonts of a PDF by their names, without what marks a part of one, and whether they are inside it. */
export async function fontsOf(file: string): Promise<readonly { readonly name: string; readonly isEmbedded: boolean }[]> {
  const { stdout } = await promisify(execFile)("pdffonts", [file]);
  const lines = stdout
    .split("\n")
    .slice(2)
    .filter((line) => line !== "");
  const fonts = lines.map((line) => {
    const columns = line.trim().split(/\s+/u);
    // Name, type (of one or two words), encoding, emb, sub, uni, and the two numbers of its object.
    return { name: (columns[0] ?? "").replace(/^[A-Z]{6}\+/u, ""), isEmbedded: columns.at(-5) === "yes" };
  });
  return fonts.filter(({ name }, at) => fonts.findIndex((other) => other.name === name) === at);
}

/** A point of a PDF is 1/72 of an inch. */
function millimetres(points: number): number {
  return Math.round((points * 25.4) / 72);
}
