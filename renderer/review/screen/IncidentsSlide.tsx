import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { useReadAloud } from "../../ui/dossier/useReadAloud.ts";
import styles from "./screen.module.css";

/** What many complain of, in the words of the last who did. */
export function IncidentsSlide({ incidents }: Pick<Dossier, "incidents">) {
  const { say, departmentBrief } = useWords();
  const readAloud = useReadAloud();
  return (
    <ol className={styles.incidents}>
      {incidents.map((incident) => (
        <li key={incident.grievanceId}>
          <p dir="auto">{readAloud(incident)}</p>
          <footer>
            <b>{say("review.citizens", { n: incident.citizens, cases: incident.cases })}</b>
            <span>{[departmentBrief(incident.department), incident.place].filter(Boolean).join(" · ")}</span>
          </footer>
        </li>
      ))}
    </ol>
  );
}
