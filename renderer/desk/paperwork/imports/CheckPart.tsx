import { useId } from "react";
import type { ImportCheck, ImportJob, RejectedImportRow } from "#contract/imports.ts";
import type { ValueMeanings } from "#domain/portal/exportRow.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { ExportingLine } from "../../../ui/exporting/ExportingLine.tsx";
import { useExporting } from "../../../ui/exporting/useExporting.ts";
import { Caution } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Contradictions } from "./Contradictions.tsx";
import { Counts } from "./ProgressPart.tsx";
import { ValuesPart } from "./ValuesPart.tsx";
import { Headings } from "../../fullView/Headings.tsx";

interface CheckPartProps {
  readonly job: ImportJob;
  readonly check: ImportCheck;
  readonly onRun: () => void;
  readonly onMeanings: (meanings: Partial<ValueMeanings>) => void;
  readonly onOpenCase: (id: string) => void;
}

/** What the file would do, counted, before anything is written. */
export function CheckPart({ job, check, onRun, onMeanings, onOpenCase }: CheckPartProps) {
  const { say } = useWords();
  const id = useId();
  const { counts, skipped, faults, contradictions } = check;
  const taken = counts.new + counts.changed;
  return (
    <section aria-labelledby={id} data-checked>
      <h3 id={id}>{say("table.previewTitle", { name: job.fileName })}</h3>
      <Counts counts={counts} />
      {skipped > 0 && <p className={viewStyles.quiet}>{say("imports.check.skipped", { n: skipped })}</p>}
      <ValuesPart values={check.values} onMeanings={onMeanings} />
      {contradictions.length > 0 && (
        <>
          <Caution>{say("imports.contradictions", { n: counts.contradictions })}</Caution>
          <Contradictions contradictions={contradictions} onOpenCase={onOpenCase} />
        </>
      )}
      {faults.length > 0 && <Faults job={job} faults={faults} total={counts.faulty + counts.duplicates} />}
      <Samples check={check} />
      <div className={viewStyles.actions}>
        {taken > 0 ? (
          <ActionButton label={say("imports.check.run", { n: taken })} data-main onPress={onRun} autoFocus />
        ) : (
          <p>{say("imports.check.nothing")}</p>
        )}
      </div>
    </section>
  );
}

interface FaultsProps {
  readonly job: ImportJob;
  readonly faults: readonly RejectedImportRow[];
  readonly total: number;
}

const SHOWN = 20;

function Faults({ job, faults, total }: FaultsProps) {
  const { say, number } = useWords();
  const { client } = useEngine();
  const id = useId();
  const { exporting, isUnderway, save, stop } = useExporting();
  return (
    <>
      <p id={id}>
        {say("table.rejected", { n: total })}{" "}
        <TextButton
          label={say("imports.check.download")}
          isPending={isUnderway}
          onPress={() => save((signal) => client.imports.faults({ id: job.id }, { signal }))}
        />
      </p>
      <ExportingLine exporting={exporting} onStop={stop} />
      <table className={viewStyles.table} aria-labelledby={id}>
        <Headings of={[say("table.line"), say("imports.field.number"), say("table.why"), say("table.found")]} />
        <tbody>
          {faults.slice(0, SHOWN).map((row) => (
            <tr key={row.line}>
              <td className={viewStyles.cell}>{number(row.line)}</td>
              <td className={viewStyles.cell}>{row.number === "" ? "–" : row.number}</td>
              <td className={viewStyles.cell}>
                {say(`imports.field.${row.field}`)}: {say(`imports.fault.${row.fault}`)}
              </td>
              <td className={viewStyles.cell} dir="auto">
                {row.detail === "" ? "–" : row.detail}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A few of the cases as they would be. */
function Samples({ check: { samples } }: { readonly check: ImportCheck }) {
  const { say, date, department, district } = useWords();
  const id = useId();
  if (samples.length === 0) return null;
  return (
    <>
      <p id={id}>{say("imports.samples")}</p>
      <table className={viewStyles.table} aria-labelledby={id}>
        <Headings
          of={(["number", "registeredOn", "department", "district", "status", "description"] as const).map((field) =>
            say(`imports.field.${field}`),
          )}
        />
        <tbody>
          {samples.map((sample) => (
            <tr key={sample.number}>
              <td className={viewStyles.cell}>{sample.number}</td>
              <td className={viewStyles.cell}>{date(sample.registeredAt)}</td>
              <td className={viewStyles.cell}>{department(sample.department)}</td>
              <td className={viewStyles.cell}>{district(sample.district)}</td>
              <td className={viewStyles.cell}>
                {say(`imports.status.${sample.status}`)}
                {sample.statusAt !== null && `, ${date(sample.statusAt)}`}
              </td>
              <td className={viewStyles.cell} dir="auto">
                {sample.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
