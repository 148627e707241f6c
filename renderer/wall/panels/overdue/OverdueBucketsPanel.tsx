import type { OverdueBucket } from "#contract/wallScenes.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { casesOfBucket, overdueReports, redFlaggedCases } from "../../parts/filters.ts";
import { CellsDelay, CELLS_DELAY_REM } from "../heat/CellsDelay.tsx";
import { together } from "../heat/measures.ts";
import styles from "./buckets.module.css";
import sums from "./sums.module.css";
import { NobodyOwes } from "./ToMark.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";

/** The sum is above the bars where there is room for both. */
const SUM_REM = 3.4;
const BAR_REM = 1.9;

/** How late the reports are that offices owe: as many bars as there are steps, all on one scale. */
export function OverdueBucketsPanel({ now, height }: PanelProps) {
  const words = useWords();
  const { say, number } = words;
  if (now.overdue === null) return <PanelWaiting />;
  const { buckets, redFlagCount } = now.overdue;
  const total = buckets.reduce((sum, { cases }) => sum + cases, 0);
  if (total === 0) return <NobodyOwes board={now.overdue} />;
  const most = Math.max(...buckets.map(({ cases }) => cases));
  const state = together(now.heat);
  const hasSum = height >= SUM_REM + buckets.length * BAR_REM;
  const hasCells = state.askedTooLate > 0 && height >= (hasSum ? SUM_REM : 0) + buckets.length * BAR_REM + CELLS_DELAY_REM;
  return (
    <div className={`${styles.panel} ${sums.panel}`}>
      {hasSum && (
        <p className={`${styles.sum} ${sums.sum}`}>
          <Mark shape="late" />
          <Figure name="overdue:all" value={total} queue={overdueReports()} matters>
            {number(total)}
          </Figure>
          <span data-unit>{say("buckets.sum")}</span>
          {redFlagCount > 0 && (
            <span className={`${styles.flags} ${sums.flagged}`}>
              <Mark shape="flag" />
              <Figure name="overdue:flags" value={redFlagCount} queue={redFlaggedCases()}>
                {say("owing.flags", { n: redFlagCount })}
              </Figure>
            </span>
          )}
        </p>
      )}
      <ol className={styles.bars}>
        {buckets.map((bucket, index) => (
          <li key={bucket.name}>
            <span className={styles.range}>{rangeOf(bucket, words)}</span>
            <span className={styles.track}>
              {bucket.cases > 0 && <i data-late={index} style={{ width: `${(bucket.cases / most) * 100}%` }} />}
            </span>
            <b>
              <Figure name={`overdue:bucket:${bucket.name}`} value={bucket.cases} queue={casesOfBucket(bucket)} matters>
                {number(bucket.cases)}
              </Figure>
            </b>
          </li>
        ))}
      </ol>
      {hasCells && <CellsDelay of={state} />}
    </div>
  );
}

function rangeOf({ fromDays, beforeDays }: OverdueBucket, { say }: Words): string {
  if (beforeDays === null) return say("buckets.over", { n: fromDays });
  return fromDays === 0 ? say("buckets.under", { n: beforeDays }) : say("buckets.range", { from: fromDays, to: beforeDays });
}
