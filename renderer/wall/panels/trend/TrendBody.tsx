import { type ComponentProps, useMemo, useSyncExternalStore } from "react";
import type { Queue } from "#domain/desk/views.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { disposedCases, openedCases } from "../../parts/filters.ts";
import { useKnownFrom } from "../../parts/known.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { AXIS_REM, TrendChart } from "./TrendChart.tsx";
import heads from "./head.module.css";
import styles from "./trend.module.css";
import { type TrendPoint, unknownPoints } from "./trendPoints.ts";
import { UnknownTime } from "./UnknownTime.tsx";

const HEAD_REM = 2.8;
const INSET = `${AXIS_REM.top}rem ${AXIS_REM.right}rem ${AXIS_REM.bottom}rem ${AXIS_REM.left}rem`;

interface TrendBodyProps
  extends Pick<PanelProps, "width" | "height">, Pick<ComponentProps<typeof TrendChart>, "points" | "ticks" | "nameOf"> {
  readonly head: ComponentProps<typeof TrendHead>;
  /** What one column is called. */
  readonly columnName: (at: number) => string;
}

/** A head with the figures of the time that runs, and the columns below it. */
export function TrendBody({ head, points, ticks, nameOf, columnName, width, height }: TrendBodyProps) {
  const { cellNumber } = useWords();
  const rem = useRemPixels();
  const unknown = unknownPoints(points, useKnownFrom());
  const drawn = useMemo(() => points.map((point, index) => (index < unknown ? { ...point, finished: null } : point)), [points, unknown]);
  return (
    <div className={styles.panel}>
      <TrendHead {...head} />
      <div className={styles.body}>
        <TrendChart
          points={drawn}
          ticks={ticks}
          nameOf={nameOf}
          numberOf={cellNumber}
          width={width * rem}
          height={(height - HEAD_REM) * rem}
          rem={rem}
        />
        <TrendColumns of={head.of} points={points} unknown={unknown} nameOf={columnName} />
        <UnknownTime share={unknown / Math.max(1, points.length)} width={width - AXIS_REM.left - AXIS_REM.right} inset={INSET} />
      </div>
    </div>
  );
}

/** How many pixels 1 rem has: charts reckon in pixels. */
function useRemPixels(): number {
  return useSyncExternalStore(subscribe, () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("resize", onChange);
  return () => window.removeEventListener("resize", onChange);
}

interface TrendHeadProps {
  /** `hours` or `days`: parts the names of the figures. */
  readonly of: string;
  readonly span: string;
  readonly opened: { readonly cases: number; readonly queue: Queue };
  readonly disposed: { readonly cases: number; readonly queue: Queue };
  readonly usual: number | null;
}

/** What the chart comes to, each number beside the line or bar that it is of: no legend to look up. */
function TrendHead({ of, span, opened, disposed, usual }: TrendHeadProps) {
  const { say, number } = useWords();
  return (
    <p className={`${styles.head} ${heads.head}`}>
      <span>{span}</span>
      <span>
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <rect className={styles.bar} x="1" y="2" width="10" height="13" />
        </svg>
        <Figure name={`trend:${of}:opened`} value={opened.cases} queue={opened.queue} className={heads.sum} matters>
          {number(opened.cases)}
        </Figure>
        {say("trend.opened")}
      </span>
      <span>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <path d="M0 8H24" stroke="var(--ink)" strokeWidth="4" />
        </svg>
        <Figure name={`trend:${of}:disposed`} value={disposed.cases} queue={disposed.queue} className={heads.sum} matters>
          {number(disposed.cases)}
        </Figure>
        {say("trend.disposed")}
      </span>
      {usual !== null && (
        <span>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path d="M0 8H24" stroke="var(--ink-2)" strokeWidth="3" strokeDasharray="7 5" />
          </svg>
          <Figure name={`trend:${of}:usual`} value={Math.round(usual)} queue={null}>
            {number(Math.round(usual))}
          </Figure>
          {say("trend.usual")}
        </span>
      )}
    </p>
  );
}

interface TrendColumnsProps {
  readonly of: string;
  readonly points: readonly TrendPoint[];
  /** So many first ones of which nothing is known: they keep their room, and tell no number. */
  readonly unknown: number;
  readonly nameOf: (at: number) => string;
}

/** Over each bar its numbers, unseen: what reads aloud hears them, and in a desk's view of the wall they open their cases. */
function TrendColumns({ of, points, unknown, nameOf }: TrendColumnsProps) {
  const { say } = useWords();
  return (
    <ol className={styles.columns} style={{ inset: INSET }}>
      {points.map(({ at, endsAt, opened, disposed, isRunning }, index) => {
        if (index < unknown) return <li key={at} />;
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
