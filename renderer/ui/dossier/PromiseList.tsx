import type { ReactNode } from "react";
import type { PromiseLine } from "#contract/review.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./dossier.module.css";

/** More tickets than these are counted. */
export const TICKETS = 6;

interface PromiseListProps {
  readonly promises: readonly PromiseLine[];
  /** What can be done with one. */
  readonly renderTools?: (promise: PromiseLine) => ReactNode;
}

/** What was promised, by whom, by when, and what became of it. */
export function PromiseList({ promises, renderTools }: PromiseListProps) {
  const { say, locale, date } = useWords();
  return (
    <ol className={styles.promises}>
      {promises.map((promise) => {
        const { id, reviewId, words, label, officer, dueAt, standing, cases, contradictedDueAt, settledBy } = promise;
        return (
          <li key={`${reviewId} ${id}`} data-standing={standing}>
            <p dir="auto">“{words}”</p>
            <footer>
              <span>{[officer, label[locale]].filter(Boolean).join(", ")}</span>
              <span>
                {contradictedDueAt.length > 1
                  ? say("review.twoDays", { one: date(contradictedDueAt[0] ?? dueAt), other: date(contradictedDueAt[1] ?? dueAt) })
                  : say("review.by", { date: date(dueAt) })}
              </span>
              <b>{say(`review.standing.${standing}`)}</b>
              {settledBy.length > 1 && <em>{say("review.twoAnswers")}</em>}
              {cases.length > 0 && (renderTools === undefined || cases.length > TICKETS) && (
                <span>
                  {cases.length > TICKETS ? say("review.cases.count", { n: cases.length }) : cases.map(({ ticket }) => ticket).join(", ")}
                </span>
              )}
              {renderTools?.(promise)}
            </footer>
          </li>
        );
      })}
    </ol>
  );
}
