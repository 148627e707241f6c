import type { GrievanceId } from "#domain/ids.ts";

export interface Present {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
}

/** Which window shows which case. Kept in memory: who looks is nothing that the record has to know. */
export function createPresence(onDidChange: () => void) {
  const windows = new Map<object, Present & { readonly id: GrievanceId }>();
  return {
    /** `window` is any object that stands for one window as long as it is open. */
    enter(window: object, name: string, id: GrievanceId | null, now: number) {
      const before = windows.get(window)?.id ?? null;
      if (before === id) return;
      if (id === null) windows.delete(window);
      else windows.set(window, { id, name, sinceAt: now });
      onDidChange();
    },
    leave(window: object) {
      if (windows.delete(window)) onDidChange();
    },
    othersIn(window: object, id: GrievanceId): readonly Present[] {
      return [...windows]
        .filter(([other, present]) => other !== window && present.id === id)
        .map(([, { name, sinceAt }]) => ({ name, sinceAt }));
    },
  };
}
