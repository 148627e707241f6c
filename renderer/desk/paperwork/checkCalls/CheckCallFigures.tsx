import { useState } from "react";
import type { CheckCallFigure } from "#contract/desk.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { departmentShortName } from "../../../i18n/names.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Segments } from "../../commands/forms/Segments.tsx";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { Headings } from "../../fullView/Headings.tsx";

const SPANS = ["4", "13", "52"] as const;
type Span = (typeof SPANS)[number];

/** Closed but not solved: what citizens said when the cell called, by department, the worst first. */
export function CheckCallFigures({ onClose }: ViewProps) {
  const { say } = useWords();
  const [weeks, setWeeks] = useState<Span>("13");
  const { data: figures, error } = useAnswer((ask) => ask.desk.checkCalls, { input: { weeks: Number(weeks) } });
  return (
    <FullView title={say("desk.command.openCheckCalls")} onClose={onClose}>
      <div className={viewStyles.list}>
        <div className={viewStyles.choice}>
          <Segments<Span>
            label={say("paper.checks.span")}
            value={weeks}
            onChange={setWeeks}
            autoFocus
            options={SPANS.map((value) => ({ value, label: say("paper.checks.weeks", { n: Number(value) }) }))}
          />
        </div>
        <ScrolledByKeys className={viewStyles.scroll} label={say("desk.command.openCheckCalls")}>
          {figures === undefined && <NotYet error={error} />}
          {figures?.length === 0 && <p className={viewStyles.empty}>{say("paper.checks.none")}</p>}
          {figures !== undefined && figures.length > 0 && <FigureTable figures={figures} />}
        </ScrolledByKeys>
      </div>
    </FullView>
  );
}

function FigureTable({ figures }: { readonly figures: readonly CheckCallFigure[] }) {
  const { say, locale, number } = useWords();
  return (
    <table className={viewStyles.table}>
      <Headings
        of={[
          say("word.department"),
          say("paper.checks.drawn"),
          say("paper.checks.answered"),
          say("paper.checks.notSolved"),
          say("paper.checks.share"),
        ]}
      />
      <tbody>
        {figures.map(({ department, drawn, answered, notSolved }) => (
          <tr key={department}>
            <th scope="row" className={viewStyles.cell}>
              {departmentShortName(department, locale)}
            </th>
            <td className={viewStyles.number}>{number(drawn)}</td>
            <td className={viewStyles.number}>{number(answered)}</td>
            <td className={viewStyles.number}>{number(notSolved)}</td>
            <td className={viewStyles.number}>{answered === 0 ? "–" : `${number(Math.round((notSolved / answered) * 100))} %`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
