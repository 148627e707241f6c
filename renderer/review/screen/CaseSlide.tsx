import type { DossierCase } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import styles from "./screen.module.css";

/** So many characters are read from afar in large letters: alone, and beside a picture. */
const LARGE = 400;
const LARGE_BY_PICTURE = 190;

/** One case, as it is read aloud. */
export function CaseSlide({ told }: { readonly told: DossierCase }) {
  const { say, date, department, district } = useWords();
  const { urgency, place, openedAt, overdue, ticket, picture } = told;
  const read = useReadAloud()(told);
  const isLong = read.length > (picture === null ? LARGE : LARGE_BY_PICTURE);
  return (
    <article className={styles.case} data-urgency={urgency} data-length={isLong ? "long" : undefined}>
      <p dir="auto">{read}</p>
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
