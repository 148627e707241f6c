import { createPortal } from "react-dom";
import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import { Figure } from "../../parts/Figure.tsx";
import { dueCases, goingUp as casesGoingUp } from "../../parts/filters.ts";
import { isClockInDoubt, useKnown } from "../../parts/known.ts";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { RowList } from "../../parts/RowList.tsx";
import { officesInBrief, placeFirst, titleAlone } from "../../parts/titleAlone.ts";

/** `rem`: in a panel so wide an office is called by its place and title, and its department stands below. */
const WIDE_REM = 50;

/** What happens within a day if nobody does anything: which offices' cases go up, when, and to whom. */
export function NextStepsPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say, locale, age, departmentBrief, district: nameOf } = words;
  const behind = useCasesBehindEach();
  const head = usePanelHead();
  const present = useNow(30_000);
  const known = useKnown();
  if (now.overdue === null) return <PanelWaiting />;
  if (isClockInDoubt(known)) return <PanelMessage text={say("next.held")} />;
  const { goingUp, reportsDue, markingsDue, steps, until } = now.overdue.next;
  // One office may be in the list twice, its cases on different steps.
  const offices = [...new Map(steps.map((step) => [step.office, step])).values()];
  const briefs = officesInBrief(offices, words);
  const names = new Map(offices.map(({ office }, index) => [office, briefs[index] ?? ""]));
  const isWide = width >= WIDE_REM;
  const all = (
    <Figure name="next:up" value={goingUp} queue={casesGoingUp(now.readAt, until)}>
      {say("next.all", { n: goingUp })}
    </Figure>
  );
  return (
    <>
      {head !== null &&
        createPortal(
          <b>
            <Figure
              name="next:due:reports"
              value={reportsDue}
              queue={dueCases(now.readAt, until, true)}
              said={say("next.reportsDue.said", { n: reportsDue })}
            >
              {say("next.reportsDue", { n: reportsDue })}
            </Figure>
            {", "}
            <Figure
              name="next:due:markings"
              value={markingsDue}
              queue={dueCases(now.readAt, until, false)}
              said={say("next.markingsDue.said", { n: markingsDue })}
            >
              {say("next.markingsDue", { n: markingsDue })}
            </Figure>
          </b>,
          head,
        )}
      {steps.length === 0 ? (
        <PanelMessage text={say("next.none")} none />
      ) : (
        <RowList
          rows={steps.map(({ office, tier, label, department, district, cases, at, to }) => ({
            key: `${office} ${tier}`,
            lead: age(at - present),
            title: isWide ? placeFirst(label[locale], district === null ? null : nameOf(district)) : (names.get(office) ?? ""),
            facts: [
              ...(isWide ? [departmentBrief(department)] : []),
              to === null
                ? say("next.nobodyAbove", { n: cases })
                : say("next.goUp", { n: cases, to: titleAlone(to[locale], label[locale], departmentBrief("CMO")) }),
            ].join(": "),
            behind: behind(casesGoingUp(now.readAt, until, { office, tier }), cases),
          }))}
          isBroken={isWide}
          leadWidth={5}
          more={(shown) => (steps.length > shown ? all : null)}
          width={width}
          height={height}
        />
      )}
    </>
  );
}
