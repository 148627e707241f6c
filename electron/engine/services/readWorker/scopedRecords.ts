import type { Reader } from "#db/connection.ts";
import { openScopedReader } from "#db/scope/scopedReader.ts";
import type { Scope } from "#domain/people/scope.ts";

/** What of the record people see who see a part of it: one connection for each such part, opened when somebody first asks. */
export function createScopedRecords(file: string) {
  const open = new Map<string, Reader>();
  return {
    within(scope: Scope): Reader {
      const name = JSON.stringify(scope);
      const known = open.get(name);
      if (known !== undefined) return known;
      const made = openScopedReader(file, scope);
      open.set(name, made);
      return made;
    },
    stop() {
      for (const reader of open.values()) reader.close();
      open.clear();
    },
  };
}
