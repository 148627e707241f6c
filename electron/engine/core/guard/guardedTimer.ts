import type { RecordGuard } from "./recordGuard.ts";

/** While something is in the way of the record. */
const REST_MS = 1_000;

export interface Turns {
  /** Does one turn; returns how long to rest before the next, milliseconds, null where there is none. */
  readonly turn: () => number | null;
  /** Before the first turn; 0 takes it at once, before this returns. */
  readonly firstAfterMs?: number;
}

/**
 * Takes turns until it is stopped, none while the record cannot be written: a turn that met that is taken again. Any other error is the program's own
 * and is thrown. Returns how to stop it.
 */
export function guardedTimer(guard: Pick<RecordGuard, "obstacle" | "met">, { turn, firstAfterMs = 0 }: Turns): () => void {
  let timer: NodeJS.Timeout | undefined;
  const take = () => {
    const restMs = guard.obstacle === null ? taken() : REST_MS;
    timer = restMs === null ? undefined : setTimeout(take, restMs);
  };
  const taken = () => {
    try {
      return turn();
    } catch (error) {
      if (!guard.met(error)) throw error;
      return REST_MS;
    }
  };
  if (firstAfterMs === 0) take();
  else timer = setTimeout(take, firstAfterMs);
  return () => clearTimeout(timer);
}

/** For what is tried out without a record that could be in the way. */
export const unguarded: Pick<RecordGuard, "obstacle" | "met"> = { obstacle: null, met: () => false };
