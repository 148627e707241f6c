import { type ReactNode, useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { CommandForm, Caution } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Disposes of a case without a report: it needs a stated exception. */
export function AtrException({ scope, onClose, choice }: CommandDialogProps & { readonly choice: ReactNode }) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [exception, setException] = useState("");
  return (
    <CommandForm
      title={say("desk.act.atr.exceptionTitle")}
      command={command}
      submit={say("desk.act.atr.dispose")}
      onSubmit={() => void command.act(scope.target, { type: "accept-atr", exception: exception.trim() })}
      canSubmit={exception.trim() !== ""}
    >
      {choice}
      <ScopeNote scope={scope} />
      <Caution>{say("desk.act.atr.exceptionDetail")}</Caution>
      <LongField label={say("desk.act.atr.exception")} value={exception} onChange={setException} fault={null} autoFocus />
    </CommandForm>
  );
}
