import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { PlaceNameFilter } from "#contract/places.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAskAgain } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { keepFile } from "../../ui/tables/keepFile.ts";
import { readTableFile, tableFaultMessage } from "../../ui/tables/tableFile.ts";
import { type Outcome, OutcomeLine, outcomeOfError, reported } from "../parts/Outcome.tsx";
import { RejectedRows } from "../parts/RejectedRows.tsx";
import styles from "./placeNames.module.css";

const FORMATS = [
  ["xlsx", "table.exportXlsx"],
  ["csv", "table.exportCsv"],
] as const;

/** What the list shows as a file, to be put right elsewhere, and such a file taken in. */
export function NamesFile({ filter }: { readonly filter: PlaceNameFilter }) {
  const { say } = useWords();
  const { queries } = useEngine();
  const askAgain = useAskAgain((ask) => ask.places);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isReading, setIsReading] = useState(false);
  const make = useMutation(
    queries.places.exportNames.mutationOptions(
      reported(setOutcome, ({ name }) => ({ good: true, message: "table.exported", values: { name } }), keepFile),
    ),
  );
  const takeIn = useMutation(
    queries.places.importNames.mutationOptions(
      reported(
        setOutcome,
        ({ changed, same }) => ({ good: true, message: "placeNames.imported", values: { changed, same } }),
        askAgain,
        (error) =>
          error instanceof ORPCError && error.defined && error.code === "NOT_A_TABLE"
            ? { good: false, message: error.data.fault === "no-columns" ? "placeNames.noColumns" : tableFaultMessage(error.data.fault) }
            : outcomeOfError(error),
      ),
    ),
  );
  const take = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    takeIn.reset();
    setIsReading(true);
    const read = await readTableFile(file);
    setIsReading(false);
    if ("fault" in read) setOutcome({ good: false, message: tableFaultMessage(read.fault) });
    else takeIn.mutate({ bytes: read.bytes });
  };
  const isBusy = isReading || takeIn.isPending;
  const result = takeIn.data;
  return (
    <div className={styles.file}>
      <div className={styles.actions}>
        {FORMATS.map(([format, label]) => (
          <ActionButton key={format} label={say(label)} isPending={make.isPending} onPress={() => make.mutate({ ...filter, format })} />
        ))}
        <FileTrigger acceptedFileTypes={[".csv", ".xlsx"]} onSelect={(files) => void take(files?.[0])}>
          <ActionButton label={say(isBusy ? "table.reading" : "placeNames.import")} isPending={isBusy} />
        </FileTrigger>
      </div>
      <p className={controlStyles.help}>{say("placeNames.fileHelp")}</p>
      <OutcomeLine outcome={outcome} />
      {result !== undefined && result.rejectedCount > 0 && (
        <RejectedRows
          rows={result.rejected.map(({ line, reason, detail }) => ({ line, why: say(`placeNames.row.${reason}`), detail }))}
          count={result.rejectedCount}
          className={styles.list}
        />
      )}
    </div>
  );
}
