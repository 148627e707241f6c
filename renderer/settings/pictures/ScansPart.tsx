import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAnswer } from "../../client/useAnswer.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";

/** Whether scans and photographs of letters are read by machine, and whether this installation can. */
export function ScansPart() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const may = useMay();
  const { data: scans } = useAnswer((ask) => ask.scans.settings.get);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const put = useMutation(
    queries.scans.settings.put.mutationOptions({
      onSuccess: (stored) => {
        queryClient.setQueryData(queries.scans.settings.get.queryKey(), stored);
        setOutcome({ good: true, message: stored.reads ? "pictures.scans.on" : "pictures.scans.off" });
      },
      onError: (error) => setOutcome(outcomeOfError(error)),
    }),
  );
  if (scans === undefined) return null;
  return (
    <div className={controlStyles.form}>
      {!scans.isInstalled && <p role="note">{say("scan.notInstalled")}</p>}
      {may("settings") ? (
        <Check label={say("pictures.scans")} isSelected={scans.reads} onChange={(reads) => put.mutate({ reads })} />
      ) : (
        <p>{say(scans.reads ? "pictures.scans.on" : "pictures.scans.off")}</p>
      )}
      <p className={controlStyles.help}>{say("pictures.scansHelp")}</p>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
