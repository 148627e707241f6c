import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createScanReadings } from "./scanReading.ts";
import type { ReadingOptions, ScanReadings } from "./scanReading.ts";
import { isReadingInstalled } from "./tesseract.ts";

interface ScansOptions {
  readonly papersFolder: string;
  readonly picturesFolder: string;
}

export type Scans = ReturnType<typeof startScans>;

/** What reads scans and photographs of letters by machine. */
export function startScans({ papersFolder, picturesFolder }: ScansOptions, readings: ScanReadings = createScanReadings()) {
  return {
    isInstalled: isReadingInstalled(),
    /** What is kept under a name; null where it is not here. */
    async contentOf(name: string): Promise<Uint8Array | null> {
      for (const folder of [papersFolder, picturesFolder]) {
        const content = await readFile(join(folder, name.slice(0, 2), name)).catch(() => null);
        if (content !== null) return content;
      }
      return null;
    },
    read: (content: Uint8Array, options?: ReadingOptions) => readings.read(content, options),
    stop: () => readings.stop(),
  };
}
