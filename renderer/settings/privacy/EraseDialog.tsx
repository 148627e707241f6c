import { useState } from "react";
import type { HeldOfPerson, RequestAnswer } from "#contract/privacy.ts";
import { useEngine } from "../../client/EngineProvider.tsx";
import { useWords } from "../../i18n/useWords.ts";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";
import { Check } from "../../ui/controls/Check.tsx";
import { DialogActions, DialogWindow } from "../../ui/controls/DialogWindow.tsx";
import { Field } from "../../ui/controls/Field.tsx";
import { SubmitForm } from "../../ui/controls/SubmitForm.tsx";
import { type Outcome, OutcomeLine } from "../parts/Outcome.tsx";
import { countsSaid } from "./privacyWords.ts";
import { outcomeOfRequest } from "./requestOutcome.ts";
import styles from "./privacy.module.css";
import { LeaveButton } from "../../ui/controls/LeaveButton.tsx";

interface EraseDialogProps {
  readonly request: RequestAnswer;
  readonly accounts: readonly string[];
  readonly held: HeldOfPerson;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Says what goes, what stays and what is held back, and asks for the file number once more: nobody erases by a slip. */
export function EraseDialog({ request, accounts, held, onClose, onDone }: EraseDialogProps) {
  const words = useWords();
  const { say } = words;
  const { client, queries, queryClient } = useEngine();
  const [reason, setReason] = useState("");
  const [again, setAgain] = useState("");
  const [mayEraseYoung, setMayEraseYoung] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isReady = reason.trim() !== "" && again.trim() === request.number;
  const heldBack = held.cases.flatMap(({ ticket, holds }) => {
    const why = holds.filter((hold) => hold !== "within-a-year" || !mayEraseYoung);
    return why.length === 0 ? [] : [{ ticket, why }];
  });
  const isYoung = held.cases.some(({ holds }) => holds.includes("within-a-year"));

  async function erase() {
    if (!isReady || progress !== null) return;
    setOutcome(null);
    setProgress({ done: 0, total: 0 });
    try {
      const asked = { id: request.id, accounts: [...accounts], number: again.trim(), reason: reason.trim(), mayEraseYoung };
      for await (const { done, total, finished } of await client.privacy.requests.erase(asked)) {
        setProgress({ done, total });
        if (finished === null) continue;
        await queryClient.invalidateQueries({ queryKey: queries.privacy.requests.key() });
        const what = countsSaid(finished.counts, words) ?? say("requests.nothing");
        onDone({ good: true, message: "requests.erase.done", values: { what } });
      }
    } catch (error) {
      setProgress(null);
      setOutcome(outcomeOfRequest(error));
    }
  }

  return (
    <DialogWindow title={say("requests.erase.title")} isOpen onClose={() => progress === null && onClose()} wide>
      <p>{say("requests.erase.goes", { n: held.cases.length - heldBack.length, total: held.cases.length })}</p>
      <p>{say("requests.erase.stays")}</p>
      {heldBack.length > 0 && (
        <div>
          <p>{say("requests.erase.held")}</p>
          <ul className={styles.cases}>
            {heldBack.map(({ ticket, why }) => (
              <li key={ticket}>
                <b>{ticket}</b> {why.map((hold) => say(`hold.${hold}`)).join(", ")}
              </li>
            ))}
          </ul>
        </div>
      )}
      <SubmitForm onSubmit={() => void erase()}>
        {isYoung && <Check label={say("requests.erase.young")} isSelected={mayEraseYoung} onChange={setMayEraseYoung} />}
        <Field name="eraseReason" label={say("requests.erase.reason")} value={reason} onChange={setReason} autoFocus />
        <Field name="eraseNumber" label={say("requests.erase.again", { number: request.number })} value={again} onChange={setAgain} />
        {progress !== null && (
          <output>
            {say("requests.erase.going", progress)}
            <progress
              className={styles.progress}
              aria-label={say("requests.erase.now")}
              value={progress.done}
              max={Math.max(1, progress.total)}
            />
          </output>
        )}
        <OutcomeLine outcome={outcome} />
        <DialogActions>
          <LeaveButton label={say("word.cancel")} isDisabled={progress !== null} onPress={onClose} />
          <ActionButton label={say("requests.erase.now")} type="submit" data-main isDisabled={!isReady} isPending={progress !== null} />
        </DialogActions>
      </SubmitForm>
    </DialogWindow>
  );
}
