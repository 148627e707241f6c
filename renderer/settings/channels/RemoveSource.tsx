import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { AreYouSure } from "../parts/AreYouSure.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, outcomeOfError } from "../parts/Outcome.tsx";
import styles from "../parts/form.module.css";

/** Asks once more before the source and its token go: a token cannot be brought back. */
export function RemoveSource({ onDone }: { readonly onDone: (outcome: Outcome) => void }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState(false);
  const remove = useMutation(
    queries.sources.x.remove.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.sources.key(), queries.channels.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
        onDone({ good: true, message: "settings.removed" });
      },
      onError: (error) => onDone(outcomeOfError(error)),
      onSettled: () => setAsked(false),
    }),
  );
  if (asked) {
    return (
      <AreYouSure
        question={say("settings.removeSure")}
        yes={say("settings.removeYes")}
        no={say("settings.removeNo")}
        isPending={remove.isPending}
        onYes={() => remove.mutate(undefined)}
        onNo={() => setAsked(false)}
      />
    );
  }
  return (
    <Button className={`${controlStyles.button} ${styles.remove ?? ""}`} onPress={() => setAsked(true)}>
      {say("settings.remove")}
    </Button>
  );
}
