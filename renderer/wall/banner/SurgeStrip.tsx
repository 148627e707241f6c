import type { SurgeAlerts } from "#contract/wallScenes.ts";
import { casesOfSurge } from "#domain/desk/casesOfSurge.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { keyOfSurge, surgeSentence } from "../../ui/words/surgeSentence.ts";
import { unknownOf, useKnown } from "../parts/known.ts";
import { Figure } from "../parts/Figure.tsx";
import { WholeWords } from "../parts/WholeWords.tsx";
import styles from "./SurgeStrip.module.css";

interface SurgeStripProps {
  readonly alerts: SurgeAlerts | null;
  /** One for each screen of the wall. */
  readonly shown: number;
  /** Whether it stands in the place of the headline, and says for it what is not known. */
  readonly isHeadline: boolean;
}

/**
 * Under the header, on every scene but the trend and a replay: what comes in far more often than usual, where, how often, and what is usual. Calm, since nobody is in danger by it;
 * no height where nothing surges, or a person has taken note of all that does.
 */
export function SurgeStrip({ alerts, shown, isHeadline }: SurgeStripProps) {
  const words = useWords();
  const known = useKnown();
  if (alerts === null || alerts.total === 0) return null;
  const told = alerts.next.slice(0, shown);
  const more = alerts.total - told.length;
  return (
    <div className={styles.strip} aria-live="polite" data-surges={alerts.total} style={{ "--columns": told.length }}>
      {told.map((surge, index) => {
        const { what, often } = surgeSentence(surge, words);
        const text = `${what}: ${often}`;
        return (
          <p key={keyOfSurge(surge)}>
            <Mark shape="urgent" />
            <b data-matters>
              <Figure name={`surgeAlert:${keyOfSurge(surge)}`} value={surge.cases} queue={casesOfSurge(surge)} said={text}>
                <WholeWords parts={[{ at: 0, text }]} lines={1} />
              </Figure>
            </b>
            {isHeadline && known.is !== "all" && index === told.length - 1 && <span data-unknown>{unknownOf(known, words)}</span>}
            {more > 0 && index === told.length - 1 && <span>{words.say("surges.more", { n: more })}</span>}
          </p>
        );
      })}
    </div>
  );
}
