import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AskedNumber } from "./AskedNumber.tsx";
import styles from "./dossier.module.css";
import { HeadRow } from "../tables/HeadRow.tsx";

interface OwingTableProps {
  readonly offices: Dossier["offices"];
  /** Milliseconds UTC. */
  readonly now: number;
  readonly onAsk?: ((owing: Owing) => void) | undefined;
}

export type Owing = Dossier["offices"][number];

/** The offices that owe reports, for how long, and what they were written of it. */
export function OwingTable({ offices, now, onAsk }: OwingTableProps) {
  const { say, locale, age } = useWords();
  return (
    <table className={styles.owing}>
      <HeadRow names={[say("word.office"), say("review.owing.late"), say("review.owing.oldest"), say("review.owing.letters")]} />
      <tbody>
        {offices.map((owing) => (
          <tr key={owing.office}>
            <th scope="row">
              {owing.label[locale]}
              {owing.holder !== null && <small>{owing.holder}</small>}
            </th>
            <td data-late>
              <AskedNumber
                value={owing.overdue}
                name={`${owing.label[locale]}, ${say("review.owing.late")}`}
                onAsk={onAsk && (() => onAsk(owing))}
              />
            </td>
            <td>{age(now - owing.oldestDueAt)}</td>
            <td>
              <Written owing={owing} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Written({ owing: { letters, unanswered, lastLetterAt, mails } }: { readonly owing: Owing }) {
  const { say, dayOfMonth } = useWords();
  return (
    <>
      {letters === 0 && mails === 0 && say("review.owing.noLetters")}
      {letters > 0 && say("review.owing.lettersOf", { n: letters, open: unanswered })}
      {lastLetterAt !== null && <small>{say("review.owing.lastLetter", { date: dayOfMonth(lastLetterAt) })}</small>}
      {mails > 0 && <small>{say("review.owing.mails", { n: mails })}</small>}
    </>
  );
}
