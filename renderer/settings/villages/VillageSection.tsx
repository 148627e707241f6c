import { ORPCError } from "@orpc/client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useAnswer } from "../../client/useAnswer.ts";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { type Outcome, OutcomeLine, outcomeOfError } from "../parts/Outcome.tsx";
import { Loading, Section } from "../parts/Section.tsx";
import { RejectedRows } from "../parts/RejectedRows.tsx";
import styles from "./VillageSection.module.css";
import { faultMessage, readVillageFile } from "./villageFile.ts";

/** The village directory: what is known, and a new one from a file. */
export function VillageSection() {
  const { say } = useWords();
  const { queries, queryClient } = useEngine();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isReading, setIsReading] = useState(false);
  const importing = useMutation(
    queries.places.importVillages.mutationOptions({
      onSuccess: async (answer) => {
        await queryClient.invalidateQueries({ queryKey: queries.places.key() });
        setOutcome({ good: true, message: "villages.imported", values: { n: answer.imported } });
      },
      onError: (error) =>
        setOutcome(
          error instanceof ORPCError && error.defined && error.code === "NOT_A_DIRECTORY"
            ? { good: false, message: faultMessage(error.data.fault) }
            : outcomeOfError(error),
        ),
    }),
  );

  const take = async (file: File | undefined) => {
    if (!file) return;
    setOutcome(null);
    importing.reset();
    setIsReading(true);
    const read = await readVillageFile(file);
    setIsReading(false);
    if ("fault" in read) setOutcome({ good: false, message: faultMessage(read.fault) });
    else importing.mutate(read);
  };

  const isBusy = isReading || importing.isPending;
  const result = importing.data;
  return (
    <Section title={say("villages.title")} detail={say("villages.detail")}>
      <div className={styles.directory}>
        <KnownVillages />
        <div className={styles.choose}>
          <FileTrigger acceptedFileTypes={[".csv", "text/csv"]} onSelect={(files) => void take(files?.[0])}>
            <ActionButton label={say(isBusy ? "table.reading" : "villages.choose")} isPending={isBusy} />
          </FileTrigger>
          <p className={controlStyles.help}>{say("villages.chooseHelp")}</p>
        </div>
        <OutcomeLine outcome={outcome} />
        {result !== undefined && result.rejectedCount > 0 && (
          <RejectedRows
            rows={result.rejected.map(({ line, reason, detail }) => ({ line, why: say(`villages.row.${reason}`), detail }))}
            count={result.rejectedCount}
            className={styles.rejected}
          />
        )}
      </div>
    </Section>
  );
}

function KnownVillages() {
  const { say, date } = useWords();
  const { data: known } = useAnswer((ask) => ask.places.summary);
  if (known === undefined) return <Loading />;
  const { villages, districts, importedAt } = known;
  return <p>{importedAt === null ? say("villages.none") : say("villages.known", { villages, districts, date: date(importedAt) })}</p>;
}
