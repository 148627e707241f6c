import { FEWEST_RANKED } from "#domain/performance/ranking.ts";
import { USUAL_CASES, WEIGHTS, WEIGHTS_WITH_ACTIVITY } from "#domain/performance/score.ts";
import { useWords } from "../../../i18n/useWords.ts";
import styles from "./ranking.module.css";

const PARTS = ["responsiveness", "onTime", "overdue", "atrQuality", "solved", "activity"] as const;

/** How the score comes about, on one page: the same as `docs/ranking.md`. */
export function RankingMethod() {
  const { say, number } = useWords();
  return (
    <div className={styles.method}>
      <p>{say("ranking.method.score")}</p>
      <ul>
        {PARTS.map((part) => (
          <li key={part}>
            <b>{number((part === "activity" ? WEIGHTS_WITH_ACTIVITY : WEIGHTS)[part])}</b> {say(`ranking.part.${part}`)}:{" "}
            {say(`ranking.method.${part}`)}
          </li>
        ))}
      </ul>
      <p>{say("ranking.method.few", { fewest: FEWEST_RANKED, usual: USUAL_CASES })}</p>
      <p>{say("ranking.method.cell")}</p>
      <p>{say("ranking.method.outside")}</p>
    </div>
  );
}
