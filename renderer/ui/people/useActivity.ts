import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";

/** Often enough that the lock comes when the settings say, seldom enough to cost nothing. */
const TELL_EVERY_MS = 5_000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Tells the engine that a person is at the window, while somebody is signed in. */
export function useActivity(isSignedIn: boolean): void {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!isSignedIn) return undefined;
    let toldAt = Number.NEGATIVE_INFINITY;
    const tell = async () => {
      const now = performance.now();
      if (now - toldAt < TELL_EVERY_MS) return;
      toldAt = now;
      try {
        queryClient.setQueryData(queries.people.state.queryKey(), await client.people.active());
      } catch {
        // The engine is away; when it is back the page asks it who sits here.
      }
    };
    const onSign = () => void tell();
    for (const sign of SIGNS) addEventListener(sign, onSign, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, onSign, { capture: true });
    };
  }, [client, isSignedIn, queries, queryClient]);
}
