import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../core/files/wholeFile.ts";
import type { BlockHashes } from "./blocks.ts";

/** What the next backup of changes is compared with. Without it the next backup is a whole one. */
export interface LastBackup {
  readonly name: string;
  readonly hashes: BlockHashes;
  /** `folder/name` of each kept file that is in the backups. */
  readonly files: ReadonlySet<string>;
}

const HASHES = "last-backup.hashes";
const LIST = "last-backup.json";

/** Null where none is kept, or what is kept does not fit together. */
export function readLastBackup(folder: string): LastBackup | null {
  try {
    const { name, root, files } = JSON.parse(readFileSync(join(folder, LIST), "utf8")) as { name: string; root: string; files: string[] };
    const kept = readFileSync(join(folder, HASHES));
    return root === kept.subarray(0, 64).toString("latin1") ? { name, hashes: kept.subarray(64), files: new Set(files) } : null;
  } catch {
    return null;
  }
}

export async function keepLastBackup(folder: string, { name, hashes, files }: LastBackup, root: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeWhole(join(folder, HASHES), Buffer.concat([Buffer.from(root, "latin1"), hashes]));
  await writeWhole(join(folder, LIST), Buffer.from(JSON.stringify({ name, root, files: [...files] })));
}
