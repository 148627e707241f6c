import type { Dossier } from "#contract/dossier.ts";
import { DEPARTMENT_CODES, OUTSIDE_THE_STATE } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { FEWEST_RANKED, printedScore } from "#domain/performance/ranking.ts";
import { WEIGHTS, WEIGHTS_WITH_ACTIVITY } from "#domain/performance/score.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../Mark.tsx";
import styles from "./dossier.module.css";

const PARTS = ["responsiveness", "onTime", "overdue", "atrQuality", "solved", "activity"] as const;

/** How many there are of which each may be ranked. */
const ALL = { district: DISTRICTS.length, department: DEPARTMENT_CODES.length - OUTSIDE_THE_STATE.length } as const;

interface StopRankingProps {
  readonly ranking: NonNullable<Dossier["ranking"]>;
  readonly of: keyof typeof ALL;
  /** Whether each part says what it measures: on paper, where nobody is there to ask. */
  readonly isExplained?: boolean;
}

/** Where a stop stands among those that are ranked, how it moved in a week, and the parts that make its score. */
export function StopRanking({ ranking, of, isExplained = false }: StopRankingProps) {
  const { say, number } = useWords();
  const { rank, rankWas, among, score, scoreWas, parts, overdue, askedTooLate } = ranking;
  const unranked = ALL[of] - among;
  const weights = parts.activity === null ? WEIGHTS : WEIGHTS_WITH_ACTIVITY;
  return (
    <div className={styles.ranking}>
      <p>
        <b data-rank={rank}>{say("review.rank", { rank, among })}</b>
        <Movement by={rankWas === null ? null : rankWas - rank} />
        <span>
          {scoreWas === null
            ? say("review.score", { score: number(printedScore(score)) })
            : say("review.scoreMoved", { score: number(printedScore(score)), was: number(printedScore(scoreWas)) })}
        </span>
      </p>
      <ul>
        {PARTS.filter((part) => weights[part] > 0).map((part) => {
          const points = parts[part];
          const name = say(part === "solved" ? "ranking.partWhole.solved" : `ranking.part.${part}`);
          return (
            <li key={part} data-part={part}>
              <span>
                {name} <small>{say("review.weight", { n: weights[part] })}</small>
                {isExplained && <small className={styles.explained}>{say(`ranking.method.${part}`)}</small>}
              </span>
              <meter min={0} max={100} value={points ?? 0} aria-label={name} />
              <b>{points === null ? "–" : number(points)}</b>
            </li>
          );
        })}
      </ul>
      {unranked > 0 && <p data-unranked={unranked}>{say("review.unranked", { n: unranked, fewest: FEWEST_RANKED })}</p>}
      {askedTooLate > 0 && <p data-cells={askedTooLate}>{say("review.cellsDelay", { n: askedTooLate, all: overdue })}</p>}
    </div>
  );
}

function Movement({ by }: { readonly by: number | null }) {
  const { say } = useWords();
  if (by === null) return <span>{say("ranking.new")}</span>;
  const shape = by === 0 ? "level" : by > 0 ? "rising" : "falling";
  return (
    <span data-moved={shape}>
      <Mark shape={shape} /> {by === 0 ? say("ranking.stayed") : say(by > 0 ? "ranking.up" : "ranking.down", { n: Math.abs(by) })}
    </span>
  );
}
