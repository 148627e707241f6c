import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { CommandId } from "./commandList.ts";
import { listenForKeys } from "./listenForKeys.ts";
import { type CommandRegistry, createCommandRegistry } from "./registry.ts";

const CommandsContext = createContext<CommandRegistry | null>(null);

/** Gives the parts of a page below one registry, and the keys of the window to it. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => listenForKeys(window, registry, () => mark.current?.closest("[inert]") !== null), [registry]);
  return (
    <CommandsContext value={registry}>
      <span ref={mark} hidden />
      {children}
    </CommandsContext>
  );
}

export function useCommands(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (!registry) throw new Error("useCommands outside of CommandsProvider");
  return registry;
}

/**
 * Says what a command does as long as the component is there; null: it cannot be done now. The handler may be a new
 * function with each rendering.
 */
export function useCommand(id: CommandId, handler: (() => void) | null): void {
  const registry = useCommands();
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const isPossible = handler !== null;
  // Before it is painted what can be done: a key that is pressed at once finds it.
  useLayoutEffect(() => (isPossible ? registry.register(id, () => latest.current?.()) : undefined), [id, isPossible, registry]);
}

/** Whether one command can be done now: whoever asks is drawn again only when that changes. */
export function useIsPossible(id: CommandId): boolean {
  const registry = useCommands();
  return useSyncExternalStore(registry.subscribe, () => registry.possible().has(id));
}

export function usePossibleCommands(): ReadonlySet<CommandId> {
  const registry = useCommands();
  return useSyncExternalStore(registry.subscribe, registry.possible);
}
