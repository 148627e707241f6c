import type { EventId, GrievanceId } from "#domain/ids.ts";

/** A person undoes what they did just now, not what they did last week. */
const ACTS_REMEMBERED = 50;

/** What one act recorded; it grows while the act is under way. */
export interface Done {
  readonly actor: string;
  readonly cases: readonly { readonly id: GrievanceId; readonly events: readonly EventId[] }[];
}

export interface OwnActs {
  /** An act that can be taken back. */
  readonly remember: (actId: string, done: Done) => void;
  /** What was recorded by another way: it is not taken back here, but known to be one's own. */
  readonly note: (actId: string, done: Done) => void;
  /** The act of that person, which is forgotten with this; null where it is not known. */
  readonly take: (actId: string, actor: string) => Done | null;
  /** The events of these acts, as far as they are that person's and known. */
  readonly eventsOf: (actIds: readonly string[], actor: string) => ReadonlySet<EventId>;
}

/** What was done of late, by the ids of the acts. */
export function createOwnActs(): OwnActs {
  const undoable = new Map<string, Done>();
  const noted = new Map<string, Done>();

  const keep = (acts: Map<string, Done>, actId: string, done: Done) => {
    acts.set(actId, done);
    const [oldest] = acts.keys();
    if (acts.size > ACTS_REMEMBERED && oldest !== undefined) acts.delete(oldest);
  };

  return {
    remember: (actId, done) => keep(undoable, actId, done),
    note: (actId, done) => keep(noted, actId, done),
    take(actId, actor) {
      const known = undoable.get(actId);
      if (known === undefined || known.actor !== actor) return null;
      undoable.delete(actId);
      return known;
    },
    eventsOf(actIds, actor) {
      const acts = actIds.flatMap((actId) => undoable.get(actId) ?? noted.get(actId) ?? []);
      return new Set(acts.filter((done) => done.actor === actor).flatMap(({ cases }) => cases.flatMap(({ events }) => events)));
    },
  };
}
