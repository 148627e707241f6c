import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { openedCases } from "../../parts/filters.ts";
import { useKnownFrom } from "../../parts/known.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import heads from "./head.module.css";
import styles from "./today.module.css";
import { todayShape } from "./todayShape.ts";
import { UnknownTime } from "./UnknownTime.tsx";

/** All in `rem`: what stands above the chart, under it, and at its left. */
const HEAD = 2.8;
const FOOT = 1.6;
const LEFT = 3;
const RIGHT = 0.6;
const TOP = 0.8;
const HOURS_NAMED = [0, 6, 12, 18] as const;
const HOUR_MS = 3_600_000;

/** What came in today, added up hour by hour, inside the band in which it usually lies. */
export function ArrivalsTodayPanel({ now: { trend, readAt }, width, height }: PanelProps) {
  const { say, number, cellNumber, clock } = useWords();
  const knownFrom = useKnownFrom();
  if (trend === null) return <PanelWaiting />;
  const { today } = trend;
  const present = today.findLast(({ opened }) => opened !== null);
  if (present === undefined) return <PanelMessage text={say("trend.none")} />;
  const { opened, low, high } = present;
  const room = { width: width - LEFT - RIGHT, height: Math.max(2, height - HEAD - FOOT - TOP) };
  const { band, line, end, unknown, levels } = todayShape(today, readAt, { ...room, knownFrom });
  return (
    <div className={styles.panel}>
      <p className={`${styles.head} ${heads.head}`}>
        <Figure
          name="trend:today:opened"
          value={opened ?? 0}
          queue={openedCases(startOfIndianDay(readAt), null)}
          matters
          className={heads.sum}
        >
          {number(opened ?? 0)}
        </Figure>
        <span>{say("trend.todaySoFar")}</span>
        <span>
          {low === null || high === null
            ? say("trend.noBand")
            : say("trend.band", { low: number(low), high: number(high), time: clock(present.at + HOUR_MS) })}
        </span>
      </p>
      <div className={styles.chart} style={{ inset: `${HEAD + TOP}rem ${RIGHT}rem ${FOOT}rem ${LEFT}rem` }} aria-hidden="true">
        <svg viewBox={`0 0 ${room.width} ${room.height}`} preserveAspectRatio="none">
          {levels.map(({ value, y }) => (
            <path key={value} className={styles.level} d={`M0 ${y}H${room.width}`} />
          ))}
          {band !== "" && <path className={styles.band} d={band} />}
          <path className={styles.line} d={line} />
          {end !== null && <circle className={styles.end} cx={end.x} cy={end.y} r="0.4" />}
        </svg>
        <UnknownTime share={unknown} width={room.width} inset="0" />
        {levels.map(({ value, y }) => (
          <span key={value} className={styles.value} style={{ top: `${y}rem` }}>
            {cellNumber(value)}
          </span>
        ))}
        {HOURS_NAMED.map((hour) => (
          <span key={hour} className={styles.hour} style={{ left: `${(hour / 24) * room.width}rem` }}>
            {clock((today[0]?.at ?? readAt) + hour * HOUR_MS)}
          </span>
        ))}
      </div>
    </div>
  );
}
