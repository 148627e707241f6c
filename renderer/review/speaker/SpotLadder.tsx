import type { CaseHistory } from "#contract/grievances.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { useWords } from "../../i18n/useWords.ts";
import styles from "./speaker.module.css";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

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
            <ActionButton
              label={say("review.spot.escalate")}
              aria-label={say("review.spot.escalateTo", { office: label[locale] })}
              onPress={() => onEscalate(id)}
            />
          )}
          {role === "proposed" && canMark && department !== null && (
            <ActionButton
              label={say("review.spot.mark")}
              aria-label={say("review.spot.markTo", { office: label[locale] })}
              onPress={() => onMark({ department, district, office: id })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
