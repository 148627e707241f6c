import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";

export interface Saving {
  /** Why it could not be saved. */
  readonly outcome: Outcome | null;
  readonly forget: () => void;
  /** For a mutation of the register: it is read again, and the form that did it is done. */
  readonly options: <Answer>(sentence: (answer: Answer) => Outcome) => {
    readonly onSuccess: (answer: Answer) => Promise<void>;
    readonly onError: (error: unknown) => void;
  };
}

/** How a form of the register ends. */
export function useSaving(onDone: (outcome: Outcome) => void): Saving {
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return {
    outcome,
    forget: () => setOutcome(null),
    options: (sentence) => ({
      async onSuccess(answer) {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone(sentence(answer));
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  };
}

export const saved = (): Outcome => ({ good: true, message: "registry.saved" });
