/** A person types in one complaint with its sheets, and then the next. */
const MOST = 200;

/** The files that windows kept since the start and that may not be in a case yet: to know the name of another file is not enough to have it read. */
export function createNewFiles() {
  const names = new Set<string>();
  return {
    add(name: string): void {
      names.delete(name);
      names.add(name);
      for (const first of names) {
        if (names.size <= MOST) break;
        names.delete(first);
      }
    },
    has: (name: string) => names.has(name),
  };
}
