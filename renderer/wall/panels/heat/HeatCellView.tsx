import type { HeatCount } from "#domain/wall/heat.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import type { Scope } from "../../parts/filters.ts";
import { type HeatScale, heatStepOf, MEASURES } from "./measures.ts";
import styles from "./heat.module.css";

interface HeatCellViewProps {
  readonly name: string;
  readonly column: string;
  readonly count: HeatCount;
  readonly scale: HeatScale;
  readonly scope: Scope;
  readonly readAt: number;
  /** False where the colours do not compare: many departments together have more open cases than one. */
  readonly isShaded: boolean;
}

export function HeatCellView({ name, column, count, scale, scope, readAt, isShaded }: HeatCellViewProps) {
  const { say, number, cellNumber } = useWords();
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
  // A dark cell says by itself that there are cases and that none of them is late.
  const shown = value === 0 ? "" : cellNumber(value);
  return (
    <td
      className={styles.cell}
      data-column={column}
      data-step={isShaded ? heatStepOf(count, scale, readAt) : 0}
      data-open={count.open}
      data-overdue={count.overdue}
    >
      <Figure
        name={`heat:${measure}:${name}`}
        value={value}
        queue={row.queue(count, scope, readAt)}
        counts={row.countsCases}
        said={say(`heat.cell.${measure}`, {
          n: value,
          open: count.open,
          today: count.openedToday,
          usual: Math.round(count.usualToday ?? 0),
        })}
      >
        {shown}
      </Figure>
    </td>
  );
}
