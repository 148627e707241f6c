import { z } from "zod";
import type { Writer } from "#db/connection.ts";
import { readSetting, writeSetting } from "#db/settings.ts";

/** A person types in one complaint with its sheets, and then the next. */
const MOST = 200;
const NEW_FILES = "files.new";
const namesSchema = z.array(z.string().max(100));

/**
 * The files that windows kept and that may not be in a case yet: to know the name of another file is not enough to have it read, or sent. A draft that has
 * one outlives the program, so these do.
 */
export function createNewFiles(record: Writer, now: () => number) {
  let known: Set<string> | null = null;
  const names = () => (known ??= new Set(namesSchema.safeParse(readSetting(record, NEW_FILES)).data));
  return {
    add(name: string): void {
      const all = names();
      all.delete(name);
      all.add(name);
      for (const first of all) {
        if (all.size <= MOST) break;
        all.delete(first);
      }
      writeSetting(record, NEW_FILES, [...all], now());
    },
    has: (name: string) => names().has(name),
  };
}
