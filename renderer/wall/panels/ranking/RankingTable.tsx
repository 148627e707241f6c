import type { Ranking, ScoreParts } from "#contract/wallScenes.ts";
import { useState } from "react";
import { createPortal } from "react-dom";
import { HeadButton } from "../../parts/HeadButton.tsx";
import { usePanelHead } from "../../parts/PanelHead.ts";
import { RankingMethod } from "./RankingMethod.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { hasHistory } from "#domain/wall/headline.ts";
import { printedScore } from "#domain/performance/ranking.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { PanelMessage } from "../../parts/PanelMessage.tsx";
import { useNarrowed } from "../../parts/useNarrowed.ts";
import { type Scope, askedCases, askedTooLate, overdueReports } from "../../parts/filters.ts";
import { footLines } from "./footLines.ts";
import { RankingFoot, footSentences } from "./RankingFoot.tsx";
import styles from "./ranking.module.css";
import { HINDI_LINE, OFFICE_LINE, rankingRoom, shownRanks } from "./rankingRoom.ts";

/** A district, a department or an office with its score. */
interface RankedLine extends Omit<Ranking["districts"][number], "district"> {
  readonly key: string;
  readonly name: string;
  readonly scope: Scope;
}

type ScorePart = keyof ScoreParts;

/** In the order in which a case goes its way. */
const SCORE_PARTS = ["responsiveness", "onTime", "overdue", "atrQuality", "solved"] as const satisfies readonly ScorePart[];
const WITH_ACTIVITY = [...SCORE_PARTS, "activity"] as const satisfies readonly ScorePart[];

interface RankingTableProps {
  readonly of: "district" | "department" | "office";
  /** How many more are ranked than the best and worst that are told. */
  readonly untold?: number;
  readonly lines: readonly RankedLine[];
  /** What is said of those that are not ranked. */
  readonly outside?: string | null;
  /** Stands in the head: how all of them together stand to a target. */
  readonly against?: React.ReactNode;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** So many of the best and of the worst a room takes in at a glance; from this width on all have room. */
const ENDS = 5;
const ALL_REM = 68;
/** In letters of its own size: from here on the parts of a score stand further apart. */
const ROOMY_EM = 42;
/** A line below the table. */
const FOOT_LINE_REM = 1.45;

/** The best first. In a wide room the table goes on in a second one beside it. */
export function RankingTable({ of, lines, untold = 0, outside = null, against, width, height }: RankingTableProps) {
  const words = useWords();
  const { say, locale } = words;
  const head = usePanelHead();
  const [shownAs, setShownAs] = useState<"ends" | "all" | "method">("ends");
  const isAll = shownAs === "all";
  if (lines.length === 0) return <PanelMessage text={say("ranking.none")} />;
  // A column for what nobody looked at would tell nothing.
  const parts = lines.some((line) => line.parts.activity !== null) ? WITH_ACTIVITY : SCORE_PARTS;
  const mayHaveCell = lines.some((line) => line.askedTooLate > 0);
  const isCompared = hasHistory(lines);
  const lacksSmall = of !== "district" || lines.length < DISTRICTS.length;
  const lacksAccounts = parts === WITH_ACTIVITY && lines.some((line) => line.parts.activity === null);
  const footWith = (hasCell: boolean) =>
    footLines(footSentences({ parts, hasHistory: isCompared, hasCell, lacksSmall, lacksAccounts }, words), width);
  const belowLines = footWith(mayHaveCell).length + (outside === null ? 0 : 1);
  const isShort = width < ALL_REM || of === "office";
  const wanted = isShort && !isAll ? Math.min(lines.length, 2 * ENDS + 1) : lines.length;
  const { blocks, rows, size } = rankingRoom(
    wanted,
    width,
    height - belowLines * FOOT_LINE_REM,
    of === "office" ? OFFICE_LINE : of === "department" && locale === "hi" ? HINDI_LINE : undefined,
  );
  const { best, hidden, worst } = shownRanks(lines, Math.min(wanted, rows * blocks), untold);
  const shown = [...best, ...(hidden > 0 ? [null] : []), ...worst];
  const hasCell = shown.some((line) => line !== null && line.askedTooLate > 0);
  const inBlock = Math.min(rows, Math.ceil(shown.length / blocks));
  const choice = (as: typeof shownAs, words: string) => (
    <HeadButton isPressed={shownAs === as} onPress={() => setShownAs(shownAs === as ? "ends" : as)}>
      {words}
    </HeadButton>
  );
  const choices =
    head !== null &&
    createPortal(
      <>
        {isShort && lines.length > 2 * ENDS + 1 && choice("all", say("ranking.showAll"))}
        {choice("method", say("ranking.method"))}
        {against}
      </>,
      head,
    );
  if (shownAs === "method")
    return (
      <>
        {choices}
        <RankingMethod />
      </>
    );
  return (
    <div className={styles.panel}>
      {choices}
      <div className={styles.blocks} style={{ "--size": size, gridTemplateColumns: `repeat(${blocks}, minmax(0, 1fr))` }}>
        {Array.from({ length: blocks }, (_, block) => (
          <table
            key={block}
            className={styles.ranking}
            data-parts={parts.length}
            data-cell={hasCell || undefined}
            data-roomy={width / blocks / size >= ROOMY_EM || undefined}
            aria-label={say("ranking.label", { block: block + 1 })}
          >
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
                <th scope="col" data-column="late">
                  <span>{say("ranking.lateOf")}</span>
                </th>
                {hasCell && (
                  <th scope="col" data-column="cell">
                    <span>{say("ranking.cell")}</span>
                  </th>
                )}
                {parts.map((part) => (
                  <th key={part} scope="col" data-column="part">
                    <span>{say(`ranking.part.${part}`)}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.slice(block * inBlock, (block + 1) * inBlock).map((line) =>
                line === null ? (
                  <tr key="hidden" className={styles.hidden}>
                    <td colSpan={5 + parts.length + Number(hasCell)}>{say("ranking.hidden", { n: hidden })}</td>
                  </tr>
                ) : (
                  <RankingLine key={line.key} of={of} parts={parts} line={line} hasCell={hasCell} isCompared={isCompared} />
                ),
              )}
            </tbody>
          </table>
        ))}
      </div>
      {outside !== null && <p className={styles.outside}>{outside}</p>}
      <RankingFoot lines={footWith(hasCell)} hasHistory={isCompared} />
    </div>
  );
}

/** Below it a part that tells of lateness takes the colour of lateness. */
const POOR = 50;

interface RankingLineProps {
  readonly of: RankingTableProps["of"];
  /** In the order of the columns. */
  readonly parts: readonly (keyof RankedLine["parts"])[];
  readonly line: RankedLine;
  /** Whether it is told how many of the late cases are the cell's delay: they count in no score. */
  readonly hasCell: boolean;
  /** Whether its place is compared with that of a week ago. */
  readonly isCompared: boolean;
}

function RankingLine({ of, parts, line, hasCell, isCompared }: RankingLineProps) {
  const { number, shortNumber } = useWords();
  return (
    <tr data-ranked={line.key}>
      <td className={styles.rank}>
        {number(line.rank)}
        {line.isShared && "="}
      </td>
      <td className={styles.moved}>{line.rankWas === null ? <Newcomer /> : isCompared && <Movement by={line.rankWas - line.rank} />}</td>
      <th scope="row" className={styles.name}>
        <WholeName name={line.name} />
      </th>
      <td className={styles.score}>
        <Figure name={`ranking:score:${line.key}`} value={line.score} queue={null}>
          {number(printedScore(line.score))}
        </Figure>
      </td>
      <td className={styles.count}>
        <span data-late={line.overdue > 0 || undefined}>
          <Figure
            name={`ranking:overdue:${of}:${line.key}`}
            value={line.overdue}
            queue={line.overdue === 0 ? null : overdueReports(line.scope)}
          >
            {shortNumber(line.overdue)}
          </Figure>
        </span>
        /
        <Figure name={`ranking:open:${of}:${line.key}`} value={line.open} queue={line.open === 0 ? null : askedCases(line.scope)}>
          {shortNumber(line.open)}
        </Figure>
      </td>
      {hasCell && (
        <td className={styles.count}>
          {line.askedTooLate === 0 ? (
            <span className="unseen">{number(0)}</span>
          ) : (
            <Figure name={`ranking:askedTooLate:${of}:${line.key}`} value={line.askedTooLate} queue={askedTooLate(line.scope)}>
              {shortNumber(line.askedTooLate)}
            </Figure>
          )}
        </td>
      )}
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
    </tr>
  );
}

/** A name that is a little too long for its column is drawn narrower: cut, it is another word. */
function WholeName({ name }: { readonly name: string }) {
  const { line, narrowed } = useNarrowed(name);
  return (
    <span className={styles.whole}>
      <span key={name} ref={line} style={narrowed}>
        {name}
      </span>
    </span>
  );
}

function Newcomer() {
  const { say } = useWords();
  return <span>{say("ranking.new")}</span>;
}

function Movement({ by }: { readonly by: number }) {
  const { say, number } = useWords();
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
