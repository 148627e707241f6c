import { useWords } from "../../../i18n/useWords.ts";
import { FEWEST_CASES } from "#domain/wall/pressure.ts";
import { valueInWords } from "./cellTexts.ts";
import { HEAT_STEPS, type HeatScale, MEASURES } from "./measures.ts";
import styles from "./heat.module.css";

interface HeatLegendProps {
  readonly scale: HeatScale;
  /** Whether anything has a colour: where all have too few cases, none is to be told. */
  readonly isShaded: boolean;
  readonly isInOneLine?: boolean;
}

/** What the colours say, dark to light: each step carries the number from which it begins. */
export function HeatLegend({ scale, isShaded, isInOneLine = false }: HeatLegendProps) {
  const words = useWords();
  const { say } = words;
  const { measure } = scale;
  const { unit } = MEASURES[measure];
  return (
    <span className={styles.legend} data-measure={measure} data-one-line={isInOneLine || undefined}>
      <span>{say(`heat.measure.${measure}`)}</span>
      <span className={styles.steps} aria-hidden="true">
        {isShaded && (
          <i data-step={0}>{scale.bounds.length === 0 ? say("heat.alike") : `< ${valueInWords(scale.bounds[0] ?? 0, unit, words)}`}</i>
        )}
        {isShaded &&
          scale.bounds.map((bound, index) => (
            <i key={bound} data-step={HEAT_STEPS[index + 1]}>
              {valueInWords(bound, unit, words)}
            </i>
          ))}
        {(measure === "overdue-share" || measure === "arrivals") && (
          <span className={styles.tooFew}>
            <i data-few />
            <span className={styles.few}>{say(`heat.fewerThan.${measure}`, { n: FEWEST_CASES })}</span>
          </span>
        )}
      </span>
    </span>
  );
}
