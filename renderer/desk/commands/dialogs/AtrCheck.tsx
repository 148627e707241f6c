import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { EvidenceView } from "../../facts/EvidenceView.tsx";
import { type Reveal, useReveal } from "../../facts/useReveal.ts";
import { CommandForm } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import { useKeptWords } from "../../work/useKeptWords.ts";
import type { GrievanceId } from "#domain/ids.ts";
import styles from "./AtrCheck.module.css";
import type { CommandDialogProps } from "./dialogs.tsx";
import { EarlierReports } from "./EarlierReports.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { OtherChannelHint, useTelling } from "./useTelling.tsx";

/** Accepts the report, and asks the citizen whether it is solved; or returns it with a reason. */
export function AtrCheck({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const { shown, reveal } = useReveal(history);
  const { atr } = history.grievance;
  const [returns, setReturns] = useState(false);
  const kept = useKeptWords("atr-return", history.case.id as GrievanceId, { reason: "" });
  const { reason } = kept.words;
  const { tells, isTold, approved, isReady, send, fields } = useTelling({
    history,
    scope,
    command,
    purpose: "disposed",
    afterAccepting: true,
  });
  if (atr === null) return null;

  const evidence = (
    <div className={styles.evidence}>
      <EvidenceView history={shown} />
      <Hidden reveal={reveal} />
      <EarlierReports id={history.grievance.id} />
    </div>
  );
  const accept = async () => {
    // What is disposed of first: only then are all citizens of an incident told that it is.
    if (!(await command.runOn(scope.target, { type: "accept-atr", exception: null }))) return;
    const disposed = command.lastDone();
    if (!(await send())) return;
    command.tellDisposed(disposed, !tells ? (isTold ? "told-before" : "untold") : approved ? "told" : "waits");
    onClose();
  };
  if (returns) {
    return (
      <CommandForm
        title={say("desk.act.atr.returnTitle")}
        command={command}
        submit={say("desk.act.atr.return")}
        onSubmit={() => void command.act(scope.target, { type: "return-atr", reason: reason.trim() }).then(kept.sent)}
        canSubmit={reason.trim() !== ""}
        evidence={evidence}
      >
        <ScopeNote scope={scope} />
        <ReasonField
          of="return-atr"
          label={say("desk.act.atr.returnReason")}
          value={reason}
          onChange={(words) => kept.write({ reason: words })}
          autoFocus
        />
        <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
      </CommandForm>
    );
  }
  return (
    <CommandForm
      title={say("desk.act.atr.checkTitle")}
      command={command}
      submit={say(!tells ? "desk.act.atr.accept" : approved ? "desk.act.atr.acceptAndSend" : "desk.act.atr.acceptAndSave")}
      onSubmit={() => void accept()}
      canSubmit={isReady}
      extra={
        <ActionButton label={`${say("desk.act.atr.return")}…`} onPress={() => setReturns(true)} autoFocus={history.atrDoubts.length > 0} />
      }
      evidence={evidence}
    >
      <ScopeNote scope={scope} />
      {fields("desk.act.atr.tell", history.atrDoubts.length === 0, <OtherChannelHint />)}
    </CommandForm>
  );
}

/** A report is not judged by dots: what the case hides is asked for here too, and that is recorded as anywhere. */
function Hidden({ reveal: { hides, isRevealed, fault, show } }: { readonly reveal: Reveal }) {
  const { say } = useWords();
  if (!hides && !isRevealed && fault === null) return null;
  return (
    <p className={styles.hidden}>
      {hides && <TextButton label={say("desk.command.reveal")} onPress={show} />}
      {isRevealed && <span>{say("desk.case.revealed")}</span>}
      {fault !== null && <span role="alert">{fault}</span>}
    </p>
  );
}
