import type { CaseDecisionLine, ReviewView } from "#contract/review.ts";
import { type Words, useWords } from "../../i18n/useWords.ts";
import { useMay } from "../../ui/people/sitting.ts";
import { useInHand } from "./inHand.ts";
import { TakeUp } from "./CaseItem.tsx";
import { Part } from "./Part.tsx";
import styles from "./speaker.module.css";
import { TextButton } from "../../ui/controls/ActionButton.tsx";

/** What was done to cases at this stop, as the minutes will tell it. */
export function DecisionPart({ review, stop }: { readonly review: ReviewView; readonly stop: string }) {
  const words = useWords();
  const { say } = words;
  const may = useMay();
  const { acts } = useInHand();
  const decisions = review.decisions.filter((each) => each.stop === stop);
  if (decisions.length === 0) return null;
  return (
    <Part title={say("review.decisions")}>
      <ul className={styles.remarks}>
        {decisions.map((decision) => (
          <li key={decision.id}>
            <TakeUp id={decision.grievanceId} ticket={decision.ticket} asTicket /> {whatOf(decision, words)}
            {decision.words !== null && <p dir="auto">{decision.words}</p>}
            {review.state === "begun" && may("triage") && (
              <TextButton
                label={say("review.decision.takeBack")}
                aria-label={say("review.decision.takeBackOf", { what: `${decision.ticket}, ${whatOf(decision, words)}` })}
                onPress={() => void acts.takeBack(decision.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function whatOf({ decision, to }: CaseDecisionLine, { say, locale }: Words): string {
  return say(`review.decision.${decision}`, { office: to?.[locale] ?? "" });
}
