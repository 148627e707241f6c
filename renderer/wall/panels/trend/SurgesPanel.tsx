import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { PanelWaiting } from "../../parts/PanelWaiting.tsx";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import { BusiestToday } from "./BusiestToday.tsx";
import { keyOfSurge, surgeSentence } from "../../../ui/words/surgeSentence.ts";
import styles from "./surges.module.css";

const ROW_REM = 3.4;
/** Wide enough for one sentence, and for two lists beside each other, with letters of 1 rem. */
const LINE_REM = 18;
const LIST_REM = 34;
const LARGEST_REM = 2.4;
const SMALLEST_REM = 1.6;
/** Of a surge whose name takes two lines. */
const TALLEST_ROW_REM = 5.3;
/** That nothing rises, in at most five lines. */
const MESSAGE_REM = 12;
/** A heading and two rows. */
const BUSIEST_REM = 10;

/** What comes in far more often than it usually does, in plain sentences, the most unusual first; and where these leave room, what came in most today. */
export function SurgesPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say } = words;
  if (now.trend === null) return <PanelWaiting />;
  const { surges } = now.trend;
  if (surges.length === 0) {
    // Without a history nobody knows what is unusual.
    const isYoung = now.trend.hours.at(-1)?.usual == null;
    const message = <PanelMessage text={say(isYoung ? "clear.young" : "surges.none")} good={!isYoung} />;
    if (height < MESSAGE_REM + BUSIEST_REM || !now.heat.some(({ openedToday }) => openedToday > 0)) return message;
    return (
      <div className={styles.withRoom} style={{ gridTemplateRows: `${MESSAGE_REM}rem minmax(0, 1fr)` }}>
        {message}
        <BusiestToday cells={now.heat} ofOnePerson={now.ofOnePerson} readAt={now.readAt} width={width} height={height - MESSAGE_REM} />
      </div>
    );
  }
  const size = Math.max(SMALLEST_REM, Math.min(LARGEST_REM, width / LINE_REM, height / (surges.length * ROW_REM)));
  const columns = Math.max(1, Math.floor(width / (LIST_REM * size)));
  const rows = Math.max(1, Math.floor(height / (ROW_REM * size)));
  const shown = surges.slice(0, columns * rows);
  const left = height - Math.ceil(shown.length / columns) * TALLEST_ROW_REM * size;
  const list = (
    <ol className={styles.surges} style={{ "--size": size, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {shown.map((surge) => {
        const { what, often } = surgeSentence(surge, words);
        return (
          <li key={keyOfSurge(surge)}>
            <Mark shape="urgent" />
            <b data-matters>{what}</b>
            <Figure name={`surge:${keyOfSurge(surge)}`} value={surge.cases} queue={casesOfSurge(surge)}>
              {often}
            </Figure>
          </li>
        );
      })}
    </ol>
  );
  if (left < BUSIEST_REM) return list;
  return (
    <div className={styles.withRoom}>
      {list}
      <BusiestToday cells={now.heat} ofOnePerson={now.ofOnePerson} readAt={now.readAt} width={width} height={left} />
    </div>
  );
}
