import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { type Acting, type ActingState, createActing, type Done } from "./acting.ts";

const ActingContext = createContext<Acting | null>(null);

/** Gives the parts of a page below the one place through which they act on cases. */
export function ActingProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useEngine();
  const [acting] = useState(() => createActing(client.desk));
  return <ActingContext.Provider value={acting}>{children}</ActingContext.Provider>;
}

/**
 * `run(target, act)` does it and tells the person how it came out; the answer is for whoever has a dialog to close.
 * `undo()` takes back the last one.
 */
export function useActs(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error("useActs outside of ActingProvider");
  return acting;
}

export function useActingState(): ActingState {
  const acting = useActs();
  return useSyncExternalStore(acting.subscribe, acting.state);
}

/** Calls back after each act that changed something, whoever of the page asked for it. */
export function useDidAct(listener: (done: Done) => void): void {
  const acting = useActs();
  useEffect(() => acting.onDidAct(listener), [acting, listener]);
}
