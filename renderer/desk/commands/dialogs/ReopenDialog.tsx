import { useState } from "react";
import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { CommandForm } from "../forms/CommandForm.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Opens a disposed case again, or takes back into work what was set aside, `Shift+R`. */
export function ReopenDialog(props: CommandDialogProps) {
  // As it was when it was opened: what somebody else does meanwhile takes no form away in which something is typed.
  const [isDisposed] = useState(props.history.grievance.state === "disposed");
  return isDisposed ? <Reopen {...props} /> : <Restore {...props} />;
}

function Reopen({ history: { offices, grievance }, scope, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const [why, setWhy] = useState("");
  const may = useMay();
  const next = offices.find(({ role, id }) => may("escalate") && role === "superior" && !grievance.escalations.some(({ to }) => to === id));
  const [goesUp, setGoesUp] = useState(next !== undefined);
  const reopen = () =>
    void command.act(scope.own, { type: "reopen", why: why.trim(), escalateTo: goesUp && next ? (next.id as OfficeId) : null });
  return (
    <CommandForm
      title={say("desk.command.reopen")}
      command={command}
      submit={say("desk.command.reopen")}
      onSubmit={reopen}
      canSubmit={why.trim() !== ""}
    >
      <ReasonField of="reopen" label={say("desk.act.reopen.why")} value={why} onChange={setWhy} rows={3} autoFocus />
      {next !== undefined && (
        <Check label={say("desk.act.reopen.up", { office: next.label[locale] })} isSelected={goesUp} onChange={setGoesUp} />
      )}
    </CommandForm>
  );
}

function Restore({ scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [reason, setReason] = useState("");
  return (
    <CommandForm
      title={say("desk.act.restore.title")}
      command={command}
      submit={say("desk.act.restore.set")}
      onSubmit={() => void command.act(scope.own, { type: "restore", reason: reason.trim() })}
      canSubmit={reason.trim() !== ""}
    >
      <ReasonField of="restore" label={say("desk.act.reason")} value={reason} onChange={setReason} rows={3} autoFocus />
    </CommandForm>
  );
}
