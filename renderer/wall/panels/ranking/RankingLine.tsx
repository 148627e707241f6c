import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { openCases, overdueCases } from "../../parts/filters.ts";
import type { RankedLine } from "./RankingTable.tsx";
import styles from "./ranking.module.css";

/** Below it a part that tells of lateness takes the colour of lateness. */
const POOR = 50;

interface RankingLineProps {
  readonly of: "district" | "department";
  /** In the order of the columns. */
  readonly parts: readonly (keyof RankedLine["parts"])[];
  readonly line: RankedLine;
}

export function RankingLine({ of, parts, line }: RankingLineProps) {
  const { number, shortNumber } = useWords();
  return (
    <tr data-ranked={line.key}>
      <td className={styles.rank}>{line.rank}</td>
      <td className={styles.moved}>
        <Movement by={line.rankWas === null ? null : line.rankWas - line.rank} />
      </td>
      <th scope="row" className={styles.name}>
        {line.name}
      </th>
      <td className={styles.score}>
        <Figure name={`ranking:score:${line.key}`} value={line.score} queue={null}>
          {number(Math.round(line.score))}
        </Figure>
      </td>
      {parts.map((part) => {
        const value = line.parts[part];
        return (
          <td key={part} className={styles.part}>
            {value === null ? (
              <span className={styles.unknown}>–</span>
            ) : (
              <span className={styles.track}>
                <i
                  style={{ width: `${Math.max(0, Math.min(100, value))}%` }}
                  data-late={((part === "overdue" || part === "onTime") && value < POOR) || undefined}
                />
                <span className="unseen">{number(Math.round(value))}</span>
              </span>
            )}
          </td>
        );
      })}
      <td className={styles.count}>
        <Figure name={`ranking:open:${of}:${line.key}`} value={line.open} queue={line.open === 0 ? null : openCases(line.scope)}>
          {shortNumber(line.open)}
        </Figure>
      </td>
      <td className={styles.count} data-late={line.overdue > 0 || undefined}>
        <Figure
          name={`ranking:overdue:${of}:${line.key}`}
          value={line.overdue}
          queue={line.overdue === 0 ? null : overdueCases(line.scope)}
        >
          {shortNumber(line.overdue)}
        </Figure>
      </td>
    </tr>
  );
}

function Movement({ by }: { readonly by: number | null }) {
  const { say, number } = useWords();
  if (by === null) return <span>{say("ranking.new")}</span>;
  if (by === 0) {
    return (
      <span data-moved="no">
        <Mark shape="level" />
        <span className="unseen">{say("ranking.stayed")}</span>
      </span>
    );
  }
  return (
    <span data-moved={by > 0 ? "up" : "down"}>
      <Mark shape={by > 0 ? "rising" : "falling"} />
      <span aria-hidden="true">{number(Math.abs(by))}</span>
      <span className="unseen">{say(by > 0 ? "ranking.up" : "ranking.down", { n: Math.abs(by) })}</span>
    </span>
  );
}
