import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./parts.module.css";

interface OwingTableProps {
  readonly offices: Dossier["offices"];
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Who owes answers, for how long, and the letters that they had. */
export function OwingTable({ offices, now }: OwingTableProps) {
  const { say, locale, number, age } = useWords();
  return (
    <table className={styles.owing}>
      <thead>
        <tr>
          <th scope="col">{say("review.owing.office")}</th>
          <th scope="col">{say("review.owing.late")}</th>
          <th scope="col">{say("review.owing.oldest")}</th>
          <th scope="col">{say("review.owing.letters")}</th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ office, department, label, overdue, oldestDueAt, letters, unanswered }) => (
          <tr key={office ?? `unmarked ${department ?? ""}`}>
            <th scope="row">
              {label[locale]}
              {office === null && department !== null && <small>{say("review.owing.unmarked")}</small>}
            </th>
            <td data-late>{number(overdue)}</td>
            <td>{age(now - oldestDueAt)}</td>
            <td>{letters === 0 ? "" : say("review.owing.lettersOf", { n: letters, open: unanswered })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
