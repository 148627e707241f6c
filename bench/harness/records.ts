import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { keyFileOf } from "#db/keys/keyFile.ts";
import { generateRecord } from "#engine/services/generate/generateRecord.ts";

const SEED = 1;
/** 24 November 2026, 10:00 in India: the end of the year that is told, always the same. */
export const YEAR_ENDS_AT = Date.UTC(2026, 10, 24, 4, 30);

/**
 * The generated record of so many cases. Made at the first call of a machine and kept in its cache folder, under a name that the generator and the
 * schema have a part in: what an older program made is not measured. Not to be written to; see {@link copyOf}.
 */
export function recordOf(cases: number, say: (line: string) => void): string {
  const folder = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "ismgt", "bench");
  mkdirSync(folder, { recursive: true });
  const kept = `${cases}-${fingerprint()}.db`;
  const file = join(folder, kept);
  if (existsSync(file)) return file;
  for (const older of readdirSync(folder)) if (older.startsWith(`${cases}-`)) rmSync(join(folder, older));
  say(`making a record of ${cases} cases, once`);
  generateRecord({ file, cases, seed: SEED, until: YEAR_ENDS_AT, fullness: "whole", onProgress: everySecond(say) });
  return file;
}

/** What a bench writes to is a copy, in a folder that is removed after `work`. */
export async function withCopyOf<Result>(file: string, work: (copy: string, folder: string) => Result | Promise<Result>): Promise<Result> {
  return withFolder((folder) => {
    const copy = join(folder, "record.db");
    copyRecord(file, copy);
    return work(copy, folder);
  });
}

/** With its keys. */
export function copyRecord(file: string, copy: string): void {
  copyFileSync(file, copy);
  if (existsSync(keyFileOf(file))) copyFileSync(keyFileOf(file), keyFileOf(copy));
}

export async function withFolder<Result>(work: (folder: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 8, retryDelay: 100 });
  }
}

/** Of all that has a part in what is generated. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const part of ["db/migrations", "db/bulk", "db/keys", "db/search", "electron/engine/services/generate"]) {
    const folder = join(import.meta.dirname, "../..", part);
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
      if (/\.(?:ts|sql)$/u.test(name) && !name.endsWith(".test.ts")) hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

function everySecond(say: (line: string) => void): (line: string) => void {
  let saidAt = 0;
  return (line) => {
    if (performance.now() - saidAt < 10_000) return;
    saidAt = performance.now();
    say(line);
  };
}
