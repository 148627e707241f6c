import { useState } from "react";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { dayOf, endOfDay, inDays } from "../forms/days.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ReplyEditor } from "./ReplyEditor.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { sendReply } from "./sendReply.ts";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useReplyDraft } from "./useReplyDraft.ts";
import { useTelling } from "./useTelling.ts";

/** More time, `y`: the office's wish is entered, or the one that waits is granted. */
export function ExtensionDialog(props: CommandDialogProps) {
  return props.history.grievance.interimReply === null ? <Interim {...props} /> : <Grant {...props} />;
}

/** How many days an office usually asks for. */
const USUAL_DAYS = 7;

function Interim({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [reason, setReason] = useState("");
  const [day, setDay] = useState<number | null>(() => inDays(USUAL_DAYS, grievance.dueAt));
  return (
    <CommandForm
      title={say("desk.case.interim")}
      command={command}
      submit={say("desk.act.extension.interim")}
      onSubmit={() =>
        day !== null && void command.act(scope.target, { type: "interim-reply", reason: reason.trim(), expectedAt: endOfDay(day) })
      }
      canSubmit={reason.trim() !== "" && day !== null}
    >
      <ScopeNote scope={scope} />
      <Hint>{say("desk.act.extension.interimDetail")}</Hint>
      <LongField label={say("desk.act.extension.reason")} value={reason} onChange={setReason} fault={null} rows={3} autoFocus />
      <DayField label={say("desk.act.extension.until")} at={day} onChange={setDay} />
    </CommandForm>
  );
}

function Grant({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(onClose);
  const { interimReply, dueAt } = history.grievance;
  const [day, setDay] = useState<number | null>(() => dayOf(interimReply?.expectedAt ?? (dueAt ?? 0) + DAY_MS));
  const draft = useReplyDraft(history, "interim", scope);
  const { writes, tells, setTells } = useTelling(history, draft, scope);
  const approved = may("approve-reply");
  const grant = async () => {
    if (day === null || !(await command.runOn(scope.target, { type: "grant-extension", dueAt: endOfDay(day) }))) return;
    if (!tells || (await sendReply({ client, command, draft, scope, id: history.case.id as GrievanceId, approved }))) onClose();
  };
  return (
    <CommandForm
      title={say("desk.act.extension.grantTitle")}
      command={command}
      submit={say(tells && approved ? "desk.act.extension.grantAndSend" : "desk.act.extension.grant")}
      onSubmit={() => void grant()}
      canSubmit={day !== null && (!tells || draft.isReady)}
    >
      <ScopeNote scope={scope} />
      {interimReply !== null && <Hint>“{interimReply.reason}”</Hint>}
      <DayField label={say("desk.act.extension.until")} at={day} onChange={setDay} />
      {writes && <Check label={say("desk.act.extension.tell")} isSelected={tells} onChange={setTells} />}
      {tells && <ReplyEditor draft={draft} scope={scope} autoFocus />}
    </CommandForm>
  );
}
