import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { DEPARTMENT_CODES } from "#domain/department/departments.ts";
import type { HeatCell } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { openedCases } from "../../parts/filters.ts";
import { RowList } from "../../parts/RowList.tsx";
import { together } from "../heat/measures.ts";
import styles from "./surges.module.css";

interface BusiestTodayProps {
  readonly cells: readonly HeatCell[];
  readonly readAt: number;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

const HEADING_REM = 2;

/** Under a few surges: for which departments most came in today, against the usual, and from where. */
export function BusiestToday({ cells, readAt, width, height }: BusiestTodayProps) {
  const { say, cellNumber, departmentBrief, district } = useWords();
  const busiest = DEPARTMENT_CODES.map((department) => {
    const own = cells.filter((cell) => cell.department === department);
    const [most] = own.toSorted((one, other) => other.openedToday - one.openedToday);
    return { department, most: most?.district ?? null, fromThere: most?.openedToday ?? 0, ...together(own) };
  })
    .filter(({ openedToday }) => openedToday > 0)
    .toSorted((one, other) => other.openedToday - one.openedToday);
  if (busiest.length === 0) return null;
  return (
    <section className={styles.busiest}>
      <h3>{say("surges.busiest")}</h3>
      <RowList
        rows={busiest.map(({ department, openedToday, usualToday, most, fromThere }) => ({
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
            ...(most === null ? [] : [say("headline.now.most", { district: district(most), n: fromThere })]),
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
