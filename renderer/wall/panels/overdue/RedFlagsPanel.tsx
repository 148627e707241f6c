import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useNow } from "../../../client/useNow.ts";
import { Figure } from "../../parts/Figure.tsx";
import { caseOfTicket, redFlaggedCases } from "../../parts/filters.ts";
import styles from "./flags.module.css";
import sums from "./sums.module.css";
import { titleOf } from "../../parts/titleAlone.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

const SUM_REM = 3.3;
const ROW_REM = 1.8;
const LIST_REM = 40;
/** A line so wide also says whose desk the case lies on. */
const ROOMY_REM = 48;

/** The cases that are open for too long, the oldest first. */
export function RedFlagsPanel({ now, width, height }: PanelProps) {
  const { say, locale, number, departmentBrief, district } = useWords();
  const at = useNow(60_000);
  if (now.overdue === null) return <PanelWaiting />;
  const { redFlags, redFlagCount } = now.overdue;
  if (redFlagCount === 0) return <PanelMessage text={say("flags.none")} good />;
  const columns = Math.max(1, Math.floor(width / LIST_REM));
  const rows = Math.max(1, Math.floor((height - SUM_REM) / ROW_REM));
  return (
    <div className={sums.panel}>
      <p className={`${styles.sum} ${sums.sum}`}>
        <Mark shape="flag" />
        <Figure name="flags:all" value={redFlagCount} queue={redFlaggedCases()} matters>
          {number(redFlagCount)}
        </Figure>
        <span data-unit>{say("flags.sum")}</span>
      </p>
      <ol
        className={styles.flags}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridTemplateRows: `repeat(${rows}, minmax(0, 1fr))` }}
      >
        {redFlags.slice(0, columns * rows).map((flag) => {
          const days = Math.floor((at - flag.openedAt) / DAY_MS);
          return (
            <li key={flag.grievanceId}>
              <b>
                <Figure name={`flags:days:${flag.ticket}`} value={days} queue={caseOfTicket(flag.ticket)} counts={false}>
                  {say("flags.days", { n: days })}
                </Figure>
              </b>
              <span className={styles.who}>
                <b>{departmentBrief(flag.department)}</b> {district(flag.district)}
                {width / columns >= ROOMY_REM && flag.office !== null && (
                  <span className={styles.office}>{titleOf(flag.office[locale])}</span>
                )}
              </span>
              <span className={styles.ticket}>{flag.ticket}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
