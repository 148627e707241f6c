import type { HeatCount } from "#domain/wall/heat.ts";
import type { HeatMeasure } from "#domain/wall/heat.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
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
      {!isTooFew && value !== null && (
        <Figure
          name={`heat:${cases === null ? measure : `rate:${measure}`}:${name}`}
          value={cases === null ? value : shownValue(value, row.unit)}
          queue={cases === null ? row.queue(count, scope, readAt) : null}
          counts={row.unit === "cases"}
          said={said}
        >
          {valueInWords(value, row.unit, words)}
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
          {isTooFew ? fewInWords(measure, cases, count, words) : words.cellNumber(cases)}
        </Figure>
      )}
    </td>
  );
}

/** Too few for a share: how many of those that offices were asked for. What came in today is no part of those. */
export function fewInWords(measure: HeatMeasure, cases: number, { asked }: Pick<HeatCount, "asked">, { say, cellNumber }: Words): string {
  return measure === "arrivals" ? cellNumber(cases) : say("heat.of", { n: cases, all: asked });
}

/** The number as it is written: what is told of a share or of a multiple has no more digits. */
export function shownValue(value: number, unit: (typeof MEASURES)[keyof typeof MEASURES]["unit"]): number {
  return unit === "times" ? Math.round(value * 10) / 10 : Math.round(value);
}

export function valueInWords(
  value: number,
  unit: (typeof MEASURES)[keyof typeof MEASURES]["unit"],
  { number, share, cellNumber }: Words,
): string {
  const shown = shownValue(value, unit);
  if (unit === "percent") return share(shown / 100);
  if (unit === "times") return `${number(shown)}×`;
  return unit === "days" ? number(shown) : cellNumber(shown);
}
