import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { useAnswer } from "../../client/useAnswer.ts";

/** Counts at once: the system keeps it, and not the record. */
export function StartsAtLogin() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const state = useAnswer(queries.walls.startsAtLogin.get.queryOptions());
  const put = useMutation(
    queries.walls.startsAtLogin.put.mutationOptions({
      onSuccess: (stored, { isOn }) => {
        queryClient.setQueryData(queries.walls.startsAtLogin.get.queryKey(), stored);
        setOutcome(
          stored.isOn === isOn
            ? { good: true, message: isOn ? "wallSettings.loginOn" : "wallSettings.loginOff" }
            : { good: false, message: "wallSettings.loginRefused" },
        );
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  if (state === undefined) return null;
  if (!state.isPossible) return <p className={controlStyles.help}>{say("wallSettings.loginImpossible")}</p>;
  return (
    <>
      <Check label={say("wallSettings.login")} isSelected={state.isOn} onChange={(isOn) => put.mutate({ isOn })} />
      <OutcomeLine outcome={outcome} />
    </>
  );
}
