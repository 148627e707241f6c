import type { CasesBehind } from "../mirror/useCasesBehind.ts";
import { OneLine } from "./OneLine.tsx";
import styles from "./RowList.module.css";
import { rowRoom } from "./rowRoom.ts";
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
  /** A title that is longer than one line has two. */
  readonly isBroken?: boolean;
  /** How wide the leads are, in `rem`; 0 where there is none. */
  readonly leadWidth: number;
  /** Stands under the rows; null for nothing. */
  readonly more: (shown: number) => React.ReactNode;
  /** `rem`. */
  readonly width: number;
  readonly height: number;
}

/** Of the line below the rows, in `rem`. */
const MORE = 1.6;

/** Rows of a title and a line of facts, as many as have room, down one column and then down the next. */
export function RowList({ rows, isBroken = false, leadWidth, more, width, height }: RowListProps) {
  const titles = rows.map(({ title }) => title);
  const room = {
    titles,
    facts: rows.map((row) => row.facts),
    leadWidth,
    mostLines: isBroken ? 2 : 1,
    width,
    height: height - MORE,
  } as const;
  const { shown, columns, heights, lines, size } = rowRoom(room);
  const left = more(shown);
  return (
    <div className={styles.panel}>
      <ol
        className={styles.rows}
        style={{
          "--column-width": leadWidth * size,
          "--size": size,
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridTemplateRows: heights.map((each) => `minmax(0, ${each}fr)`).join(" "),
        }}
      >
        {rows.slice(0, shown).map(({ key, lead, title, facts, behind }, index) => (
          <li key={key} data-lead={leadWidth > 0 || undefined} style={{ "--lines": lines[index] ?? 1 }}>
            {leadWidth > 0 && (
              <b className={styles.lead} data-matters>
                {lead}
              </b>
            )}
            <b className={styles.title} data-matters {...behind}>
              {lines[index] === 2 ? <WholeWords parts={[{ at: 0, text: title }]} lines={2} /> : <OneLine text={title} />}
            </b>
            <span className={styles.facts}>
              <OneLine text={facts} />
            </span>
          </li>
        ))}
      </ol>
      {left !== null && <p className={styles.more}>{left}</p>}
    </div>
  );
}
