import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { sealOfLine } from "#domain/seal/seal.ts";
import type { Seal } from "#domain/seal/seal.ts";

/** What was kept of seals outside the record. */
export interface KeptSeals {
  readonly seals: readonly Seal[];
  /** Lines that are no seals, such as one that was cut off. */
  readonly unreadable: number;
}

const LONGEST_FILE = 64 * 1024 * 1024;
const MOST_FILES = 1_000;

/** The seals in a file, or in all files of seals of a folder. Throws where it cannot be read. */
export function readKeptSeals(path: string): KeptSeals {
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.startsWith("ismgt-seals-") && name.endsWith(".jsonl"))
        .slice(0, MOST_FILES)
        .map((name) => join(path, name))
    : [path];
  const lines = files.flatMap((file) => linesOf(file));
  const seals = lines.map((line) => sealOfLine(line));
  return { seals: seals.filter((seal) => seal !== null), unreadable: seals.filter((seal) => seal === null).length };
}

function linesOf(file: string): readonly string[] {
  if (statSync(file).size > LONGEST_FILE) throw new Error(`${file}: a file of seals is never so large`);
  return readFileSync(file, "utf8")
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== "");
}
