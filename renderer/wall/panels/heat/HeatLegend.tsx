import { useWords } from "../../../i18n/useWords.ts";
import { HEAT_STEPS, type HeatScale, MEASURES } from "./measures.ts";
import styles from "./heat.module.css";

/** What the colours say, dark to light: each step carries the number from which it begins. */
export function HeatLegend({ scale }: { readonly scale: HeatScale }) {
  const { say, number, cellNumber } = useWords();
  const { measure } = scale;
  return (
    <span className={styles.legend} data-measure={measure}>
      <span>{say(`heat.measure.${measure}`)}</span>
      <span className={styles.steps} aria-hidden="true">
        {MEASURES[measure].leastOfSteps(scale.bounds).map((least, index) => (
          <i key={least} data-step={HEAT_STEPS[index]}>
            {least < 1_000 ? number(least) : least < 100_000 ? say("number.thousands", { n: least / 1_000 }) : cellNumber(least)}
          </i>
        ))}
      </span>
    </span>
  );
}
