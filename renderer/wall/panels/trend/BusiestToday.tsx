import { mostOpened } from "#domain/wall/headline.ts";
import { mostFrom } from "../../headline/headlineSentence.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import type { OfOnePerson } from "#domain/wall/ofOnePerson.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { openedCases } from "../../parts/filters.ts";
import { RowList } from "../../parts/RowList.tsx";
import { together } from "../heat/measures.ts";
import styles from "./surges.module.css";

interface BusiestTodayProps {
  readonly cells: readonly HeatCell[];
  readonly ofOnePerson: readonly OfOnePerson[];
  readonly readAt: number;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

const HEADING_REM = 2;

/** Under a few surges: for which departments most came in today, against the usual, and from where. */
export function BusiestToday({ cells, ofOnePerson, readAt, width, height }: BusiestTodayProps) {
  const words = useWords();
  const { say, cellNumber, departmentBrief } = words;
  const busiest = DEPARTMENT_CODES.map((department) => {
    const own = cells.filter((cell) => cell.department === department);
    return {
      department,
      most: mostOpened(
        own,
        ofOnePerson.filter((each) => each.department === department),
      ),
      ...together(own),
    };
  })
    .filter(({ openedToday }) => openedToday > 0)
    .toSorted((one, other) => other.openedToday - one.openedToday);
  if (busiest.length === 0) return null;
  return (
    <section className={styles.busiest}>
      <h3>{say("surges.busiest")}</h3>
      <RowList
        rows={busiest.map(({ department, openedToday, usualToday, most }) => ({
          key: department,
          lead: (
            <Figure
              name={`heat:arrivals:total:department:${department}`}
              value={openedToday}
              queue={openedCases(startOfIndianDay(readAt), null, { departments: [department] })}
            >
              {cellNumber(openedToday)}
            </Figure>
          ),
          title: departmentBrief(department),
          facts: [
            ...(usualToday === null ? [] : [say("figures.usual", { n: Math.round(usualToday) })]),
            ...(most === null ? [] : mostFrom(most, words)),
          ].join(" · "),
        }))}
        leadWidth={2.6}
        more={() => null}
        width={width}
        height={height - HEADING_REM}
      />
    </section>
  );
}
