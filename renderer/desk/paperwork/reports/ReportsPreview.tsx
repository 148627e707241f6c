import { useId } from "react";
import type { RejectedReport, ReportsOutcome } from "#contract/reports.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Caution } from "../../commands/forms/CommandForm.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Headings } from "../../fullView/Headings.tsx";

interface ReportsPreviewProps {
  readonly name: string;
  readonly outcome: ReportsOutcome;
  readonly isEntered: boolean;
  readonly isPending: boolean;
  readonly onEnter: () => void;
  readonly onDiscard: () => void;
}

/** What a file would do, or has done, and every row that is left out and why. */
export function ReportsPreview({ name, outcome, isEntered, isPending, onEnter, onDiscard }: ReportsPreviewProps) {
  const { say, number } = useWords();
  const { rows, reports, copied, rejected } = outcome;
  const id = useId();
  const counts = [
    ["rows", rows],
    ["reports", reports],
    ["copied", copied],
    ["rejected", rejected.length],
  ] as const;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{say(isEntered ? "paper.reports.enteredOf" : "table.previewTitle", { name })}</h3>
      <dl className={viewStyles.counts}>
        {counts.map(([count, value]) => (
          <div key={count}>
            <dt>{say(`paper.reports.count.${count}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {copied > 0 && <Caution>{say("paper.reports.copied", { n: copied })}</Caution>}
      {rejected.length > 0 && <RejectedReports rejected={rejected} />}
      {!isEntered && (
        <div className={viewStyles.actions}>
          {reports > 0 && (
            <ActionButton label={say("paper.reports.enter", { n: reports })} data-main isPending={isPending} onPress={onEnter} />
          )}
          <ActionButton label={say("table.discard")} onPress={onDiscard} />
        </div>
      )}
    </section>
  );
}

function RejectedReports({ rejected }: { readonly rejected: readonly RejectedReport[] }) {
  const words = useWords();
  const { say, number } = words;
  const id = useId();
  return (
    <>
      <p id={id}>{say("table.rejected", { n: rejected.length })}</p>
      <table className={viewStyles.table} aria-labelledby={id}>
        <Headings of={[say("table.line"), say("paper.reports.ticket"), say("table.why"), say("table.found")]} />
        <tbody>
          {rejected.map((row) => (
            <tr key={row.line}>
              <td className={viewStyles.cell}>{number(row.line)}</td>
              <td className={viewStyles.cell}>{row.ticket === "" ? "–" : row.ticket}</td>
              <td className={viewStyles.cell}>{whyOf(row, words)}</td>
              <td className={viewStyles.cell}>{row.detail === "" ? "–" : row.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function whyOf({ fault, refusal }: RejectedReport, { say }: Pick<Words, "say">): string {
  return refusal === null ? say(`paper.reports.fault.${fault}`) : say(`desk.refusal.${refusal}`);
}
