import type { EventId, GrievanceId } from "#domain/ids.ts";

/** A person undoes what they did just now, not what they did last week. */
const ACTS_REMEMBERED = 50;

/** What one act recorded; it grows while the act is under way. */
export interface Done {
  readonly actor: string;
  readonly cases: readonly { readonly id: GrievanceId; readonly events: readonly EventId[] }[];
}

export interface OwnCommands {
  /** An act that can be taken back. */
  readonly remember: (executionId: string, done: Done) => void;
  /** What was recorded by another way: it is not taken back here, but known to be one's own. */
  readonly note: (executionId: string, done: Done) => void;
  /** The act of that person, which is forgotten with this; null where it is not known. */
  readonly take: (executionId: string, actor: string) => Done | null;
  /** The events of these acts, as far as they are that person's and known. */
  readonly eventsOf: (executionIds: readonly string[], actor: string) => ReadonlySet<EventId>;
}

/** What was done of late, by the ids of the acts. */
export function createOwnCommands(): OwnCommands {
  const undoable = new Map<string, Done>();
  const noted = new Map<string, Done>();

  const keep = (acts: Map<string, Done>, executionId: string, done: Done) => {
    acts.set(executionId, done);
    const [oldest] = acts.keys();
    if (acts.size > ACTS_REMEMBERED && oldest !== undefined) acts.delete(oldest);
  };

  return {
    remember: (executionId, done) => keep(undoable, executionId, done),
    note: (executionId, done) => keep(noted, executionId, done),
    take(executionId, actor) {
      const known = undoable.get(executionId);
      if (known === undefined || known.actor !== actor) return null;
      undoable.delete(executionId);
      return known;
    },
    eventsOf(executionIds, actor) {
      const acts = executionIds.flatMap((executionId) => undoable.get(executionId) ?? noted.get(executionId) ?? []);
      return new Set(acts.filter((done) => done.actor === actor).flatMap(({ cases }) => cases.flatMap(({ events }) => events)));
    },
  };
}
