import type { Ranking, ScoreParts } from "#contract/wallScenes.ts";
import { WEIGHTS } from "#domain/performance/score.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { Scope } from "../filters.ts";
import { PanelMessage } from "../PanelMessage.tsx";
import { RankingLine } from "./RankingLine.tsx";
import { rankingRoom } from "./rankingRoom.ts";
import { shownRanks } from "./shownRanks.ts";
import styles from "./ranking.module.css";

/** A district or a department with its score. */
export interface RankedLine extends Omit<Ranking["districts"][number], "district"> {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
}

/** In the order in which a case goes its way. */
export const SCORE_PARTS = ["responsiveness", "onTime", "overdue", "atrQuality", "solved"] as const satisfies readonly (keyof ScoreParts)[];

interface RankingTableProps {
  readonly of: "district" | "department";
  readonly lines: readonly RankedLine[];
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

const FOOT_REM = 1.5;

/** The best first. In a wide room the table goes on in a second one beside it. */
export function RankingTable({ of, lines, width, height }: RankingTableProps) {
  const { say } = useWords();
  if (lines.length === 0) return <PanelMessage text={say("ranking.none")} />;
  const { blocks, rows, size } = rankingRoom(lines.length, width, height - FOOT_REM);
  const { best, hidden, worst } = shownRanks(lines, rows * blocks);
  const shown = [...best, ...(hidden > 0 ? [null] : []), ...worst];
  const inBlock = Math.min(rows, Math.ceil(shown.length / blocks));
  return (
    <div className={styles.panel}>
      <div className={styles.blocks} style={{ "--size": size, gridTemplateColumns: `repeat(${blocks}, minmax(0, 1fr))` }}>
        {Array.from({ length: blocks }, (_, block) => (
          <table key={block} className={styles.ranking} aria-label={say("ranking.label", { block: block + 1 })}>
            <thead>
              <tr>
                <th scope="col" data-column="rank">
                  <i className="unseen">{say("ranking.rank")}</i>
                </th>
                <th scope="col" data-column="moved">
                  <i className="unseen">{say("ranking.moved")}</i>
                </th>
                <th scope="col" data-column="name">
                  <i className="unseen">{say(`ranking.${of}`)}</i>
                </th>
                <th scope="col" data-column="score">
                  <span>{say("ranking.score")}</span>
                </th>
                {SCORE_PARTS.map((part) => (
                  <th key={part} scope="col" data-column="part">
                    <span>{say(`ranking.part.${part}`)}</span>
                  </th>
                ))}
                <th scope="col" data-column="count">
                  <span>{say("ranking.open")}</span>
                </th>
                <th scope="col" data-column="count" data-late>
                  <Mark shape="late" />
                  <i className="unseen">{say("heat.overdue")}</i>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(block * inBlock, (block + 1) * inBlock).map((line) =>
                line === null ? (
                  <tr key="hidden" className={styles.hidden}>
                    <td colSpan={11}>{say("ranking.hidden", { n: hidden })}</td>
                  </tr>
                ) : (
                  <RankingLine key={line.key} of={of} line={line} />
                ),
              )}
            </tbody>
          </table>
        ))}
      </div>
      <RankingExplanation />
    </div>
  );
}

/** What the score is made of, in one line: the weights stand in the order of the columns. */
export function RankingExplanation() {
  const { say, number } = useWords();
  const weights = SCORE_PARTS.map((part) => number(WEIGHTS[part])).join(" + ");
  return (
    <p className={styles.explanation}>
      {say("ranking.explanation", { weights })}
      <Mark shape="rising" />
      <Mark shape="falling" />
      <span>{say("ranking.explanationMoved")}</span>
    </p>
  );
}
