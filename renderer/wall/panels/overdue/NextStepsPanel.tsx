import { createPortal } from "react-dom";
import type { OfficeId } from "#domain/ids.ts";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import { Figure } from "../../parts/Figure.tsx";
import { openCasesOfOffice } from "../../parts/filters.ts";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RowList } from "../../parts/RowList.tsx";
import { countdown } from "./countdown.ts";
import { titleAlone } from "./titleAlone.ts";

/** What happens within a day if nobody does anything: which offices' cases go up, when, and to whom. */
export function NextStepsPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say, locale, departmentBrief } = words;
  const behind = useCasesBehindEach();
  const head = usePanelHead();
  const at = useNow(30_000);
  if (now.overdue === null) return <PanelMessage text={say("panel.waiting")} />;
  const { goingUp, fallingDue, steps } = now.overdue.next;
  return (
    <>
      {head !== null &&
        createPortal(
          <b>
            <Figure name="next:due" value={fallingDue} queue={null}>
              {say("next.due", { n: fallingDue })}
            </Figure>
          </b>,
          head,
        )}
      {steps.length === 0 ? (
        <PanelMessage text={say("next.none")} />
      ) : (
        <RowList
          rows={steps.map(({ office, label, cases, at: goesAt, to }, index) => ({
            key: `${office} ${index}`,
            lead: countdown(goesAt - at, words),
            title: label[locale],
            facts: say("next.goUp", { n: cases, to: titleAlone(to[locale], label[locale], departmentBrief("CMO")) }),
            behind: behind(openCasesOfOffice(office as OfficeId)),
          }))}
          leadWidth={LEAD_REM}
          more={(shown) => (steps.length > shown ? say("next.all", { n: goingUp }) : null)}
          width={width}
          height={height}
        />
      )}
    </>
  );
}

/** Of the longest time: hours and minutes. */
const LEAD_REM = 9;
