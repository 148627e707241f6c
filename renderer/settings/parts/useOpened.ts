import { useState } from "react";
import { useUnsavedScope } from "../../ui/unsaved/UnsavedScope.tsx";
import type { Outcome } from "./Outcome.tsx";

/** What an opened entry of a list does when it ends. */
export interface Opened {
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** In the place of an id: what is being added. */
export const ADDING = "new";

/**
 * Of a list one entry is open at a time. It closes by itself once what was done there succeeded; what is typed there is thrown away by no other entry, and by
 * no Escape, without asking: `within` holds the list.
 */
export function useOpened() {
  const [opened, setOpened] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { leave, within } = useUnsavedScope();
  const open = (id: string | null) =>
    leave(() => {
      setOutcome(null);
      setOpened(id);
    });
  const onDone = (done: Outcome) => {
    setOutcome(done);
    if (done.good) setOpened(null);
  };
  return { opened, outcome, open, within, ending: { onClose: () => open(null), onDone } satisfies Opened };
}
