import type { HeatCount } from "#domain/wall/heat.ts";
import { useWords, type Words } from "../../../i18n/useWords.ts";
import { askedTooLate } from "../../parts/filters.ts";
import { Figure } from "../../parts/Figure.tsx";
import styles from "./heat.module.css";

/** `rem`: how high it is. */
export const CELLS_DELAY_REM = 1.7;

/** How many of the late reports were late before the cell marked them: the shares count them, and the ranking of offices does not. */
export function CellsDelay({ of }: { readonly of: HeatCount }) {
  const { sayWith } = useWords();
  return <p className={styles.cellsDelay}>{sayWith("heat.askedTooLate", shownOf(of))}</p>;
}

function shownOf({ reportsOverdue, askedTooLate: cells }: HeatCount): Parameters<Words["sayWith"]>[1] {
  return {
    n: cells,
    all: reportsOverdue,
    figure: (part) => (
      <Figure name="heat:askedTooLate:all" value={cells} queue={askedTooLate()} className={styles.cellsNumber}>
        {part}
      </Figure>
    ),
  };
}
