import type { Reader } from "#db/connection.ts";
import { revision } from "#db/queries/stats.ts";
import { openCountingReader } from "#db/scope/countingReader.ts";
import type { CountingReader } from "#db/scope/countingReader.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import type { Scope } from "#domain/people/scope.ts";

/** A wall of a part counts its days again so often at most: it takes longer than to read them. */
const COUNTS_EVERY_MS = 10_000;

/** What of the record people see who see a part of it, and walls that show one: a connection for each such part, opened when somebody first asks. */
export function createScopedRecords(file: string) {
  const open = new Map<string, Reader>();
  const ofWalls = new Map<string, { readonly counting: CountingReader; revision: number; countedAt: number }>();
  return {
    within(scope: Scope): Reader {
      const name = JSON.stringify(scope);
      const known = open.get(name);
      if (known !== undefined) return known;
      const made = openScopedReader(file, scope);
      open.set(name, made);
      return made;
    },
    /** The same with figures of days and hours. `now` is milliseconds UTC. */
    forWalls(scope: Scope, now: number): Reader {
      const name = JSON.stringify(scope);
      const wall = ofWalls.get(name) ?? { counting: openCountingReader(file, scope), revision: -1, countedAt: 0 };
      ofWalls.set(name, wall);
      const latest = revision(wall.counting.reader);
      if (latest !== wall.revision && Math.abs(now - wall.countedAt) >= COUNTS_EVERY_MS) {
        wall.counting.count(now);
        wall.revision = latest;
        wall.countedAt = now;
      }
      return wall.counting.reader;
    },
    stop() {
      for (const reader of [...open.values(), ...[...ofWalls.values()].map(({ counting }) => counting.reader)]) reader.close();
      open.clear();
      ofWalls.clear();
    },
  };
}
