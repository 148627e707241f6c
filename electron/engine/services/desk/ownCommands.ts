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
  readonly remember: (runId: string, done: Done) => void;
  /** What was recorded by another way: it is not taken back here, but known to be one's own. */
  readonly note: (runId: string, done: Done) => void;
  /** The act of that person, which is forgotten with this; null where it is not known. */
  readonly take: (runId: string, actor: string) => Done | null;
  /** The events of these acts, as far as they are that person's and known. */
  readonly eventsOf: (runIds: readonly string[], actor: string) => ReadonlySet<EventId>;
}

/** What was done of late, by the ids of the acts. */
export function createOwnCommands(): OwnCommands {
  const undoable = new Map<string, Done>();
  const noted = new Map<string, Done>();

  const keep = (acts: Map<string, Done>, runId: string, done: Done) => {
    acts.set(runId, done);
    const [oldest] = acts.keys();
    if (acts.size > ACTS_REMEMBERED && oldest !== undefined) acts.delete(oldest);
  };

  return {
    remember: (runId, done) => keep(undoable, runId, done),
    note: (runId, done) => keep(noted, runId, done),
    take(runId, actor) {
      const known = undoable.get(runId);
      if (known === undefined || known.actor !== actor) return null;
      undoable.delete(runId);
      return known;
    },
    eventsOf(runIds, actor) {
      const acts = runIds.flatMap((runId) => undoable.get(runId) ?? noted.get(runId) ?? []);
      return new Set(acts.filter((done) => done.actor === actor).flatMap(({ cases }) => cases.flatMap(({ events }) => events)));
    },
  };
}
