import type { Surge } from "#contract/wallScenes.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { HOUR_MS } from "#domain/clock/indianDay.ts";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { casesOfSurge } from "../../parts/filters.ts";
import type { PanelProps } from "../../parts/panelProps.ts";
import styles from "./surges.module.css";

const ROW_REM = 3.4;
/** Wide enough for one sentence, and for two lists beside each other, with letters of 1 rem. */
const LINE_REM = 18;
const LIST_REM = 34;
const LARGEST_REM = 2.4;
const SMALLEST_REM = 1.6;

/** What comes in far more often than it usually does, in plain sentences; the most unusual first. */
export function SurgesPanel({ now, width, height }: PanelProps) {
  const words = useWords();
  const { say } = words;
  if (now.trend === null) return <PanelMessage text={say("panel.waiting")} />;
  const { surges } = now.trend;
  if (surges.length === 0) {
    // Without a history nobody knows what is unusual.
    const isYoung = now.trend.hours.at(-1)?.usual == null;
    return <PanelMessage text={say(isYoung ? "clear.young" : "surges.none")} good={!isYoung} />;
  }
  const size = Math.max(SMALLEST_REM, Math.min(LARGEST_REM, width / LINE_REM, height / (surges.length * ROW_REM)));
  const columns = Math.max(1, Math.floor(width / (LIST_REM * size)));
  const rows = Math.max(1, Math.floor(height / (ROW_REM * size)));
  return (
    <ol className={styles.surges} style={{ "--size": size, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {surges.slice(0, columns * rows).map((surge) => {
        const { what, often } = surgeSentence(surge, words);
        return (
          <li key={keyOf(surge)}>
            <Mark shape="urgent" />
            <b data-matters>{what}:</b>
            <Figure name={`surge:${keyOf(surge)}`} value={surge.cases} queue={casesOfSurge(surge)}>
              {often}
            </Figure>
          </li>
        );
      })}
    </ol>
  );
}

const keyOf = ({ department, category, district }: Surge) => `${department}:${category?.code ?? "unknown"}:${district ?? "unknown"}`;

/** `Waterlogging in Gurugram`, and `41 in 2 h, usually 3`: together one plain sentence. */
interface SurgeSentence {
  readonly what: string;
  readonly often: string;
}

const MINUTE_MS = 60_000;

export function surgeSentence(surge: Surge, { say, number, locale, departmentBrief, district }: Words): SurgeSentence {
  const what = surge.category?.label[locale] ?? departmentBrief(surge.department);
  const span =
    surge.withinMs < HOUR_MS
      ? say("surges.minutes", { n: Math.max(1, Math.round(surge.withinMs / MINUTE_MS)) })
      : say("surges.hours", { n: Math.round(surge.withinMs / HOUR_MS) });
  return {
    what: surge.district === null ? say("surges.anywhere", { what }) : say("surges.what", { what, where: district(surge.district) }),
    // Below ten a half matters; above, nobody counts it.
    often: say("surges.often", {
      n: number(surge.cases),
      span,
      usual: number(surge.usual < 10 ? Math.round(surge.usual * 2) / 2 : Math.round(surge.usual)),
    }),
  };
}
