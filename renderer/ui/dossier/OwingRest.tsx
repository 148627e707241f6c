import type { Dossier } from "#contract/dossier.ts";
import { useWords } from "../../i18n/useWords.ts";
import { AskedNumber } from "./AskedNumber.tsx";
import styles from "./dossier.module.css";

interface OwingRestProps {
  readonly dossier: Pick<Dossier, "offices" | "owing">;
  /** How many offices stand above. */
  readonly shown: number;
  readonly onAskUnmarked?: (() => void) | undefined;
}

/** How many more owe than there was room for, and what nobody was asked for: that is the cell's own work. */
export function OwingRest({ dossier: { offices, owing }, shown, onAskUnmarked }: OwingRestProps) {
  const { say } = useWords();
  const above = offices.slice(0, shown);
  const more = owing.offices - above.length;
  const cases = owing.overdue - above.reduce((sum, { overdue }) => sum + overdue, 0);
  const unmarked = say("review.owing.unmarked", { n: owing.unmarked });
  return (
    <>
      {more > 0 && (
        <p className={styles.rest} data-more={more}>
          {say("review.owing.more", { offices: more, n: cases })}
        </p>
      )}
      {owing.unmarked > 0 && (
        <p className={styles.rest} data-unmarked={owing.unmarked}>
          <AskedNumber value={owing.unmarked} name={unmarked} onAsk={onAskUnmarked}>
            {unmarked}
          </AskedNumber>
        </p>
      )}
    </>
  );
}
