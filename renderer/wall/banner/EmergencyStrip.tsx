import { useMemo } from "react";
import type { OpenEmergencies, WallCard } from "#contract/wall.ts";
import { useNow } from "../../client/useNow.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { citizenText, citizenWords } from "../../ui/words/citizenText.ts";
import { useCasesBehind, useCasesBehindEach } from "../mirror/useCasesBehind.ts";
import { departmentTold, isProposed } from "../parts/departmentTold.ts";
import { WholeWords } from "../parts/WholeWords.tsx";
import { caseOfTicket, takenBackEmergencyCases } from "../parts/filters.ts";
import { asFarAsKnown, useClear } from "../parts/known.ts";
import styles from "./EmergencyStrip.module.css";
import { JUST_NOW_MS } from "./justNow.ts";

/** The worst open emergency, one on each panel; calm when there is none, as far as is known. */
export function EmergencyStrip({ emergencies, shown }: { readonly emergencies: OpenEmergencies; readonly shown: number }) {
  const words = useWords();
  const { say, age, department, district, place } = words;
  const now = useNow(10_000);
  const behind = useCasesBehindEach();
  const { total, takenBack } = emergencies;
  const cards = useMemo(() => worstFirst(emergencies.cards).slice(0, shown), [emergencies, shown]);
  // Of a sensitive case the sort, the district and the age, and no more.
  const wordsOf = ({ sensitive, silence, gist }: WallCard) =>
    sensitive !== null ? say(`sensitive.sort.${sensitive}`) : silence === null ? citizenWords(gist) : say(`card.${silence}`);
  const more = total - cards.reduce((sum, { incident }) => sum + incident.openEmergencies, 0);
  return (
    <footer
      className={styles.strip}
      data-open={total > 0 || undefined}
      data-total={total}
      style={{ "--columns": shown }}
      aria-label={say("emergency.label")}
    >
      {total === 0 && <NoEmergency takenBack={takenBack} />}
      {cards.map((card, index) => (
        <p key={card.grievanceId} data-ticket={card.ticket}>
          <span className={styles.plate}>
            <Mark shape="emergency" />
            {now - card.openedAt < JUST_NOW_MS ? say("emergency.openNow") : say("emergency.open", { age: age(now - card.openedAt) })}
          </span>
          <b {...behind(caseOfTicket(card.ticket))}>
            {card.sensitive === null
              ? `${citizenText(place(card) ?? district(card.district))}, ${departmentTold(department(card.department), isProposed(card), words)}`
              : district(card.district)}
          </b>
          <span className={styles.text}>
            <WholeWords parts={[{ at: 0, text: wordsOf(card) }]} lines={1} />
          </span>
          {more > 0 && index === cards.length - 1 && <span className={styles.more}>{say("emergency.more", { n: more })}</span>}
        </p>
      ))}
    </footer>
  );
}

/** Nobody may take it for an all-clear while something cannot be read, or while emergencies are open whose posts were taken back. */
export function NoEmergency({ takenBack }: Pick<OpenEmergencies, "takenBack">) {
  const words = useWords();
  const behind = useCasesBehind(takenBack > 0 ? takenBackEmergencyCases() : null, takenBack);
  const text = takenBack > 0 ? words.say("emergency.takenBack", { n: takenBack }) : words.say("emergency.none");
  return (
    <p>
      <span {...behind}>{asFarAsKnown(text, useClear(), words)}</span>
    </p>
  );
}

/** The worst emergencies first: overdue before in time, then what most citizens write about, then the longest open. */
export function worstFirst(cards: readonly WallCard[]): readonly WallCard[] {
  return cards.toSorted(
    (one, other) =>
      Number(other.overdue) - Number(one.overdue) ||
      other.incident.cases - one.incident.cases ||
      other.postCount - one.postCount ||
      one.openedAt - other.openedAt,
  );
}
