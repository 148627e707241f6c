import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RegistryTable } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { Check } from "../../ui/controls/Check.tsx";
import { keepFile } from "../../ui/tables/keepFile.ts";
import { type Outcome, OutcomeLine, reported } from "../parts/Outcome.tsx";
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
    queries.registry.exportTable.mutationOptions(
      reported(setOutcome, ({ name }) => ({ good: true, message: "table.exported", values: { name } }), keepFile, outcomeOfRegistryError),
    ),
  );
  return (
    <div className={styles.editor}>
      <h3>{say("table.exportTitle")}</h3>
      {table === "offices" && <Check label={say("table.vacant")} isSelected={vacant} onChange={setVacant} />}
      <div className={styles.actions}>
        {FORMATS.map(([format, label]) => (
          <ActionButton key={format} label={say(label)} isPending={make.isPending} onPress={() => make.mutate({ table, format, vacant })} />
        ))}
      </div>
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

const FORMATS = [
  ["xlsx", "table.exportXlsx"],
  ["csv", "table.exportCsv"],
] as const;
