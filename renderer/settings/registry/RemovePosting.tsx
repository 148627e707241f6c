import { useMutation } from "@tanstack/react-query";
import type { Holding } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import type { Outcome } from "../parts/Outcome.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";

interface RemovePostingProps {
  readonly holding: Holding;
  readonly onCancel: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Takes out what was entered by mistake; a holder who left has a last day instead. */
export function RemovePosting({ holding, onCancel, onDone }: RemovePostingProps) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const remove = useMutation(
    queries.registry.removePosting.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.registry.key() });
        onDone({ good: true, message: "registry.saved" });
      },
      onError: (error) => onDone(outcomeOfRegistryError(error)),
    }),
  );
  return (
    <AreYouSure
      question={say("registry.removePostingSure", { name: holding.officer.name })}
      yes={say("registry.removeYes")}
      no={say("registry.removeNo")}
      isPending={remove.isPending}
      onYes={() => remove.mutate({ id: holding.postingId })}
      onNo={onCancel}
    />
  );
}
