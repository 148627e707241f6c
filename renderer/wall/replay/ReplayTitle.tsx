import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useKnown } from "../parts/known.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import type { Replayed } from "../parts/replayed.ts";
import styles from "./ReplayTitle.module.css";
import { replayTitle } from "./replayTitleWords.ts";

/** Says that this is a replay and of which hours: nobody may take it for the present. */
export function ReplayTitle({ replayed }: { readonly replayed: Replayed }) {
  const words = useWords();
  const { span, unknown } = replayTitle(replayed, words, useKnown());
  return (
    <div className={styles.title} data-replay-title data-frame={replayed.frame}>
      <b className={styles.plate} data-matters>
        {words.say("replay.plate")}
      </b>
      {replayed.isPaused && (
        <span className={styles.paused}>
          <Mark shape="waiting" />
          {words.say("replay.paused")}
        </span>
      )}
      <div className={styles.clauses}>
        <b data-matters>{span}</b>
        {unknown.length > 0 && (
          <p>
            <WholeWords parts={[{ at: 0, text: unknown.join("; ") }]} lines={1} />
          </p>
        )}
      </div>
    </div>
  );
}
