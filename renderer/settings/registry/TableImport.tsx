import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { ImportPreview as Preview, RegistryTable } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { ImportPreview } from "./ImportPreview.tsx";
import { outcomeOfRegistryError } from "./registryOutcome.ts";
import { registryStyles } from "./registryStyles.ts";
import { readTableFile, tableFaultMessage } from "../../ui/tables/tableFile.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

interface Chosen {
  readonly name: string;
  readonly bytes: string;
  readonly preview: Preview;
}

/** A file, what it would do, and only then doing it. */
export function TableImport({ table }: { readonly table: RegistryTable }) {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isReading, setIsReading] = useState(false);
  const choose = useRef<HTMLButtonElement>(null);
  /** The buttons below what a file would do go with it: the hand that pressed one goes on with the next file. */
  const leave = () => {
    choose.current?.focus();
    setChosen(null);
  };
  const onError = (error: unknown) => setOutcome(outcomeOfRegistryError(error));
  const look = useMutation(queries.registry.previewImport.mutationOptions({ onError }));
  const apply = useMutation(
    queries.registry.applyImport.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.registry.key() }),
      onError,
    }),
  );
  const takeOver = ({ bytes, preview }: Chosen) =>
    apply.mutate(
      { table, bytes, fingerprint: preview.fingerprint },
      { onSuccess: () => setOutcome({ good: true, message: "table.applied" }), onSettled: leave },
    );

  const take = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    setChosen(null);
    setIsReading(true);
    const read = await readTableFile(file);
    setIsReading(false);
    if ("fault" in read) return setOutcome({ good: false, message: tableFaultMessage(read.fault) });
    look.mutate({ table, bytes: read.bytes }, { onSuccess: (preview) => setChosen({ name: file.name, bytes: read.bytes, preview }) });
  };

  const isBusy = isReading || look.isPending;
  return (
    <div className={registryStyles.editor}>
      <h3>{say("table.importTitle")}</h3>
      <div className={registryStyles.stack}>
        <div>
          <FileTrigger acceptedFileTypes={[".csv", ".xlsx"]} onSelect={(files) => void take(files?.[0])}>
            <ActionButton label={say(isBusy ? "table.reading" : "table.choose")} ref={choose} isPending={isBusy} />
          </FileTrigger>
        </div>
        <p className={controlStyles.help}>{say("table.chooseHelp")}</p>
        {chosen !== null && (
          <ImportPreview
            name={chosen.name}
            preview={chosen.preview}
            isPending={apply.isPending}
            onApply={() => takeOver(chosen)}
            onDiscard={leave}
          />
        )}
        <OutcomeLine outcome={outcome} />
      </div>
    </div>
  );
}
