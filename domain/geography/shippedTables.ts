import { directoryTables } from "./directoryTables.ts";
import type { DirectoryTables } from "./directoryTables.ts";
import { shippedDirectory } from "./shippedDirectory.ts";

/** The tables of the directory that ships: a sixth of a second of work, which a bundle holds done (`build/precomputed.mjs`). */
export function shippedTables(): DirectoryTables {
  const working = directoryTables(shippedDirectory());
  for (;;) {
    const { done, value } = working.next();
    if (done === true) return value;
  }
}
