import { useState } from "react";
import type { HubPage } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { type Outcome, reported } from "../parts/Outcome.tsx";
import { outcomeOfHub } from "./hubFault.ts";

/** What came of the last thing that was asked of the hub, and how a mutation reports it: its answer is how it stands from then on. */
export function useHubOutcome() {
  const { locale } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const telling = (good: MessageId, values?: Outcome["values"]) =>
    reported<HubPage>(
      setOutcome,
      () => ({ good: true, message: good, ...(values && { values }) }),
      (page) => queryClient.setQueryData(queries.hub.get.queryKey(), page),
      outcomeOfHub(locale),
    );
  return { outcome, setOutcome, telling };
}
