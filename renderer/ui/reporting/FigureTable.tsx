import type { PeriodReport, ReportLine } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { isCompared } from "#domain/reporting/comparison.ts";
import { COUNT_OF_SPREAD, shareOf, type Count, type Figures } from "#domain/reporting/figures.ts";
import { COUNT_WORDS, GROUPING_WORDS, MEDIAN_WORDS, P90_WORDS, SHARE_WORDS, SPREAD_WORDS } from "#domain/reporting/words.ts";
import { CELLS, changeWords, numberWords, shareWords, tookWords, type Cell, type Part } from "./figureParts.ts";
import styles from "./reporting.module.css";

/** Asked for by a click: the cases that a number stands for. `line` is null for the total, and `isBefore` for the period before. */
type AskForCases = (count: Count, line: ReportLine | null, isBefore: boolean) => void;

interface FigureTableProps {
  readonly report: PeriodReport;
  readonly part: Part;
  readonly locale: Locale;
  /** Absent on paper. */
  readonly onAsk?: AskForCases;
}

const WORDS = {
  en: { total: "Total", before: "Period before", notWhole: "Period before, not wholly on record" },
  hi: { total: "कुल", before: "पिछली अवधि", notWhole: "पिछली अवधि, पूरा रिकॉर्ड नहीं" },
} as const;

/** A line for each district, department or whatever was chosen, the total, and the total of the period before, with which all are compared where that can be. */
export function FigureTable({ report, part, locale, onAsk }: FigureTableProps) {
  const { lines, total, totalBefore, choice } = report;
  const words = WORDS[locale];
  const cells = CELLS[part];
  const hasBefore = isCompared(report);
  const comparedWith = (before: Figures) => (hasBefore ? before : null);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{GROUPING_WORDS[choice.by][locale]}</th>
          {cells.map((cell) => (
            <th key={nameOf(cell)} scope="col">
              {headingOf(cell, locale)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <FigureRow
            key={JSON.stringify(line.key)}
            {...{ cells, locale, figures: line.figures, before: comparedWith(line.before), what: line.label[locale] }}
            onAsk={onAsk && ((count) => onAsk(count, line, false))}
          />
        ))}
      </tbody>
      <tfoot>
        <FigureRow
          {...{ cells, locale, figures: total, before: comparedWith(totalBefore), what: words.total }}
          onAsk={onAsk && ((count) => onAsk(count, null, false))}
        />
        <FigureRow
          className={styles.before}
          {...{ cells, locale, figures: hasBefore ? totalBefore : null, before: null, what: hasBefore ? words.before : words.notWhole }}
          onAsk={onAsk && ((count) => onAsk(count, null, true))}
        />
      </tfoot>
    </table>
  );
}

interface FigureRowProps extends Omit<FigureCellProps, "cell"> {
  readonly cells: readonly Cell[];
  readonly className?: string | undefined;
}

function FigureRow({ cells, className, ...row }: FigureRowProps) {
  return (
    <tr className={className}>
      <th scope="row">{row.what}</th>
      {cells.map((cell) => (
        <FigureCell key={nameOf(cell)} cell={cell} {...row} />
      ))}
    </tr>
  );
}

interface FigureCellProps {
  readonly cell: Cell;
  /** Null where the record does not tell of it. */
  readonly figures: Figures | null;
  readonly before: Figures | null;
  readonly locale: Locale;
  /** Whose it is, for those who hear the table. */
  readonly what: string;
  readonly onAsk: ((count: Count) => void) | undefined;
}

function FigureCell({ cell, figures, before, locale, what, onAsk }: FigureCellProps) {
  if (figures === null) return <td>–</td>;
  const count = countBehind(cell);
  const said = saidOf(cell, figures, locale);
  const change = cell.is === "count" && before !== null ? changeWords(figures[cell.count], before[cell.count], locale) : "";
  const isEmpty = figures[count] === 0;
  return (
    <td>
      {onAsk === undefined || isEmpty ? (
        <span className={styles.number}>{said}</span>
      ) : (
        <button
          type="button"
          className={styles.ask}
          aria-label={`${what}, ${headingOf(cell, locale)}: ${said}`}
          onClick={() => onAsk(count)}
        >
          {said}
        </button>
      )}
      {change !== "" && <small>{change}</small>}
    </td>
  );
}

/** The cases behind a time or a share are those that it was made of. */
function countBehind(cell: Cell): Count {
  if (cell.is === "count") return cell.count;
  if (cell.is === "spread") return COUNT_OF_SPREAD[cell.spread];
  return cell.share === "slaMet" ? "reportsInTime" : cell.share === "reopenRate" ? "reopened" : "notSolved";
}

function saidOf(cell: Cell, figures: Figures, locale: Locale): string {
  if (cell.is === "count") return numberWords(figures[cell.count], locale);
  if (cell.is === "share") return shareWords(shareOf(figures, cell.share));
  const { medianMs, p90Ms } = figures[cell.spread];
  return medianMs === null ? "–" : `${tookWords(medianMs, locale)} / ${tookWords(p90Ms, locale)}`;
}

function headingOf(cell: Cell, locale: Locale): string {
  if (cell.is === "count") return COUNT_WORDS[cell.count][locale];
  if (cell.is === "share") return SHARE_WORDS[cell.share][locale];
  return `${SPREAD_WORDS[cell.spread][locale]} (${MEDIAN_WORDS[locale]} / ${P90_WORDS[locale]})`;
}

function nameOf(cell: Cell): string {
  return cell.is === "count" ? cell.count : cell.is === "share" ? cell.share : `${cell.spread} took`;
}
