import { createPortal } from "react-dom";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { isClockInDoubt, useKnown } from "../../parts/known.ts";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { caseOfTicket, dueCases } from "../../parts/filters.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { titleAlone } from "../../parts/titleAlone.ts";

/** What falls due until the next shift ends, the soonest first, and from whom. */
export function ShiftDuePanel({ now: { shift, readAt }, width, height }: PanelProps) {
  const { say, locale, clock, number, department, departmentBrief, district } = useWords();
  const behind = useCasesBehindEach();
  const head = usePanelHead();
  const known = useKnown();
  if (shift === null) return <PanelWaiting />;
  if (isClockInDoubt(known)) return <PanelMessage text={say("next.held")} />;
  const { reports, markings, cases } = shift.due;
  const total = reports + markings;
  // What the title says already is not said again of the office.
  const beside = (each: (typeof cases)[number]) => ["", department(each.department), district(each.district)].join(", ");
  if (total === 0) return <PanelMessage text={say("shift.nothingDue", { time: clock(shift.nextUntilAt) })} good />;
  return (
    <>
      {head !== null &&
        createPortal(
          <b>
            <Figure name="shift:due:reports" value={reports} queue={dueCases(readAt, shift.nextUntilAt, true)}>
              {say("shift.reportsDue", { n: reports, time: clock(shift.nextUntilAt) })}
            </Figure>
            {", "}
            <Figure name="shift:due:markings" value={markings} queue={dueCases(readAt, shift.nextUntilAt, false)}>
              {say("shift.markingsDue", { n: markings })}
            </Figure>
          </b>,
          head,
        )}
      <RowList
        rows={cases.map((each) => ({
          key: each.ticket,
          lead: clock(each.dueAt),
          title: `${departmentBrief(each.department)}, ${district(each.district)}`,
          facts: each.office === null ? say("banner.noHolder") : titleAlone(each.office[locale], beside(each), departmentBrief("CMO")),
          behind: behind(caseOfTicket(each.ticket)),
        }))}
        leadWidth={5}
        more={(shown) => (total > shown ? say("shift.moreDue", { n: number(total - shown) }) : null)}
        width={width}
        height={height}
      />
    </>
  );
}
