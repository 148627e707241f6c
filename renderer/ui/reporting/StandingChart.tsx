import { useId } from "react";
import { Bar, BarChart, XAxis, YAxis, type YAxisTickContentProps } from "recharts";
import type { PeriodReport } from "#contract/reporting.ts";
import type { Locale } from "#contract/settings.ts";
import { COUNT_WORDS } from "#domain/reporting/words.ts";
import { beginningOf } from "#domain/text/beginning.ts";
import { numberWords } from "./figureParts.ts";
import { textScale, useAppearance } from "../appearance/appearance.ts";
import styles from "./reporting.module.css";

const MOST_BARS = 12;
const ROW_HEIGHT = 30;
const EDGE_HEIGHT = 16;
/** Names of offices are long; on one line each they never run into their neighbours. */
const LEAST_LABEL_WIDTH = 120;
const MOST_LABEL_WIDTH = 500;
const FONT_SIZE = 12;
const LETTER_WIDTH = 6.4;
const LABEL_GAP = 12;

/** How what came in stood at the end, for the lines with the most. Patterns and numbers tell the parts apart, so that it reads in black and white. */
export function StandingChart({
  report,
  locale,
  width,
  rowHeight = ROW_HEIGHT,
  mostBars = MOST_BARS,
}: {
  readonly report: PeriodReport;
  readonly locale: Locale;
  readonly width: number;
  readonly rowHeight?: number;
  readonly mostBars?: number;
}) {
  const id = useId();
  // Drawn again where the text grows.
  useAppearance();
  const scale = textScale();
  const lines = report.lines.filter(({ figures }) => figures.receipts > 0).slice(0, mostBars);
  if (lines.length === 0) return null;
  const rows = lines.map(({ label, figures }) => ({
    name: `${label[locale]}${COUNT_AFTER}${numberWords(figures.receipts, locale)}`,
    disposed: figures.disposed,
    atrSent: figures.atrSent,
    inAction: figures.inAction,
    pendingMarking: figures.pendingMarking,
    sideStates: figures.sideStates,
  }));
  const longest = Math.max(...rows.map(({ name }) => lettersOf(name).length));
  const labelWidth = scale * Math.min(MOST_LABEL_WIDTH, Math.max(LEAST_LABEL_WIDTH, longest * LETTER_WIDTH + LABEL_GAP));
  return (
    <figure className={styles.chart}>
      <BarChart
        layout="vertical"
        data={rows}
        width={width}
        height={rows.length * rowHeight * scale + EDGE_HEIGHT}
        margin={{ right: 8, left: 4, top: 4, bottom: 4 }}
        accessibilityLayer={false}
      >
        <defs>
          <pattern id={`${id}inAction`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className={styles.paper} />
            <rect width="3" height="6" className={styles.inkOfPattern} />
          </pattern>
          <pattern id={`${id}atrSent`} width="5" height="5" patternUnits="userSpaceOnUse">
            <rect width="5" height="5" className={styles.paper} />
            <circle cx="2.5" cy="2.5" r="1.3" className={styles.inkOfPattern} />
          </pattern>
          <pattern id={`${id}sideStates`} width="6" height="6" patternUnits="userSpaceOnUse">
            <rect width="6" height="6" className={styles.paper} />
            <rect width="6" height="1.2" className={styles.inkOfPattern} />
          </pattern>
        </defs>
        <XAxis type="number" hide />
        <YAxis type="category" dataKey="name" width={labelWidth} tickLine={false} axisLine={false} tick={LineName} interval={0} />
        {PARTS.map((part) => (
          <Bar
            key={part}
            dataKey={part}
            name={COUNT_WORDS[part][locale]}
            stackId="standing"
            fill={fillOf(part, id)}
            stroke="currentColor"
            isAnimationActive={false}
          />
        ))}
      </BarChart>
      <figcaption className={styles.legend}>
        {PARTS.map((part) => (
          <span key={part}>
            <svg width="18" height="12" aria-hidden="true">
              <rect x="0.5" y="0.5" width="17" height="11" fill={fillOf(part, id)} stroke="currentColor" />
            </svg>{" "}
            {COUNT_WORDS[part][locale]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** What is on a line of its own as one sign, so that matras take no room. */
function lettersOf(name: string): readonly string[] {
  return Array.from(SIGNS.segment(name), ({ segment }) => segment);
}

const SIGNS = new Intl.Segmenter("hi");
const MOST_LETTERS = Math.floor((MOST_LABEL_WIDTH - LABEL_GAP) / LETTER_WIDTH);

/** The number stays whole where the name is too long. */
function splitLabel(label: string): { readonly name: string; readonly count: string } {
  const at = label.lastIndexOf(COUNT_AFTER);
  return { name: label.slice(0, at), count: label.slice(at) };
}

const COUNT_AFTER = " · ";

function LineName({ x, y, payload }: YAxisTickContentProps) {
  const { name, count } = splitLabel(String(payload.value));
  const letters = lettersOf(name);
  const most = MOST_LETTERS - count.length;
  return (
    <text x={x} y={y} dy="0.35em" textAnchor="end" fill="currentColor" fontSize={FONT_SIZE * textScale()}>
      {letters.length > most ? beginningOf(name, Array.from(letters.slice(0, most - 1).join("")).length) : name}
      {count}
    </text>
  );
}

function fillOf(part: (typeof PARTS)[number], id: string): string {
  if (part === "disposed") return "var(--chart-solid)";
  return part === "pendingMarking" ? "var(--chart-paper)" : `url(#${id}${part})`;
}

const PARTS = ["disposed", "atrSent", "inAction", "pendingMarking", "sideStates"] as const;
