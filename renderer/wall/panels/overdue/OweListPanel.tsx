import { useWords } from "../../../i18n/useWords.ts";
import { useNow } from "../../../client/useNow.ts";
import { Figure } from "../../parts/Figure.tsx";
import { overdueCasesOfOffice } from "../../parts/filters.ts";
import { OneLine } from "../../parts/OneLine.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import styles from "./OweList.module.css";
import { NobodyOwes, owedOutside, ToMark } from "./ToMark.tsx";

/** `rem`: a line, and a width from which two columns of them have room. */
const LINE_HEIGHT = 2;
const TWO_COLUMNS = 64;

/** The offices that owe the room a report, most overdue first: the same offices and numbers as in the scene of what is overdue. */
export function OweListPanel({ now: { overdue: board }, width, height }: PanelProps) {
  const words = useWords();
  const { say, locale, cellNumber, age, department, departmentBrief } = words;
  const at = useNow(60_000);
  if (board === null) return <PanelWaiting />;
  const { offices, toMark } = board;
  const outside = owedOutside(board, width, words);
  if (offices.length === 0) return <NobodyOwes board={board} />;
  const columns = width >= TWO_COLUMNS ? 2 : 1;
  const shown = columns * Math.max(1, Math.floor(height / LINE_HEIGHT) - (toMark.overdue > 0 ? 2 : 0) - (outside === null ? 0 : 1));
  return (
    <div className={styles.owe} style={{ "--columns": columns }}>
      <ol>
        {offices.slice(0, shown).map((office) => {
          const label = office.label[locale];
          const name =
            office.department === null ? label : label.replace(department(office.department), departmentBrief(office.department));
          const oldest = age(at - office.oldestDueAt);
          return (
            <li key={office.office} data-overdue={office.overdue}>
              <b className={styles.count}>
                <Figure
                  name={`owing:overdue:${office.office}`}
                  value={office.overdue}
                  queue={overdueCasesOfOffice(office)}
                  said={say("owe.count", { n: office.overdue })}
                  matters
                >
                  {cellNumber(office.overdue)}
                </Figure>
              </b>
              <span className={styles.who}>
                <OneLine text={office.ofSeveralDistricts ? `${name}, ${say("owing.severalDistricts")}` : name} />
              </span>
              <span className={styles.oldest}>
                <span aria-hidden="true">{oldest}</span>
                <span className="unseen">{say("owe.oldest", { age: oldest })}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {outside !== null && <span className={styles.outside}>{outside}</span>}
      <ToMark toMark={toMark} />
    </div>
  );
}
