import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { praiseFrom } from "../../parts/filters.ts";
import { useIsYounger } from "../../parts/known.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { titleOf } from "../../parts/titleAlone.ts";

/** Whom citizens thanked in the last seven days: the offices that answer for what they praised, and their officers, those first that got most. */
export function ThankedPanel({ now: { solved }, width, height }: PanelProps) {
  const { say, locale, cellNumber, departmentBrief, district } = useWords();
  const isYounger = useIsYounger(solved?.thankedFrom ?? 0);
  if (solved === null) return <PanelWaiting />;
  const { thanked, thankedFrom } = solved;
  if (thanked.length === 0) return <PanelMessage text={say(isYounger ? "solved.noThanksYet" : "solved.noThanks")} none />;
  return (
    <RowList
      rows={thanked.map((each) => ({
        key: `${each.department}:${each.district}`,
        lead: (
          <Figure
            name={`thanked:${each.department}:${each.district}`}
            value={each.cases}
            queue={praiseFrom(thankedFrom, { departments: [each.department], districts: [each.district] })}
          >
            {cellNumber(each.cases)}
          </Figure>
        ),
        title: `${district(each.district)}, ${departmentBrief(each.department)}`,
        // The name first: where the line ends early, the title is what is missed least.
        facts: [...(each.officer === null ? [] : [each.officer]), titleOf(each.office[locale])].join(", "),
      }))}
      leadWidth={2.6}
      more={() => null}
      width={width}
      height={height}
    />
  );
}
