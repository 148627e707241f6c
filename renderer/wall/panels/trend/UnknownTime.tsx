import { useWords } from "../../../i18n/useWords.ts";
import { replayMoment } from "../../../ui/words/replaySpan.ts";
import { useKnownFrom } from "../../parts/known.ts";
import { widthOf } from "../../parts/widthOf.ts";
import styles from "./unknown.module.css";

interface UnknownTimeProps {
  /** Of the chart, from its left; 0 to 1. */
  readonly share: number;
  /** `rem`: of the chart. */
  readonly width: number;
  /** Where the chart lies in what is positioned around it, as CSS says it. */
  readonly inset: string;
}

/** Hatches the time before the record begins, and says so where there is room: a line at 0 would invent it. */
export function UnknownTime({ share, width, inset }: UnknownTimeProps) {
  const words = useWords();
  const knownFrom = useKnownFrom();
  if (share <= 0) return null;
  const text = knownFrom === null ? words.say("clear.no-case") : words.say("trend.notBefore", { time: replayMoment(knownFrom, words) });
  return (
    <div className={styles.chart} style={{ inset }}>
      <p data-unknown-time style={{ width: `${share * 100}%` }}>
        <span className={widthOf(text) + PADDING > share * width ? "unseen" : undefined}>{text}</span>
      </p>
    </div>
  );
}

/** `rem`: on both sides of the words. */
const PADDING = 1.6;
