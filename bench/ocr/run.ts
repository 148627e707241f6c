import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scansInline } from "#engine/services/scans/scanReading.ts";
import { drawSheets } from "./drawSheets.ts";
import { SHEETS } from "./letters.ts";
import { rightWords } from "./rightWords.ts";

const LEAST = 0.9;

/**
 * How many words of ten letters come out right: drawn by the browser of the app, scanned askew, faint, copied, photographed in bad light. Prints each with its
 * share and time, and fails where they come to less than nine in ten. `--keep FOLDER` leaves the pictures there.
 */
export async function run(args: readonly string[]): Promise<void> {
  const kept = args[0] === "--keep" ? args[1] : undefined;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "ismgt-bench-ocr-"));
  try {
    const files = await drawSheets(SHEETS, folder);
    const all = { right: 0, of: 0 };
    for (const [at, { name, paragraphs }] of SHEETS.entries()) {
      const content = readFileSync(files[at] ?? "");
      const begun = performance.now();
      const { outcome, text, confidence } = await scansInline.read(content);
      const ms = performance.now() - begun;
      const { right, of } = rightWords(paragraphs.join(" "), text);
      all.right += right;
      all.of += of;
      console.log(
        `${name.padEnd(20)} ${shareOf(right, of)} of ${String(of).padStart(3)} words   ${outcome}, ${confidence ?? 0}% sure   ${(ms / 1_000).toFixed(1)} s`,
      );
    }
    console.log(`${"all".padEnd(20)} ${shareOf(all.right, all.of)} of ${all.of} words`);
    if (all.right < LEAST * all.of) throw new Error(`Less than ${LEAST * 100}% of the words came out right`);
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

function shareOf(right: number, of: number): string {
  return `${((100 * right) / of).toFixed(1).padStart(5)}%`;
}
