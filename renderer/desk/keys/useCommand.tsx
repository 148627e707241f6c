import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import type { MessageId } from "../../i18n/en.ts";
import type { CommandId } from "#contract/commandList.ts";
import { listenForKeys, QUESTION_BESIDE } from "./listenForKeys.ts";
import { type CommandRegistry, createCommandRegistry, type Layer } from "./registry.ts";

const CommandsContext = createContext<CommandRegistry | null>(null);

/** Gives the parts of a page below one registry, and the keys of the window to it. */
export function CommandsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => listenForKeys(window, registry, () => mark.current?.closest("[inert]") !== null || isAskedSomething()), [registry]);
  return (
    <CommandsContext value={registry}>
      <span ref={mark} hidden />
      {children}
    </CommandsContext>
  );
}

/** What is below is only looked at: its commands answer no key, and no button of another part. */
export function WithoutCommands({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  return <CommandsContext value={registry}>{children}</CommandsContext>;
}

/** A dialog has the keys, also where its own control has just gone and the focus has fallen to the page. Beside a question the case has a few of them. */
function isAskedSomething(): boolean {
  return document.querySelector(`[role=dialog]:not(${QUESTION_BESIDE}), [role=alertdialog]`) !== null;
}

export function useCommands(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (!registry) throw new Error("useCommands outside of CommandsProvider");
  return registry;
}

interface CommandOptions {
  readonly layer?: Layer;
  /** Why it cannot be done now, where the handler is null: the person is told when they press its key. */
  readonly why?: MessageId | null;
}

/**
 * Says what a command does as long as the component is there; null: it cannot be done now. The handler may be a new
 * function with each rendering.
 */
export function useCommand(id: CommandId, handler: (() => void) | null, { layer = "desk", why = null }: CommandOptions = {}): void {
  const registry = useCommands();
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  const isPossible = handler !== null;
  const reason = isPossible ? null : why;
  // Before it is painted what can be done: a key that is pressed at once finds it.
  useLayoutEffect(() => {
    if (!isPossible && reason === null) return undefined;
    return registry.register(id, { layer, handler: isPossible ? () => latest.current?.() : null, why: reason });
  }, [id, isPossible, layer, reason, registry]);
}

/** While the component is there, the commands that act on a case belong to what is selected; `why` is told of those that cannot be done to several. */
export function useClaim(why: MessageId): void {
  const registry = useCommands();
  useLayoutEffect(() => registry.claim(why), [registry, why]);
}

/** Whether one command can be done now: anyone who asks is drawn again only when that changes. */
export function useIsPossible(id: CommandId): boolean {
  const registry = useCommands();
  return useSyncExternalStore(registry.subscribe, () => registry.possible().has(id));
}

export function usePossibleCommands(): ReadonlySet<CommandId> {
  const registry = useCommands();
  return useSyncExternalStore(registry.subscribe, registry.possible);
}
