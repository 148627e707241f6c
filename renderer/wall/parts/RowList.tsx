import type { CasesBehind } from "../mirror/useCasesBehind.ts";
import { OneLine } from "./OneLine.tsx";
import styles from "./RowList.module.css";
import { WholeWords } from "./WholeWords.tsx";

interface ListedRow {
  readonly key: string;
  /** In front of the words: a count or a time; null for none. */
  readonly lead: React.ReactNode;
  readonly title: string;
  readonly facts: string;
  readonly behind?: CasesBehind;
}

interface RowListProps {
  readonly rows: readonly ListedRow[];
  /** How wide the leads are, in `rem`; 0 where there is none. */
  readonly leadWidth: number;
  /** Stands under the rows; null for nothing. */
  readonly more: (shown: number) => React.ReactNode;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** All in `rem`: a line that matters over one of facts, and a width from which two lists stand side by side. */
const ROW = 4;
const MORE = 1.6;
const LIST = 34;
const LARGEST = 1.5;
const FEWEST_LINES = 3;

/** Rows of two lines, as many as have room, down one column and then down the next. */
export function RowList({ rows, leadWidth, more, width, height }: RowListProps) {
  const fitting = Math.max(1, Math.floor((height - MORE) / ROW));
  const columns = Math.max(1, Math.min(Math.floor(width / LIST), Math.ceil(rows.length / fitting)));
  const shown = rows.slice(0, columns * fitting);
  const left = more(shown.length);
  // A few rows are written larger, so that they do not leave the panel empty.
  const lines = Math.min(fitting, Math.max(FEWEST_LINES, Math.ceil(shown.length / columns)));
  const size = Math.max(1, Math.min(LARGEST, (height - MORE) / lines / ROW, width / columns / LIST));
  return (
    <div className={styles.panel}>
      <ol
        className={styles.rows}
        style={{
          "--column-width": leadWidth * size,
          "--size": size,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: `repeat(${lines}, minmax(0, 1fr))`,
        }}
      >
        {shown.map(({ key, lead, title, facts, behind }) => (
          <li key={key} data-lead={leadWidth > 0 || undefined}>
            {leadWidth > 0 && (
              <b className={styles.lead} data-matters>
                {lead}
              </b>
            )}
            <b className={styles.title} data-matters {...behind}>
              <OneLine text={title} />
            </b>
            <span className={styles.facts}>
              <WholeWords parts={[{ at: 0, text: facts }]} lines={1} />
            </span>
          </li>
        ))}
      </ol>
      {left !== null && <p className={styles.more}>{left}</p>}
    </div>
  );
}
