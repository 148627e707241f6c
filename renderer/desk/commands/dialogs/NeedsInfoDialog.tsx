import { useState } from "react";
import type { GrievanceId } from "#domain/ids.ts";
import type { MissingDetail } from "#domain/proposal/proposal.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { sendReply } from "./sendReply.ts";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useReplyDraft } from "./useReplyDraft.ts";
import { useTelling } from "./useTelling.ts";

/** Asks the citizen, `n`: what the cell needs, and the reply that says so. The clock stops. */
export function NeedsInfoDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(onClose);
  const [question, setQuestion] = useState(() => questionFor(history.proposal.missing));
  const draft = useReplyDraft(history, "needs-info", scope);
  const { writes, tells, setTells } = useTelling(history, draft, scope);
  const approved = may("approve-reply");
  const isWhole = question.trim() !== "" && (!tells || draft.isReady);

  const ask = async () => {
    const id = history.case.id as GrievanceId;
    // The reply first: once the details are asked for, the next case is on screen.
    if (tells && !(await sendReply({ client, command, draft, scope, id, approved }))) return;
    await command.act(scope.target, { type: "ask-details", question: question.trim() });
  };
  return (
    <CommandForm
      title={say("desk.command.needsInfo")}
      command={command}
      submit={say(!tells ? "desk.act.needsInfo.ask" : approved ? "desk.act.needsInfo.askAndSend" : "desk.act.needsInfo.askAndSave")}
      onSubmit={() => void ask()}
      canSubmit={isWhole}
    >
      <ScopeNote scope={scope} />
      <LongField label={say("desk.act.needsInfo.question")} value={question} onChange={setQuestion} fault={null} rows={2} autoFocus />
      {writes ? (
        <Check label={say("desk.act.needsInfo.tell")} isSelected={tells} onChange={setTells} />
      ) : (
        <Hint>{say("desk.act.reply.warning.other-channel")}</Hint>
      )}
      {tells && <ReplyEditor draft={draft} scope={scope} />}
    </CommandForm>
  );

  function questionFor(missing: readonly MissingDetail[]): string {
    const what = missing.length === 0 ? (["place", "phone"] as const) : missing;
    return what.map((detail) => say(`desk.act.needsInfo.missing.${detail}`)).join(" ");
  }
}
