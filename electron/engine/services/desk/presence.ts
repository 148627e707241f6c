import type { GrievanceId } from "#domain/ids.ts";

interface Present {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
}

/** Which window shows which case. Kept in memory: who looks is nothing that the record has to know. */
export interface Presence {
  /** `window` is any object that stands for one window as long as it is open. */
  enter(window: object, name: string, id: GrievanceId | null, now: number): void;
  leave(window: object): void;
  othersIn(window: object, id: GrievanceId): readonly Present[];
}

export function createPresence(onDidChange: () => void): Presence {
  const windows = new Map<object, Present & { readonly id: GrievanceId }>();
  return {
    enter(window, name, id, now) {
      const before = windows.get(window)?.id ?? null;
      if (before === id) return;
      if (id === null) windows.delete(window);
      else windows.set(window, { id, name, sinceAt: now });
      onDidChange();
    },
    leave(window) {
      if (windows.delete(window)) onDidChange();
    },
    othersIn(window, id) {
      return [...windows]
        .filter(([other, present]) => other !== window && present.id === id)
        .map(([, { name, sinceAt }]) => ({ name, sinceAt }));
    },
  };
}
