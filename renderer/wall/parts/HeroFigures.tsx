import type { Queue } from "#domain/desk/views.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Compared, type Comparison } from "./Compared.tsx";
import { Figure } from "./Figure.tsx";
import labels from "./FigureLabel.module.css";
import styles from "./HeroFigures.module.css";
import { widthOf } from "./widthOf.ts";

interface HeroFigure {
  readonly name: string;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly label: string;
  /** What it is to be held against; null where nothing is known. */
  readonly against: Comparison | null;
  readonly isLate?: boolean;
  readonly queue: Queue | null;
}

/** All in `rem`. */
const LEAST_WIDTH = 11;
const TEXT_HEIGHT = 3.1;
const LINE_HEIGHT = 1.45;
/** The gap in the style. */
const COLUMN_GAP = 1.2;
/** A mark and the gap behind it. */
const MARK = 1.15;
const DIGIT = 0.62;
const SMALLEST = 2;
const LARGEST = 9;
/** Keeps the line, so that the numbers stand on one. */
const NOTHING = "\u00a0";

interface HeroFiguresProps {
  readonly figures: readonly HeroFigure[];
  readonly label: string;
  readonly width: number;
  readonly height: number;
}

function noteWidth({ text, is }: Comparison): number {
  return widthOf(text) + (is === null ? 0 : MARK);
}

/** A few numbers that a room reads first, all in one size, each with what it is to be held against. */
export function HeroFigures({ figures, label, width, height }: HeroFiguresProps) {
  const { number } = useWords();
  const rows = Math.ceil(figures.length / Math.max(1, Math.floor(width / LEAST_WIDTH)));
  // None stands alone in a row below fuller ones.
  const columns = Math.ceil(figures.length / rows);
  const digits = Math.max(...figures.map(({ value }) => (value === null ? 1 : number(value).length)));
  const column = (width - (columns - 1) * COLUMN_GAP) / columns;
  const lines = Math.max(...figures.map(({ against }) => (against === null ? 1 : Math.ceil(noteWidth(against) / column))));
  const textHeight = TEXT_HEIGHT + (lines - 1) * LINE_HEIGHT;
  const size = Math.max(SMALLEST, Math.min(LARGEST, (height / rows - textHeight) / 1.15, (width / columns - 1) / (digits * DIGIT)));
  return (
    <dl className={styles.figures} style={{ "--columns": columns, "--rows": rows, "--size": size, "--lines": lines }} aria-label={label}>
      {figures.map(({ name, value, label: called, against, isLate = false, queue }) => (
        <div key={name} data-late={isLate || undefined}>
          <dt className={labels.label}>
            {isLate && <Mark shape="late" />}
            {called}
          </dt>
          <dd>
            {value === null ? (
              <span className={styles.number}>–</span>
            ) : (
              <Figure name={name} value={value} queue={queue} matters className={styles.number}>
                {number(value)}
              </Figure>
            )}
            <span className={styles.against}>{against === null ? NOTHING : <Compared with={against} />}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
