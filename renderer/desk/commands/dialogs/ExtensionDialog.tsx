import { useState } from "react";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { dayOf, endOfDay, inDays } from "../forms/days.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useTelling } from "./useTelling.tsx";

/** More time, `y`: the office's wish is entered, or the one that waits is granted. */
export function ExtensionDialog(props: CommandDialogProps) {
  // As it was when it was opened: what comes meanwhile takes no form away in which something is typed.
  const [waits] = useState(props.history.grievance.interimReply !== null);
  return waits ? <Grant {...props} /> : <Interim {...props} />;
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
      <ReasonField of="interim-reply" label={say("desk.act.extension.reason")} value={reason} onChange={setReason} rows={3} autoFocus />
      <DayField label={say("desk.act.extension.until")} at={day} onChange={setDay} />
    </CommandForm>
  );
}

function Grant({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const { interimReply, dueAt } = history.grievance;
  const [day, setDay] = useState<number | null>(() => dayOf(interimReply?.expectedAt ?? (dueAt ?? 0) + DAY_MS));
  // The words name the day that is granted, not the one before it.
  const telling = { history, scope, command, purpose: "interim", dueAt: day === null ? null : endOfDay(day) } as const;
  const { tells, approved, isReady, send, fields } = useTelling(telling);
  const grant = async () => {
    if (day === null || !(await command.runOn(scope.target, { type: "grant-extension", dueAt: endOfDay(day) }))) return;
    if (await send()) onClose();
  };
  return (
    <CommandForm
      title={say("desk.act.extension.grantTitle")}
      command={command}
      submit={say(tells && approved ? "desk.act.extension.grantAndSend" : "desk.act.extension.grant")}
      onSubmit={() => void grant()}
      canSubmit={day !== null && isReady}
    >
      <ScopeNote scope={scope} />
      {interimReply !== null && <Hint>“{interimReply.reason}”</Hint>}
      <DayField label={say("desk.act.extension.until")} at={day} onChange={setDay} />
      {fields("desk.act.extension.tell", true)}
    </CommandForm>
  );
}
