import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { controlStyles } from "../../../ui/controls/controlStyles.ts";
import { DialogActions, DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Mark } from "../../../ui/Mark.tsx";
import { failureSentence } from "../../commandRunner/failure.ts";
import styles from "./BulkDialog.module.css";
import type { Frozen } from "./bulkQuestion.ts";
import type { WeighedQuestion } from "./useWeighed.ts";

interface BulkDialogProps {
  readonly frozen: Frozen;
  readonly question: WeighedQuestion;
  /** With the number of cases that would be changed. */
  readonly title: (count: number) => string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question over many cases: how many it would change, and how many of those selected would stay as they are, and why. */
export function BulkDialog({ frozen, question: { weighed, count, failure }, title, onClose, children }: BulkDialogProps) {
  const { say } = useWords();
  const reasons = (weighed?.refused ?? []).map((each) => say("desk.bulk.stay", { n: each.count, why: say(`desk.refusal.${each.code}`) }));
  const changed = weighed === null || weighed.changed === 0 ? [] : [say("desk.bulk.stayChanged", { n: weighed.changed })];
  return (
    <DialogWindow title={count === null ? say("desk.bulk.counting", { n: frozen.count }) : title(count)} isOpen onClose={onClose}>
      {[...reasons, ...changed].map((sentence) => (
        <p key={sentence} className={styles.stay}>
          <Mark shape="urgent" />
          <span>{sentence}</span>
        </p>
      ))}
      {failure !== null && (
        <p className={styles.stay} role="alert">
          <Mark shape="failing" />
          <span>{say(failureSentence(failure))}</span>
        </p>
      )}
      {children}
    </DialogWindow>
  );
}

interface BulkAnswersProps {
  readonly question: WeighedQuestion;
  readonly yes: string;
  readonly onClose: () => void;
  /** Without it the form is sent. */
  readonly onYes?: () => void;
  readonly autoFocus?: boolean;
}

export function BulkAnswers({ question: { count, failure }, yes, onClose, onYes, autoFocus = false }: BulkAnswersProps) {
  const { say } = useWords();
  return (
    <DialogActions>
      <ActionButton label={say("desk.bulk.no")} onPress={onClose} />
      <Button
        type={onYes === undefined ? "submit" : "button"}
        className={controlStyles.button}
        data-main
        autoFocus={autoFocus}
        isPending={count === null && failure === null}
        isDisabled={count === 0 || failure !== null}
        {...(onYes === undefined ? {} : { onPress: onYes })}
      >
        {yes}
      </Button>
    </DialogActions>
  );
}
