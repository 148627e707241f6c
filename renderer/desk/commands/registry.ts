import type { CommandId } from "./commandList.ts";

type Handler = () => void;

/** What can be done now. `possible` and `subscribe` suit `useSyncExternalStore`. */
export interface CommandRegistry {
  /** The command is possible until the answer is called; of several handlers the last one counts. */
  readonly register: (id: CommandId, handler: Handler) => () => void;
  /** False where it is not possible now. */
  readonly run: (id: CommandId) => boolean;
  /** The same set until something changes. */
  readonly possible: () => ReadonlySet<CommandId>;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const handlers = new Map<CommandId, Handler[]>();
  const listeners = new Set<() => void>();
  let possible: ReadonlySet<CommandId> = new Set();

  const tell = () => {
    possible = new Set(handlers.keys());
    for (const listener of listeners) listener();
  };

  return {
    register: (id, handler) => {
      const before = handlers.get(id) ?? [];
      handlers.set(id, [...before, handler]);
      if (before.length === 0) tell();
      return () => {
        const rest = (handlers.get(id) ?? []).filter((each) => each !== handler);
        if (rest.length > 0) handlers.set(id, rest);
        else if (handlers.delete(id)) tell();
      };
    },
    run: (id) => {
      const handler = handlers.get(id)?.at(-1);
      handler?.();
      return handler !== undefined;
    },
    possible: () => possible,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
