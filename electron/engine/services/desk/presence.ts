import type { GrievanceId } from "#domain/ids.ts";

export interface Present {
  readonly name: string;
  /** Milliseconds UTC. */
  readonly sinceAt: number;
}

/** The case that a window shows, null for none, the one that is held beside it, and those that are selected in it. */
export interface AtWindow {
  readonly id: GrievanceId | null;
  readonly beside?: GrievanceId | null;
  readonly selected: readonly GrievanceId[];
}

type Known = Present & AtWindow & { readonly saidAt: number };

/** Another seat of the hub. */
interface Elsewhere {
  readonly name: string;
  readonly presence: { readonly desks: readonly (Present & { readonly id: GrievanceId })[] };
}

/** Which window shows which case, and which are selected there. Kept in memory: who looks is nothing that the record has to know. */
export function createPresence(onDidChange: () => void, elsewhere: () => readonly Elsewhere[] = () => []) {
  const windows = new Map<object, Known>();
  let firstAt: number | null = null;
  return {
    /** `window` is any object that stands for one window as long as it is open. */
    enter(window: object, name: string, { id, beside = null, selected }: AtWindow, now: number) {
      const before = windows.get(window) ?? null;
      const isSame = (before?.id ?? null) === id;
      if (id !== null) firstAt ??= now;
      if (id === null && beside === null && selected.length === 0) windows.delete(window);
      else windows.set(window, { id, beside, selected, name, sinceAt: isSame && before !== null ? before.sinceAt : now, saidAt: now });
      if (!isSame) onDidChange();
    },
    leave(window: object) {
      if (windows.delete(window)) onDidChange();
    },
    othersIn(window: object, id: GrievanceId): readonly Present[] {
      return [...windows]
        .filter(([other, present]) => other !== window && present.id === id)
        .map(([, { name, sinceAt }]) => ({ name, sinceAt }));
    },
    /** Who has a case open at another seat. */
    othersElsewhere(id: GrievanceId): readonly (Present & { readonly seat: string })[] {
      return elsewhere().flatMap(({ name: seat, presence: { desks } }) =>
        desks.flatMap(({ id: open, name, sinceAt }) => (open === id ? [{ name, sinceAt, seat }] : [])),
      );
    },
    /** Which cases are open, in the order in which the windows came. */
    open(): readonly { readonly name: string; readonly id: GrievanceId; readonly sinceAt: number }[] {
      return [...windows.values()].flatMap(({ name, id, sinceAt }) => (id === null ? [] : [{ name, id, sinceAt }]));
    },
    /** What is open, held beside or selected in windows that said so after a moment. */
    inHands(after: number): ReadonlySet<GrievanceId> {
      const said = [...windows.values()].filter(({ saidAt }) => saidAt > after);
      return new Set(said.flatMap(({ id, beside = null, selected }) => [id, beside, ...selected].filter((each) => each !== null)));
    },
    /** When the first window showed a case; null while none has. */
    firstAt: () => firstAt,
  };
}
