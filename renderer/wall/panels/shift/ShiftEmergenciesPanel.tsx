import { useNow } from "../../../client/useNow.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { citizenText } from "../../../ui/words/citizenText.ts";
import { useCasesBehindEach } from "../../mirror/useCasesBehind.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { departmentTold } from "../../parts/departmentTold.ts";
import { caseOfTicket, takenBackEmergencyCases } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { titleAlone } from "../../parts/titleAlone.ts";

/** The emergencies that the next shift takes over, the newest first, and who has each. */
export function ShiftEmergenciesPanel({ now: { shift }, width, height }: PanelProps) {
  const words = useWords();
  const { say, locale, age, department, departmentBrief, district, place } = words;
  const behind = useCasesBehindEach();
  const time = useNow(30_000);
  if (shift === null) return <PanelWaiting />;
  const { total, takenBack, oldestOpenedAt, cases } = shift.emergencies;
  if (total === 0 && takenBack > 0)
    return <PanelMessage text={say("emergency.takenBack", { n: takenBack })} none behind={behind(takenBackEmergencyCases(), takenBack)} />;
  if (total === 0) return <PanelMessage text={say("emergency.none")} good />;
  return (
    <RowList
      rows={cases.map((each) => {
        const named = place(each);
        const where = named === null ? district(each.district) : `${citizenText(named)}, ${district(each.district)}`;
        // What stands before it is not said again of the office: a name that has no room would be cut where it matters.
        const beside = ["", department(each.department), district(each.district)].join(", ");
        const heldBy =
          each.holder === null
            ? say("shift.nobody")
            : say("banner.holder", {
                office: titleAlone(each.holder.office[locale], beside, departmentBrief("CMO")),
                age: age(time - each.holder.sinceAt),
              });
        // Nobody has it: its department is proposed.
        const isGuess = each.holder === null && each.department !== null;
        return {
          key: each.ticket,
          lead: age(time - each.openedAt),
          title: each.sensitive !== null ? say(`sensitive.sort.${each.sensitive}`) : each.gist === "" ? where : citizenText(each.gist),
          // Of a sensitive case the sort, the district and the age, and no more.
          facts: (each.sensitive !== null
            ? [district(each.district)]
            : [
                departmentTold(departmentBrief(each.department), isGuess, words),
                ...(each.holder === null ? [heldBy, where] : [where, heldBy]),
              ]
          ).join(" · "),
          behind: behind(caseOfTicket(each.ticket)),
        };
      })}
      isBroken
      leadWidth={5}
      more={(shown) => (total > shown ? say("shift.moreEmergencies", { n: total, age: age(time - (oldestOpenedAt ?? time)) }) : null)}
      width={width}
      height={height}
    />
  );
}
