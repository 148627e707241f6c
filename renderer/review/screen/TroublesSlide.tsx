import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./screen.module.css";

/** What many complain of, in the words of the last who did. */
export function TroublesSlide({ troubles }: Pick<Dossier, "troubles">) {
  const { say, departmentBrief } = useWords();
  return (
    <ol className={styles.troubles}>
      {troubles.map(({ grievanceId, text, silence, department, place, cases, citizens }) => (
        <li key={grievanceId}>
          <p dir="auto">{silence === null ? text : say(`review.silence.${silence}`)}</p>
          <footer>
            <b>{say("review.citizens", { n: citizens, cases })}</b>
            <span>{[departmentBrief(department), place].filter(Boolean).join(" · ")}</span>
          </footer>
        </li>
      ))}
    </ol>
  );
}
