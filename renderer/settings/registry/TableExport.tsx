import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components";
import type { RegistryTable } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { keepFile } from "../../ui/tables/keepFile.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { registryStyles } from "./registryStyles.ts";

/** A file of the register, for which the system asks where to keep it. */
export function TableExport({ table }: { readonly table: RegistryTable }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const [vacant, setVacant] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const make = useMutation(
    queries.registry.exportTable.mutationOptions({
      onSuccess: (file) => {
        keepFile(file);
        setOutcome({ good: true, message: "table.exported", values: { name: file.name } });
      },
      onError: (error) => setOutcome(outcomeOfRegistryError(error)),
    }),
  );
  return (
    <div className={registryStyles.editor}>
      <h3>{say("table.exportTitle")}</h3>
      {table === "offices" && <Check label={say("table.vacant")} isSelected={vacant} onChange={setVacant} />}
      <div className={registryStyles.actions}>
        <Button className={controlStyles.button} isPending={make.isPending} onPress={() => make.mutate({ table, format: "xlsx", vacant })}>
          {say("table.exportXlsx")}
        </Button>
        <Button className={controlStyles.button} isPending={make.isPending} onPress={() => make.mutate({ table, format: "csv", vacant })}>
          {say("table.exportCsv")}
        </Button>
      </div>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
