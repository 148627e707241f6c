import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./parts.module.css";

const SHOWN = ["receipts", "pendingMarking", "inAction", "atrSent", "disposed", "sideStates", "overdue"] as const;

/** How the cases of a stop stand; all but the last add up to the first. */
export function FigureRow({ figures }: { readonly figures: Dossier["figures"] }) {
  const { say, number } = useWords();
  return (
    <dl className={styles.figures}>
      {SHOWN.map((name) => {
        const isLate = name === "overdue" && figures.overdue > 0;
        return (
          <div key={name} data-figure={name} data-value={figures[name]} data-late={isLate || undefined}>
            <dt>
              {isLate && <Mark shape="late" />}
              {say(`review.figure.${name}`)}
            </dt>
            <dd>{number(figures[name])}</dd>
          </div>
        );
      })}
    </dl>
  );
}
