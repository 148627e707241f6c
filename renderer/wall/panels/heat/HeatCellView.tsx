import type { HeatCount } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import type { Scope } from "../../parts/filters.ts";
import { cellTexts } from "./cellTexts.ts";
import { type HeatScale, heatStepOf, MEASURES, shownValue } from "./measures.ts";
import styles from "./heat.module.css";

interface HeatCellViewProps {
  readonly name: string;
  readonly column: string;
  readonly count: HeatCount;
  readonly scale: HeatScale;
  readonly scope: Scope;
  readonly readAt: number;
  /** At the ends of rows and columns there is no colour: all together is no cell among others. */
  readonly isTotal?: boolean;
}

/** One number, which is the one that shades it; small beside it, of how many cases it is told. */
export function HeatCellView({ name, column, count, scale, scope, readAt, isTotal = false }: HeatCellViewProps) {
  const words = useWords();
  const { say, number } = words;
  const { measure } = scale;
  const row = MEASURES[measure];
  if (!row.isCounted(count)) {
    return (
      <td className={styles.none}>
        <span className="unseen">{number(0)}</span>
      </td>
    );
  }
  const value = row.value(count, readAt);
  const isTooFew = row.isTooFew(count);
  const step = isTotal ? null : heatStepOf(count, scale, readAt);
  const cases = row.cases?.(count) ?? null;
  const { number: shown, small } = cellTexts(count, measure, readAt, words);
  const said = say(`heat.cell.${measure}`, {
    n: value ?? 0,
    open: count.open,
    asked: count.asked,
    late: count.reportsOverdue,
    today: count.openedToday,
    usual: Math.round(count.usualToday ?? 0),
  });
  return (
    <td
      className={isTotal ? styles.total : styles.cell}
      data-column={column}
      data-step={step ?? undefined}
      data-few={(!isTotal && (isTooFew || step === null)) || undefined}
      data-shaded={value ?? undefined}
    >
      {shown !== null && value !== null && (
        <Figure
          name={`heat:${cases === null ? measure : `rate:${measure}`}:${name}`}
          value={cases === null ? value : shownValue(value, row.unit)}
          queue={cases === null ? row.queue(count, scope, readAt) : null}
          counts={row.unit === "cases"}
          said={said}
        >
          {shown}
        </Figure>
      )}
      {cases !== null && (
        <Figure
          name={`heat:${measure}:${name}`}
          value={cases}
          queue={row.queue(count, scope, readAt)}
          counts={cases > 0}
          className={styles.cases}
          said={isTooFew ? `${said}. ${say("heat.tooFew")}` : ""}
        >
          {small}
        </Figure>
      )}
    </td>
  );
}
