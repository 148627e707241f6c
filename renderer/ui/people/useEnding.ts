import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { SessionStateAnswer } from "#contract/people.ts";
import { EngineSilentError } from "../../client/engine.ts";
import { useEngine, useEngineAway } from "../../client/EngineProvider.tsx";
import { isStillSo, type RefusedEnding } from "./refusedEnding.ts";

/** How a person leaves the window. */
export type Ending = "lock" | "signOut";

export interface EndingState {
  /** `ask` is the question of the engine that does it: not every window may ask each. */
  readonly end: (ending: Ending, ask: () => Promise<SessionStateAnswer>) => void;
  /** What the engine was asked a second ago and has not answered. */
  readonly ending: Ending | null;
  /** Why the last try did not happen; null where it did. Told at once while the engine is known to be silent. */
  readonly notEnded: Error | null;
}

interface Asked {
  readonly ending: Ending;
  readonly ask: () => Promise<SessionStateAnswer>;
}

/** What takes longer is told as under way: who sees nothing takes the window for locked. */
const UNDER_WAY_AFTER_MS = 1_000;

/** Locks the window or signs out. `session` is what the engine last said of who sits here, and `saidAt` when, by the page's clock. */
export function useEnding(session: SessionStateAnswer | undefined, saidAt: number, onSignedOut: () => void): EndingState {
  const { queries, queryClient } = useEngine();
  const [refused, setRefused] = useState<RefusedEnding | null>(null);
  const { mutate, isPending, variables } = useMutation({
    mutationFn: ({ ask }: Asked) => ask(),
    onSuccess: (state, { ending }) => {
      setRefused(null);
      if (ending === "signOut") onSignedOut();
      queryClient.setQueryData(queries.people.state.queryKey(), state);
    },
    onError: (error) => setRefused({ error, at: Date.now(), status: session?.status }),
  });
  if (refused !== null && !isStillSo(refused, { status: session?.status, saidAt })) setRefused(null);

  const isSilent = useEngineAway()?.is === "silent";
  useEffect(() => {
    if (!isSilent) return undefined;
    // An engine that answers again does what it was asked meanwhile, and tells it to nobody who has given it up.
    return () => void queryClient.invalidateQueries({ queryKey: queries.people.state.queryKey() });
  }, [isSilent, queries, queryClient]);

  const end = useCallback<EndingState["end"]>((ending, ask) => mutate({ ending, ask }), [mutate]);
  const isLong = useIsLong(isPending);
  const [silent] = useState(() => new EngineSilentError());
  return {
    end,
    ending: isPending && isLong ? variables.ending : null,
    notEnded: isPending && isSilent ? silent : (refused?.error ?? null),
  };
}

function useIsLong(isUnderWay: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => setLong(true), UNDER_WAY_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isUnderWay]);
  return isLong;
}
