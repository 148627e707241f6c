import { useState } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { Check } from "../../../ui/controls/Check.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { AtrView } from "../../facts/AtrView.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { sendReply } from "./sendReply.ts";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useReplyDraft } from "./useReplyDraft.ts";
import { useTelling } from "./useTelling.ts";

/** Accepts the report, and asks the citizen whether it is solved; or returns it with a reason. */
export function AtrCheck({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(onClose);
  const { atr } = history.grievance;
  const [returns, setReturns] = useState(false);
  const [reason, setReason] = useState("");
  const draft = useReplyDraft(history, "disposed", { isWide: scope.isWide, afterAccepting: true });
  const { writes, tells, setTells } = useTelling(history, draft, scope);
  const approved = may("approve-reply");
  if (atr === null) return null;

  const accept = async () => {
    // What is disposed of first: only then are all citizens of an incident told that it is.
    if (!(await command.runOn(scope.target, { type: "accept-atr", exception: null }))) return;
    if (!tells || (await sendReply({ client, command, draft, scope, id: history.case.id as GrievanceId, approved }))) onClose();
  };
  if (returns) {
    return (
      <CommandForm
        title={say("desk.act.atr.returnTitle")}
        command={command}
        submit={say("desk.act.atr.return")}
        onSubmit={() => void command.act(scope.target, { type: "return-atr", reason: reason.trim() })}
        canSubmit={reason.trim() !== ""}
        wide
      >
        <ScopeNote scope={scope} />
        <AtrView id={history.grievance.id} atr={atr} doubts={history.atrDoubts} />
        <LongField label={say("desk.act.atr.returnReason")} value={reason} onChange={setReason} fault={null} autoFocus />
      </CommandForm>
    );
  }
  return (
    <CommandForm
      title={say("desk.act.atr.checkTitle")}
      command={command}
      submit={say(!tells ? "desk.act.atr.accept" : approved ? "desk.act.atr.acceptAndSend" : "desk.act.atr.acceptAndSave")}
      onSubmit={() => void accept()}
      canSubmit={!tells || draft.isReady}
      extra={
        <ActionButton label={`${say("desk.act.atr.return")}…`} onPress={() => setReturns(true)} autoFocus={history.atrDoubts.length > 0} />
      }
      wide
    >
      <ScopeNote scope={scope} />
      <AtrView id={history.grievance.id} atr={atr} doubts={history.atrDoubts} />
      {writes ? (
        <Check label={say("desk.act.atr.tell")} isSelected={tells} onChange={setTells} />
      ) : (
        <Hint>{say("desk.act.reply.warning.other-channel")}</Hint>
      )}
      {tells && <ReplyEditor draft={draft} scope={scope} autoFocus={history.atrDoubts.length === 0} />}
    </CommandForm>
  );
}
