import { DAY_MS, HOUR_MS, INDIA_OFFSET_MS } from "#domain/clock/indianDay.ts";
import { REPLAY_STEPS } from "#domain/wall/replay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { PanelProps } from "../../parts/panelProps.ts";
import { isBeforeRecord, useReplayed } from "../../parts/replayed.ts";
import { ReplayMessage } from "./ReplayMessage.tsx";
import styles from "./replay.module.css";

/** `rem`: a label of an hour with room around it. */
const LABEL_REM = 4.6;

/** The time of the replayed day, what came in step by step until then, and the emergencies at their time. */
export function ReplayTimePanel({ width }: PanelProps) {
  const { say, clock, date } = useWords();
  const replayed = useReplayed();
  if (replayed.is !== "shown") return <ReplayMessage is={replayed.is} />;
  const { board, frame, told } = replayed;
  const steps = board.frames.slice(1);
  const most = Math.max(...steps.map(({ openedInStep }) => openedInStep));
  return (
    <div className={styles.time}>
      <div className={styles.clock}>
        <time dateTime={new Date(told.at).toISOString()} data-replayed-at={told.at} data-matters>
          {clock(told.at)}
        </time>
        <span>{date(told.at)}</span>
        <p className={styles.key}>
          <span>
            <i className={styles.bar} />
            {say("replay.perStep", { n: most })}
          </span>
          {!isBeforeRecord(board, told) && (
            <span className={styles.emergencyKey}>
              <Mark shape="emergency" />
              {say("replay.emergencies", { n: told.emergencies })}
            </span>
          )}
        </p>
      </div>
      <div className={styles.day}>
        <svg viewBox={`0 0 ${REPLAY_STEPS} 100`} preserveAspectRatio="none" aria-hidden="true">
          {steps.map(({ at, openedInStep }, index) => {
            const high = (openedInStep / Math.max(1, most)) * 100;
            return <rect key={at} x={index + 0.1} y={100 - high} width={0.8} height={high} data-told={index < frame || undefined} />;
          })}
        </svg>
        <i className={styles.cursor} style={{ transform: `translateX(${(frame / REPLAY_STEPS) * 100}%)` }} />
        <ol className={styles.emergencies}>
          {steps.slice(0, frame).flatMap(({ at, emergenciesInStep }, index) =>
            emergenciesInStep === 0
              ? []
              : [
                  <li key={at} style={{ left: `${((index + 0.5) / REPLAY_STEPS) * 100}%` }}>
                    <Mark shape="emergency" />
                    <span className="unseen">{say("replay.emergencyAt", { n: emergenciesInStep, time: clock(at) })}</span>
                  </li>,
                ],
          )}
        </ol>
        <ol className={styles.hours} aria-hidden="true">
          {hoursOf(board.fromAt, width).map((at) => (
            <li key={at} style={{ left: `${((at - board.fromAt) / DAY_MS) * 100}%` }}>
              {clock(at)}
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

/** Full hours of India within the day, as many as have room under the bars, none at its ends. */
function hoursOf(fromAt: number, room: number): readonly number[] {
  const every = [2, 3, 4, 6, 12].find((hours) => (24 / hours) * LABEL_REM <= room) ?? 12;
  const span = every * HOUR_MS;
  const first = Math.ceil((fromAt + INDIA_OFFSET_MS) / span) * span - INDIA_OFFSET_MS;
  return Array.from({ length: 24 / every }, (_, index) => first + index * span).filter(
    (at) => at - fromAt > HOUR_MS && fromAt + DAY_MS - at > HOUR_MS,
  );
}
