import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { reading } from "../../model/history.ts";

/** Whether the record knows that pages still hold what was erased, or its keys know of an erasure that it does not. */
export function areTracesWaiting(record: string): boolean {
  return numberIn(record, "erasure.traces") > 0 || numberIn(record, "search.removed") > 0 || isBehindKeys(record);
}

export function isBehindKeys(record: string): boolean {
  const last = reading(`${record}.keys`, (sqlite) =>
    sqlite.prepare<[], number>("SELECT coalesce(max(number), 0) FROM erasure").pluck().get(),
  );
  return (last ?? 0) > numberIn(record, "erasures.applied");
}

function numberIn(record: string, setting: string): number {
  return reading(record, (sqlite) => Number(sqlite.prepare("SELECT value FROM setting WHERE key = ?").pluck().get(setting) ?? 0));
}

/** What of these words lies in any file of a record or beside it, each with where it was found first. */
export function foundInFiles(record: string, words: readonly string[]): readonly string[] {
  const left = new Map(words.map((word) => [word, Buffer.from(word)]));
  const found: string[] = [];
  for (const entry of readdirSync(dirname(record), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    for (const [word, needle] of left) {
      if (!bytes.includes(needle)) continue;
      found.push(`${entry.name}: ${word}`);
      left.delete(word);
    }
  }
  return found;
}
