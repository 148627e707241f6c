import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import type { TrendPoint } from "./trendPoints.ts";
import { AXIS_REM } from "./TrendChart.tsx";
import styles from "./trend.module.css";

interface TrendColumnsProps {
  readonly of: string;
  readonly points: readonly TrendPoint[];
  readonly nameOf: (at: number) => string;
}

/** Over each bar its numbers, unseen: what reads aloud hears them, and in a desk's view of the wall they open their cases. */
export function TrendColumns({ of, points, nameOf }: TrendColumnsProps) {
  const { say } = useWords();
  return (
    <ol className={styles.columns} style={{ inset: `${AXIS_REM.top}rem ${AXIS_REM.right}rem ${AXIS_REM.bottom}rem ${AXIS_REM.left}rem` }}>
      {points.map(({ at, endsAt, opened, disposed, isRunning }) => {
        const before = isRunning ? null : endsAt;
        const time = nameOf(at);
        return (
          <li key={at}>
            <Figure
              name={`trend:${of}:opened:${at}`}
              value={opened}
              queue={opened === 0 ? null : openedCases(at, before)}
              said={say("trend.hourOpened", { time, n: opened })}
            >
              {""}
            </Figure>
            <Figure
              name={`trend:${of}:disposed:${at}`}
              value={disposed}
              queue={disposed === 0 ? null : disposedCases(at, before)}
              said={say("trend.hourDisposed", { time, n: disposed })}
            >
              {""}
            </Figure>
          </li>
        );
      })}
    </ol>
  );
}
