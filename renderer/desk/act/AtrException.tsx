import { type ReactNode, useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { LongField } from "../../ui/controls/LongField.tsx";
import { ActForm, Caution } from "./ActForm.tsx";
import type { ActDialogProps } from "./dialogs.tsx";
import { ScopeNote } from "./ScopeNote.tsx";
import { useDialogAct } from "./useDialogAct.ts";

/** Disposes of a case without a report: it needs a stated exception. */
export function AtrException({ scope, onClose, choice }: ActDialogProps & { readonly choice: ReactNode }) {
  const { say } = useWords();
  const doing = useDialogAct(onClose);
  const [exception, setException] = useState("");
  return (
    <ActForm
      title={say("desk.act.atr.exceptionTitle")}
      doing={doing}
      submit={say("desk.act.atr.dispose")}
      onSubmit={() => void doing.act(scope.target, { type: "accept-atr", exception: exception.trim() })}
      canSubmit={exception.trim() !== ""}
    >
      {choice}
      <ScopeNote scope={scope} />
      <Caution>{say("desk.act.atr.exceptionDetail")}</Caution>
      <LongField label={say("desk.act.atr.exception")} value={exception} onChange={setException} fault={null} autoFocus />
    </ActForm>
  );
}
