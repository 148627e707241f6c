import type { Ranking, ScoreParts } from "#contract/wallScenes.ts";
import { WEIGHTS, WEIGHTS_WITH_ACTIVITY } from "#domain/performance/score.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import type { Scope } from "../../parts/filters.ts";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { RankingLine } from "./RankingLine.tsx";
import { rankingRoom, shownRanks } from "./rankingRoom.ts";
import styles from "./ranking.module.css";

/** A district or a department with its score. */
export interface RankedLine extends Omit<Ranking["districts"][number], "district"> {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
}

type ScorePart = keyof ScoreParts;

/** In the order in which a case goes its way. */
const SCORE_PARTS = ["responsiveness", "onTime", "overdue", "atrQuality", "solved"] as const satisfies readonly ScorePart[];
const WITH_ACTIVITY = [...SCORE_PARTS, "activity"] as const satisfies readonly ScorePart[];

interface RankingTableProps {
  readonly of: "district" | "department";
  readonly lines: readonly RankedLine[];
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

const FOOT_REM = 1.5;
const SECOND_LINE_REM = 1.45;
/** From here on both sentences below a table stand in one line. */
const ONE_LINE_REM = 68;

/** The best first. In a wide room the table goes on in a second one beside it. */
export function RankingTable({ of, lines, width, height }: RankingTableProps) {
  const { say } = useWords();
  if (lines.length === 0) return <PanelMessage text={say("ranking.none")} />;
  // A column for what nobody looked at would tell nothing.
  const parts = lines.some((line) => line.parts.activity !== null) ? WITH_ACTIVITY : SCORE_PARTS;
  const isInTwoLines = of === "department" && width < ONE_LINE_REM;
  const { blocks, rows, size } = rankingRoom(lines.length, width, height - FOOT_REM - (isInTwoLines ? SECOND_LINE_REM : 0));
  const { best, hidden, worst } = shownRanks(lines, rows * blocks);
  const shown = [...best, ...(hidden > 0 ? [null] : []), ...worst];
  const inBlock = Math.min(rows, Math.ceil(shown.length / blocks));
  return (
    <div className={styles.panel}>
      <div className={styles.blocks} style={{ "--size": size, gridTemplateColumns: `repeat(${blocks}, minmax(0, 1fr))` }}>
        {Array.from({ length: blocks }, (_, block) => (
          <table key={block} className={styles.ranking} data-parts={parts.length} aria-label={say("ranking.label", { block: block + 1 })}>
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
                {parts.map((part) => (
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
                    <td colSpan={6 + parts.length}>{say("ranking.hidden", { n: hidden })}</td>
                  </tr>
                ) : (
                  <RankingLine key={line.key} of={of} parts={parts} line={line} />
                ),
              )}
            </tbody>
          </table>
        ))}
      </div>
      <RankingExplanation of={of} parts={parts} isInTwoLines={isInTwoLines} />
    </div>
  );
}

interface RankingExplanationProps extends Pick<RankingTableProps, "of"> {
  readonly parts: readonly ScorePart[];
  readonly isInTwoLines: boolean;
}

/** What the score is made of: the weights stand in the order of the columns. Of departments, also what is known of their accounts. */
function RankingExplanation({ of, parts, isInTwoLines }: RankingExplanationProps) {
  const { say, number } = useWords();
  const isSeen = parts.includes("activity");
  const weights = parts.map((part) => number((isSeen ? WEIGHTS_WITH_ACTIVITY : WEIGHTS)[part])).join(" + ");
  const made = say("ranking.explanation", { weights });
  const accounts = isSeen ? say("ranking.activitySome", { weight: WEIGHTS.responsiveness }) : say("ranking.activityUnknown");
  return (
    <div className={styles.explanation}>
      {isInTwoLines && <p>{made}</p>}
      <p>
        {of === "district" ? made : isInTwoLines ? accounts : `${made} ${accounts}`}
        <Mark shape="rising" />
        <Mark shape="falling" />
        <span>{say("ranking.explanationMoved")}</span>
      </p>
    </div>
  );
}
