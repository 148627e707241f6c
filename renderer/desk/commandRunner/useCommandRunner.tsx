import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { type CommandRunner, type CommandRunnerState, createCommandRunner, type Done } from "./commandRunner.ts";

const CommandRunnerContext = createContext<CommandRunner | null>(null);

/** Gives the parts of a page below the one place through which they act on cases. */
export function CommandRunnerProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useEngine();
  const [acting] = useState(() => createCommandRunner(client.desk));
  return <CommandRunnerContext.Provider value={acting}>{children}</CommandRunnerContext.Provider>;
}

/**
 * `run(target, act)` does it and tells the person how it came out; the answer is for anyone who has a dialog to close.
 * `undo()` takes back the last one.
 */
export function useCommandRunner(): CommandRunner {
  const acting = useContext(CommandRunnerContext);
  if (!acting) throw new Error("useCommandRunner outside of CommandRunnerProvider");
  return acting;
}

export function useCommandRunnerState(): CommandRunnerState {
  const acting = useCommandRunner();
  return useSyncExternalStore(acting.subscribe, acting.state);
}

/** Calls back after each act that changed something, no matter who of the page asked for it. */
export function useDidRun(listener: (done: Done) => void): void {
  const acting = useCommandRunner();
  useEffect(() => acting.onDidRun(listener), [acting, listener]);
}
