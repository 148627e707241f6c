import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Keycap } from "../keys/Keycap.tsx";
import styles from "./TypeIn.module.css";

interface TypedInOutcomeProps {
  readonly ticket: string;
  readonly onOpen: () => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** The number that is told to the citizen, large enough to read out. Enter goes on to the next complaint. */
export function TypedInOutcome({ ticket, onOpen, onNext, onClose }: TypedInOutcomeProps) {
  const { say } = useWords();
  return (
    <DialogWindow title={say("desk.intake.recorded")} isOpen onClose={onClose}>
      <p className={styles.ticket}>{ticket}</p>
      <p>{say("desk.intake.tell")}</p>
      <DialogActions>
        <ActionButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={onClose} />
        <ActionButton label={say("desk.intake.open")} onPress={onOpen} />
        <ActionButton label={say("desk.intake.next")} after={<Keycap stroke="Enter" />} data-main autoFocus onPress={onNext} />
      </DialogActions>
    </DialogWindow>
  );
}
