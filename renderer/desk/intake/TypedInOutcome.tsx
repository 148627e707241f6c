import { Button } from "react-aria-components";
import { useWords } from "../../i18n/useWords.ts";
import { controlStyles } from "../../ui/controls/controlStyles.ts";
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
        <Button className={controlStyles.button} onPress={onClose}>
          {say("desk.act.close")} <Keycap stroke="Escape" />
        </Button>
        <Button className={controlStyles.button} onPress={onOpen}>
          {say("desk.intake.open")}
        </Button>
        <Button className={controlStyles.button} data-main autoFocus onPress={onNext}>
          {say("desk.intake.next")} <Keycap stroke="Enter" />
        </Button>
      </DialogActions>
    </DialogWindow>
  );
}
