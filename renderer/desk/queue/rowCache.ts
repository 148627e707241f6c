import type { QueueRow } from "#contract/desk.ts";

/** As many rows as one call may bring without a list waiting for it. */
export const ROWS_OF_A_CALL = 50;
/** Far more than a screen shows, far less than a million. */
const ROWS_KEPT = 4_000;
const CALLS_AT_ONCE = 2;
const RETRY_MS = 1_000;

/**
 * The rows that have been on screen or soon will be. What is known stays until something newer is there, so that no row turns
 * blank while it is read again. `version` and `subscribe` suit `useSyncExternalStore`.
 */
export interface RowCache {
  readonly get: (row: number) => QueueRow | undefined;
  /** True for a row that the engine was asked for and does not know. */
  readonly isGone: (row: number) => boolean;
  /** Says what is needed now, the most urgent first. What was wanted before and is not any more is not asked for. */
  readonly want: (rows: readonly number[]) => void;
  /** Reads those of them that are not known; done once it was tried. */
  readonly load: (rows: readonly number[]) => Promise<void>;
  /** Something changed: whatever is wanted is read again. */
  readonly invalidate: () => void;
  readonly put: (row: QueueRow) => void;
  readonly version: () => number;
  readonly subscribe: (listener: () => void) => () => void;
}

/** `fetch` answers with the rows in any order and leaves out those that are gone. */
export function createRowCache(fetch: (rows: number[]) => Promise<readonly QueueRow[]>): RowCache {
  /** The order of the map is the order of use: the first is the one that was not looked at for longest. */
  const known = new Map<number, { readonly row: QueueRow | null; readonly generation: number }>();
  const underWay = new Set<number>();
  const listeners = new Set<() => void>();
  let wanted: readonly number[] = [];
  let generation = 0;
  let calls = 0;
  let version = 0;
  let retry: ReturnType<typeof setTimeout> | null = null;

  const missing = () => wanted.filter((row) => !underWay.has(row) && known.get(row)?.generation !== generation);

  const keep = (row: number, value: QueueRow | null, asOf: number) => {
    known.delete(row);
    known.set(row, { row: value, generation: asOf });
  };

  const ask = async (rows: number[]) => {
    const askedAt = generation;
    calls += 1;
    for (const row of rows) underWay.add(row);
    try {
      const found = new Map((await fetch(rows)).map((row) => [row.row, row]));
      // What was read before a change is shown, and read once more.
      for (const row of rows) keep(row, found.get(row) ?? null, askedAt);
      forgetOldest();
      version += 1;
      for (const listener of listeners) listener();
    } catch {
      // The engine is gone or busy: the old rows stay, and are asked for again.
      retry ??= setTimeout(() => {
        retry = null;
        askOn();
      }, RETRY_MS);
    } finally {
      calls -= 1;
      for (const row of rows) underWay.delete(row);
    }
    if (retry === null) askOn();
  };

  const askOn = () => {
    while (calls < CALLS_AT_ONCE) {
      const rows = missing().slice(0, ROWS_OF_A_CALL);
      if (rows.length === 0) return;
      void ask(rows);
    }
  };

  const forgetOldest = () => {
    for (const row of known.keys()) {
      if (known.size <= ROWS_KEPT) return;
      known.delete(row);
    }
  };

  return {
    get: (row) => known.get(row)?.row ?? undefined,
    isGone: (row) => known.get(row)?.row === null,
    want: (rows) => {
      wanted = rows;
      for (const row of rows) {
        const entry = known.get(row);
        if (entry) keep(row, entry.row, entry.generation);
      }
      if (retry === null) askOn();
    },
    load: async (rows) => {
      const unknown = rows.filter((row) => !known.has(row));
      if (unknown.length > 0) await ask(unknown);
    },
    invalidate: () => {
      generation += 1;
      if (retry === null) askOn();
    },
    put: (row) => {
      keep(row.row, row, generation);
      version += 1;
      for (const listener of listeners) listener();
    },
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
