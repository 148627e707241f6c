import { Button } from "react-aria-components";
import type { RegisteredLetter } from "#contract/letters.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./DueLetters.module.css";

interface UnsentLettersProps {
  readonly letters: readonly RegisteredLetter[];
  readonly now: number;
  /** The one that is shown beside them. */
  readonly shown: string | null;
  readonly onShow: (letterId: string) => void;
}

/** What was issued and never went out: until that is recorded or it is taken back, its office owes no answer and no further letter is due to it. */
export function UnsentLetters({ letters, now, shown, onShow }: UnsentLettersProps) {
  const { say, locale, age } = useWords();
  if (letters.length === 0) return null;
  return (
    <section className={styles.unsent} aria-label={say("paper.letters.toSend")}>
      <h3>{say("paper.letters.toSend")}</h3>
      <p className={viewStyles.quiet}>{say("paper.letters.toSend.help")}</p>
      <ul>
        {letters.map(({ letterId, number, toLabel, kind, issuedAt }) => (
          <li key={letterId}>
            <Button className={styles.toSend ?? ""} aria-pressed={letterId === shown} onPress={() => onShow(letterId)}>
              <b>{number}</b>
              <span>{toLabel[locale]}</span>
              <span>{say(`desk.case.letter.${kind}`)}</span>
              <span className={viewStyles.late}>
                <Mark shape="late" />
                {say("paper.letters.toSend.since", { age: age(now - issuedAt) })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
