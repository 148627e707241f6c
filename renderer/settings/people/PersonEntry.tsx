import { Button } from "react-aria-components";
import type { PersonAnswer } from "#contract/people.ts";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
import type { Outcome } from "../parts/Outcome.tsx";
import styles from "./PeopleSection.module.css";
import { PersonEditor } from "./PersonEditor.tsx";

interface PersonEntryProps {
  readonly person: PersonAnswer;
  /** Whether it is anyone who sits here. */
  readonly isOwn: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** One person of the list, and opened what can be done to them. */
export function PersonEntry({ person, isOwn, isOpen, onOpen, onClose, onDone }: PersonEntryProps) {
  const { say } = useWords();
  const { name, role, active } = person;
  return (
    <li className={styles.entry} data-gone={!active}>
      <p className={styles.line}>
        <b>{name}</b>
        <span>
          {say(`role.${role}`)}
          {isOwn && ` · ${say("people.you")}`}
          {!active && ` · ${say("people.gone")}`}
        </span>
        {!isOpen && (
          <Button className={controlStyles.text} onPress={onOpen} aria-label={say("people.changeOf", { name })}>
            {say("people.change")}
          </Button>
        )}
      </p>
      {isOpen && <PersonEditor person={person} onClose={onClose} onDone={onDone} />}
    </li>
  );
}
