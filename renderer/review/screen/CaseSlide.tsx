import type { DossierCase } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import styles from "./screen.module.css";

/** One case, as it is read aloud. */
export function CaseSlide({ told }: { readonly told: DossierCase }) {
  const { say, date, department, district } = useWords();
  const { text, silence, urgency, place, openedAt, overdue, ticket, picture } = told;
  return (
    <article className={styles.case} data-urgency={urgency}>
      <p dir="auto">{silence === null ? text : say(`review.silence.${silence}`)}</p>
      {picture !== null && <img src={`/files/${picture}`} alt="" />}
      <footer>
        {urgency !== "routine" && (
          <b>
            <Mark shape={urgency} /> {say(`urgency.${urgency}`)}
          </b>
        )}
        <span>{department(told.department)}</span>
        <span>{[district(told.district), place].filter(Boolean).join(" · ")}</span>
        <span>{ticket}</span>
        <span>{date(openedAt)}</span>
        {overdue && (
          <em>
            <Mark shape="late" /> {say("review.late")}
          </em>
        )}
      </footer>
    </article>
  );
}
