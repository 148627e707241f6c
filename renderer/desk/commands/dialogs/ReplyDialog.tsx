import { useState } from "react";
import type { ReplyPurpose } from "#domain/grievance/reply.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { CommandForm } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PhoneToDial } from "./PhoneToDial.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { sendReply } from "./useTelling.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { hasTemplate, keptPurpose, useReplyDraft } from "./useReplyDraft.ts";
import { REPLY_PURPOSES } from "#domain/grievance/choices.ts";

/** Writes to the citizen, `r`: from a template, shown before it goes. */
export function ReplyDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(onClose);
  const { data: work } = useAnswer((ask) => ask.work.ofCase, { input: { id: history.case.id } });
  const begun = work?.drafts.find(({ kind }) => kind === "reply")?.words;
  const [chosen, setPurpose] = useState<ReplyPurpose | null>(null);
  const [usual] = useState<ReplyPurpose>(() => (begun && keptPurpose(begun)) ?? usualPurpose(history.grievance.state));
  const purpose = chosen ?? usual;
  const reach = !hasTemplate(purpose) ? { ...scope, isWide: false } : scope;
  const draft = useReplyDraft(history, purpose, reach);
  const mayApprove = may("approve-reply");
  const send = async (approved: boolean) => {
    if (await sendReply({ client, command, draft, scope: reach, approved })) onClose();
  };
  const canSend = draft.isReady;
  return (
    <CommandForm
      title={say("desk.act.reply.title")}
      command={command}
      submit={say(mayApprove ? "desk.act.reply.send" : "desk.act.reply.save")}
      onSubmit={() => void send(mayApprove)}
      canSubmit={canSend}
      beside
      extra={mayApprove && <ActionButton label={say("desk.act.reply.save")} isDisabled={!canSend} onPress={() => void send(false)} />}
    >
      <ScopeNote scope={reach === scope ? scope : { ...reach, cases: 1 }} />
      <ChooseOne
        label={say("desk.act.reply.purpose")}
        value={purpose}
        onChange={setPurpose}
        options={REPLY_PURPOSES.map((value) => ({ value, label: say(`desk.case.purpose.${value}`) }))}
      />
      {!reach.isWide && <PhoneToDial history={history} command={command} />}
      <ReplyEditor key={purpose} draft={draft} scope={reach} autoFocus alone />
      {!reach.isWide && <DraftNote kept={draft.kept} isRunning={command.isRunning} onDiscard={onClose} />}
    </CommandForm>
  );
}

function usualPurpose(state: string): ReplyPurpose {
  switch (state) {
    case "new":
      return "acknowledgement";
    case "needs-info":
      return "needs-info";
    case "disposed":
      return "disposed";
    case "marked":
    case "in-action":
    case "atr-sent":
      return "marked";
    default:
      return "free";
  }
}
