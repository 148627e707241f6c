import { rm, writeFile } from "node:fs/promises";

/** Writes a file that is not there yet; a full disk leaves no half of it. Throws where something is there. */
export async function writeNew(file: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  try {
    await writeFile(file, content, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(file, { force: true });
    throw error;
  }
}
