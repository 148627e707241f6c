import { statSync } from "node:fs";
import { EMBEDDED, copyPath } from "./migrate.ts";
import type { Migration } from "./migrate.ts";

/** A copy that was made beside a record before it was brought up to date, see `migrate.ts`. */
export interface CopyBefore {
  readonly path: string;
  /** Milliseconds UTC. */
  readonly madeAt: number;
  readonly bytes: number;
}

/** The newest copy that this program opens, as it left the record before a newer one changed it; null where there is none. */
export function copyBefore(file: string, migrations: readonly Migration[] = EMBEDDED): CopyBefore | null {
  for (const { name } of migrations.toReversed()) {
    const path = copyPath(file, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() === true) return { path, madeAt: Math.round(stats.mtimeMs), bytes: stats.size };
  }
  return null;
}
