import { useMutation } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import type { ImportCounts, ImportPreview as Preview, RegistryTable, RejectedRow } from "#contract/registry.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import { HeadRow } from "../../ui/tables/HeadRow.tsx";
import { readTableFile, tableFaultMessage } from "../../ui/tables/tableFile.ts";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { columnName } from "./columnName.ts";
import styles from "./registry.module.css";
import { outcomeOfRegistryError } from "./registryOutcome.ts";

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
      {
        onSuccess: () => setOutcome({ good: true, message: table === "services" ? "table.appliedServices" : "table.applied" }),
        onSettled: leave,
      },
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
    <div className={styles.editor}>
      <h3>{say("table.importTitle")}</h3>
      <div className={styles.stack}>
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

interface ImportPreviewProps {
  readonly name: string;
  readonly preview: Preview;
  readonly isPending: boolean;
  readonly onApply: () => void;
  readonly onDiscard: () => void;
}

const COUNTS = [
  "unchanged",
  "offices",
  "newOfficers",
  "changedOfficers",
  "postings",
  "handOvers",
  "newRepresentatives",
  "changedRepresentatives",
  "newServices",
  "changedServices",
] as const satisfies readonly (keyof ImportCounts)[];
const CHANGES = COUNTS.filter((count) => count !== "unchanged");

/** What a file would do, and every row that it would leave out and why. */
function ImportPreview({ name, preview, isPending, onApply, onDiscard }: ImportPreviewProps) {
  const { say, number } = useWords();
  const { counts, rejected } = preview;
  const hasChanges = CHANGES.some((count) => counts[count] > 0);
  return (
    <section className={styles.stack} aria-label={say("table.previewTitle", { name })}>
      <h4>{say("table.previewTitle", { name })}</h4>
      <dl className={styles.counts}>
        <div className={styles.count}>
          <dt>{say("table.rows")}</dt>
          <dd>{number(counts.rows)}</dd>
        </div>
        {COUNTS.filter((count) => counts[count] > 0).map((count) => (
          <div key={count} className={styles.count}>
            <dt>{say(`table.${count}`)}</dt>
            <dd>{number(counts[count])}</dd>
          </div>
        ))}
      </dl>
      {rejected.length > 0 && <RejectedTable rejected={rejected} />}
      {!hasChanges && <p>{say("table.nothing")}</p>}
      <div className={styles.actions}>
        {hasChanges && (
          <ActionButton
            label={say(rejected.length > 0 ? "table.applyRest" : "table.apply")}
            data-main
            isPending={isPending}
            onPress={onApply}
          />
        )}
        <ActionButton label={say("table.discard")} onPress={onDiscard} />
      </div>
    </section>
  );
}

/** As many as a person reads before putting the file right; the rest on demand. */
const SHOWN_AT_FIRST = 50;

/** Every row that is left out, with everything that is wrong with it. */
function RejectedTable({ rejected }: { readonly rejected: readonly RejectedRow[] }) {
  const { say, number } = useWords();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const id = useId();
  const faults = rejected.slice(0, shown).flatMap(({ line, faults: ofRow }) => ofRow.map((fault, index) => ({ line, index, ...fault })));
  return (
    <>
      <p id={id}>{say("table.rejected", { n: rejected.length })}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <section className={styles.rejected} aria-labelledby={id} tabIndex={0}>
        <table className={styles.table} aria-labelledby={id}>
          <HeadRow names={[say("table.line"), say("table.column"), say("table.why"), say("table.found")]} />
          <tbody>
            {faults.map(({ line, index, column, fault, detail }) => (
              <tr key={`${line} ${index}`}>
                <td>{number(line)}</td>
                <td>{columnName(column, say)}</td>
                <td>{say(`table.row.${fault}`)}</td>
                <td>{detail === "" ? "–" : detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rejected.length > shown && (
        <ActionButton alone label={say("registry.more", { n: rejected.length - shown })} onPress={() => setShown((many) => many * 4)} />
      )}
    </>
  );
}
