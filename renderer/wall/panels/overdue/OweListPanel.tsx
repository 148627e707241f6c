import { useWords } from "../../../i18n/useWords.ts";
import { useNow } from "../../../client/useNow.ts";
import { Figure } from "../../parts/Figure.tsx";
import { overdueCases } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import styles from "./OweList.module.css";

/** `rem`: a line, and a width from which two columns of them have room. */
const LINE_HEIGHT = 2;
const TWO_COLUMNS = 34;

/** Who owes the room an action-taken report: most overdue first. */
export function OweListPanel({ now: { overdueOffices: offices }, width, height }: PanelProps) {
  const { say, cellNumber, age, departmentHeading, district } = useWords();
  const at = useNow(60_000);
  const columns = width >= TWO_COLUMNS ? 2 : 1;
  const shown = columns * Math.max(1, Math.floor(height / LINE_HEIGHT));
  return (
    <div className={styles.owe} style={{ "--columns": columns }}>
      {offices.length === 0 && <p>{say("owe.none")}</p>}
      <ol>
        {offices.slice(0, shown).map((office) => (
          <li key={`${office.department} ${office.district}`} data-overdue={office.overdue}>
            <b className={styles.count}>
              <Figure
                name={`owe:${office.department ?? "unknown"}:${office.district ?? "unknown"}`}
                value={office.overdue}
                queue={overdueCases({ departments: [office.department], districts: [office.district] })}
                said={say("owe.count", { n: office.overdue })}
                matters
              >
                {cellNumber(office.overdue)}
              </Figure>
            </b>
            <span className={styles.who}>
              <b>{departmentHeading(office.department)}</b> <span>{district(office.district)}</span>
            </span>
            <span className={styles.oldest}>
              <span aria-hidden="true">{age(at - office.oldestDueAt)}</span>
              <span className="unseen">{say("owe.oldest", { age: age(at - office.oldestDueAt) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
