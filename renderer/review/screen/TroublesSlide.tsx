import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import styles from "./screen.module.css";

/** What many complain of, in the words of the last who did. */
export function TroublesSlide({ troubles }: Pick<Dossier, "troubles">) {
  const { say, departmentBrief } = useWords();
  const readAloud = useReadAloud();
  return (
    <ol className={styles.troubles}>
      {troubles.map((trouble) => (
        <li key={trouble.grievanceId}>
          <p dir="auto">{readAloud(trouble)}</p>
          <footer>
            <b>{say("review.citizens", { n: trouble.citizens, cases: trouble.cases })}</b>
            <span>{[departmentBrief(trouble.department), trouble.place].filter(Boolean).join(" · ")}</span>
          </footer>
        </li>
      ))}
    </ol>
  );
}
