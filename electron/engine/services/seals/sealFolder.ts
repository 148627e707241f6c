import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { SealFolderFault } from "#contract/seals.ts";
import { sealFileName, sealLine, sealOfLine } from "#domain/seal/seal.ts";
import type { Seal } from "#domain/seal/seal.ts";

export class SealFolderError extends Error {
  override readonly name = "SealFolderError";
  readonly fault: SealFolderFault;

  constructor(fault: SealFolderFault, options?: ErrorOptions) {
    super(`Seals cannot be kept in the folder: ${fault}`, options);
    this.fault = fault;
  }
}

/** A hundred years of daily seals take a fifth of it. */
const LONGEST_FILE = 64 * 1024 * 1024;

/**
 * Appends to the seat's file in the folder what it lacks of these seals, oldest first, and never changes what is there. Returns how many lines it holds then.
 * Rejects with {@link SealFolderError}.
 */
export async function keepSeals(folder: string, seat: string, seals: readonly Seal[]): Promise<number> {
  const file = join(folder, sealFileName(seat));
  try {
    if (!(await stat(folder)).isDirectory()) throw new SealFolderError("gone");
    const kept = await readKept(file);
    const known = new Map(kept.seals.map((seal) => [seal.seatSeq, seal]));
    if (seals.some((seal) => (known.get(seal.seatSeq)?.signature ?? seal.signature) !== seal.signature))
      throw new SealFolderError("contradicts");
    const last = seals.at(-1)?.seatSeq ?? 0;
    // A record that was put back to an older state has fewer seals than were kept of it.
    if (kept.seals.some(({ seatSeq }) => seatSeq > last || !seals.some((seal) => seal.seatSeq === seatSeq)))
      throw new SealFolderError("contradicts");
    const missing = seals.filter(({ seatSeq }) => !known.has(seatSeq));
    if (missing.length > 0) await append(file, missing, kept.endsMidLine);
    return kept.seals.length + missing.length;
  } catch (error) {
    throw error instanceof SealFolderError ? error : new SealFolderError(isMissing(error) ? "gone" : "not-written", { cause: error });
  }
}

/** Lines that are no seals, such as one that was cut off when the power failed, are left as they are. */
async function readKept(file: string): Promise<{ readonly seals: readonly Seal[]; readonly endsMidLine: boolean }> {
  try {
    if ((await stat(file)).size > LONGEST_FILE) throw new SealFolderError("contradicts");
    const text = await readFile(file, "utf8");
    return { seals: text.split("\n").flatMap((line) => sealOfLine(line) ?? []), endsMidLine: text !== "" && !text.endsWith("\n") };
  } catch (error) {
    if (isMissing(error)) return { seals: [], endsMidLine: false };
    throw error;
  }
}

async function append(file: string, seals: readonly Seal[], endsMidLine: boolean): Promise<void> {
  const handle = await open(file, "a", 0o600);
  try {
    await handle.appendFile(`${endsMidLine ? "\n" : ""}${seals.map((seal) => `${sealLine(seal)}\n`).join("")}`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
