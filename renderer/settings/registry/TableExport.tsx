import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RegistryTable } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { keepFile } from "../../ui/tables/keepFile.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import styles from "./registry.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

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
    <div className={styles.editor}>
      <h3>{say("table.exportTitle")}</h3>
      {table === "offices" && <Check label={say("table.vacant")} isSelected={vacant} onChange={setVacant} />}
      <div className={styles.actions}>
        <ActionButton
          label={say("table.exportXlsx")}
          isPending={make.isPending}
          onPress={() => make.mutate({ table, format: "xlsx", vacant })}
        />
        <ActionButton
          label={say("table.exportCsv")}
          isPending={make.isPending}
          onPress={() => make.mutate({ table, format: "csv", vacant })}
        />
      </div>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}
