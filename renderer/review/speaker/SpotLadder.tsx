import { Button } from "react-aria-components";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import styles from "./speaker.module.css";

interface SpotLadderProps {
  readonly history: CaseHistory;
  readonly canMark: boolean;
  readonly canEscalate: boolean;
  readonly onMark: (to: Mark) => void;
  readonly onEscalate: (office: string) => void;
}

/** Who answers for a case and who is above, nearest first; one press makes an office above answerable as well. */
export function SpotLadder({ history: { grievance, offices }, canMark, canEscalate, onMark, onEscalate }: SpotLadderProps) {
  const { say, locale } = useWords();
  const escalated = new Set<string>(grievance.escalations.map(({ to }) => to));
  const shown = offices.filter(({ role, id }) => role !== "superior" || !escalated.has(id));
  const { department, district } = grievance;
  return (
    <ul className={styles.ladder} aria-label={say("review.spot.ladder")}>
      {shown.map(({ id, role, label, holder }) => (
        <li key={`${role} ${id}`} data-role={role}>
          <span>
            <b>{label[locale]}</b>
            <small>{[say(`review.spot.role.${role}`), holder?.name ?? say("desk.case.vacant")].join(" · ")}</small>
          </span>
          {role === "superior" && canEscalate && (
            <Button
              className={controlStyles.button}
              aria-label={say("review.spot.escalateTo", { office: label[locale] })}
              onPress={() => onEscalate(id)}
            >
              {say("review.spot.escalate")}
            </Button>
          )}
          {role === "proposed" && canMark && department !== null && (
            <Button
              className={controlStyles.button}
              aria-label={say("review.spot.markTo", { office: label[locale] })}
              onPress={() => onMark({ department, district, office: id })}
            >
              {say("review.spot.mark")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
