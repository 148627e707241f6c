const MINUTE_MS = 60_000;

/** What is still to happen, by the minute. Nothing may be put into the minute that is under way or one before. */
export interface Agenda<Item> {
  /** `at` is milliseconds UTC. */
  put(at: number, item: Item): void;
  /** Takes what falls due up to a time, minute after minute, in the order in which it was put. What is put meanwhile for that time is taken too. */
  dueUntil(until: number): Generator<readonly [at: number, item: Item]>;
}

/** A list for each minute from `from` on: a year has half a million of them, most of them empty. */
export function agenda<Item>(from: number): Agenda<Item> {
  const minutes = new Map<number, (readonly [number, Item])[]>();
  let next = 0;
  return {
    put(at, item) {
      const minute = Math.max(Math.ceil((at - from) / MINUTE_MS), next);
      const known = minutes.get(minute);
      if (known) known.push([from + minute * MINUTE_MS, item]);
      else minutes.set(minute, [[from + minute * MINUTE_MS, item]]);
    },
    *dueUntil(until) {
      const last = Math.floor((until - from) / MINUTE_MS);
      while (next <= last) {
        const due = minutes.get(next) ?? [];
        minutes.delete(next);
        next += 1;
        yield* due;
      }
    },
  };
}
