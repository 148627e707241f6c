import type { Queue } from "#domain/desk/views.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Figure } from "../../parts/Figure.tsx";
import styles from "./trend.module.css";

interface TrendHeadProps {
  /** `hours` or `days`: parts the names of the figures. */
  readonly of: string;
  readonly span: string;
  readonly opened: { readonly cases: number; readonly queue: Queue };
  readonly disposed: { readonly cases: number; readonly queue: Queue };
  readonly usual: number | null;
}

/** What the chart comes to, each number beside the line or bar that it is of: no legend to look up. */
export function TrendHead({ of, span, opened, disposed, usual }: TrendHeadProps) {
  const { say, number } = useWords();
  return (
    <p className={styles.head}>
      <span>{span}</span>
      <span>
        <svg viewBox="0 0 12 16" aria-hidden="true">
          <rect className={styles.bar} x="1" y="2" width="10" height="13" />
        </svg>
        <Figure name={`trend:${of}:opened`} value={opened.cases} queue={opened.queue} className={styles.sum}>
          {number(opened.cases)}
        </Figure>
        {say("trend.opened")}
      </span>
      <span>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <path d="M0 8H24" stroke="var(--ink)" strokeWidth="4" />
        </svg>
        <Figure name={`trend:${of}:disposed`} value={disposed.cases} queue={disposed.queue} className={styles.sum}>
          {number(disposed.cases)}
        </Figure>
        {say("trend.disposed")}
      </span>
      {usual !== null && (
        <span>
          <svg viewBox="0 0 24 16" aria-hidden="true">
            <path d="M0 8H24" stroke="var(--ink-2)" strokeWidth="3" strokeDasharray="7 5" />
          </svg>
          <Figure name={`trend:${of}:usual`} value={Math.round(usual)} queue={null}>
            {number(Math.round(usual))}
          </Figure>
          {say("trend.usual")}
        </span>
      )}
    </p>
  );
}
