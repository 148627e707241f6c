import { useRef } from "react";
import type { PresentedCase } from "#contract/presenting.ts";
import { fewSteps } from "#domain/review/caseSteps.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import { useRoomFor } from "./useRoomFor.ts";
import styles from "./screen.module.css";

/** So many characters are read from afar in large letters. */
const LARGE = 190;
/** So many steps stand beside the words, where there is room for them. */
const STEPS = 8;
/** So few leave room for a larger picture. */
const FEW = 2;

/** One case in one look: how late it is, what was written, the picture, who was asked when. */
export function CaseSlide({ told }: { readonly told: PresentedCase }) {
  const { say, date, department, district, place, locale } = useWords();
  const { urgency, ticket, picture, dueAt, daysLate, askedTooLate, answers } = told;
  const read = useReadAloud()(told);
  return (
    <article className={styles.case} data-urgency={urgency} data-length={read.length > LARGE ? "long" : undefined}>
      <header>
        {daysLate !== null && (
          <em data-days-late={daysLate}>
            <Mark shape="late" /> {say(answers === null ? "review.case.daysUnmarked" : "review.case.daysLate", { n: daysLate })}
          </em>
        )}
        {askedTooLate && <strong>{say("review.case.askedTooLate")}</strong>}
        {urgency !== "routine" && (
          <b>
            <Mark shape={urgency} /> {say(`urgency.${urgency}`)}
          </b>
        )}
        <span>{department(told.department)}</span>
        <span>{[district(told.district), place(told)].filter(Boolean).join(" · ")}</span>
        <span>{ticket}</span>
        {dueAt !== null && <span>{say("review.case.dueBy", { date: date(dueAt) })}</span>}
      </header>
      <div className={styles.said}>
        <p dir="auto">{read}</p>
        <footer>
          {answers === null
            ? say("review.case.nobody")
            : say("review.case.answers", { office: [answers.label[locale], answers.holder].filter(Boolean).join(", ") })}
        </footer>
      </div>
      <aside data-few={told.steps.length <= FEW || undefined}>
        {picture !== null && <img src={`/files/${picture}`} alt="" />}
        <Steps key={`${told.grievanceId} ${told.steps.length} ${locale}`} told={told} />
      </aside>
    </article>
  );
}

function Steps({ told: { steps } }: { readonly told: PresentedCase }) {
  const { say, dayOfMonth, locale } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const { shown, left } = fewSteps(steps, useRoomFor(list, STEPS));
  return (
    <ol ref={list} className={styles.steps} aria-label={say("review.case.steps")}>
      {shown.map(({ kind, office, from, at, times }, index) => {
        const step = say(`review.step.${kind}`, { office: office?.[locale] ?? "" });
        const days = dayOfMonth(from) === dayOfMonth(at) ? dayOfMonth(at) : `${dayOfMonth(from)} – ${dayOfMonth(at)}`;
        return (
          // Steps are shown whole and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} data-step={kind}>
            <time>{days}</time>
            <span>{times > 1 ? say("review.case.times", { step, n: times }) : step}</span>
            {index === 0 && left > 0 && <small>{say("review.case.stepsLeft", { n: left })}</small>}
          </li>
        );
      })}
    </ol>
  );
}
