import type { HubPage } from "#contract/hub.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import { outcomeOfHub } from "./hubFault.ts";

/** How a mutation of the hub reports: its answer is how the hub stands from then on. `good` is null where the page says by itself what came of it. */
export function useHubReport() {
  const { locale } = useWords();
  const { queries, queryClient } = useEngine();
  return <Good extends Outcome | null>(tell: (outcome: Outcome | Good) => void, good: Good) => ({
    onSuccess: (page: HubPage) => {
      queryClient.setQueryData(queries.hub.get.queryKey(), page);
      tell(good);
    },
    onError: (error: unknown) => tell(outcomeOfHub(locale)(error)),
  });
}
