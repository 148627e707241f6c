import { useState } from "react";
import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { Fault, Hint } from "../forms/CommandForm.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { OfficeList } from "./OfficeList.tsx";

/** Names the office of the officer whom the complaint is against, Shift+`f`: from then on it goes only to somebody senior. */
export function AgainstDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [typed, setTyped] = useState("");
  const name = (against: OfficeId | null) => void command.act(scope.target, { type: "correct-proposal", against });
  return (
    <DialogWindow title={say("desk.act.against.title")} isOpen onClose={onClose}>
      <ScopeNote scope={scope} />
      <OfficeList of={grievance} typed={typed} onType={setTyped} onPick={({ id }) => name(id)} does={say("desk.act.against.set")} />
      <Hint>{say("desk.act.against.hint")}</Hint>
      {grievance.against !== null && <ActionButton label={say("desk.act.against.nobody")} onPress={() => name(null)} />}
      <Fault>{command.fault}</Fault>
    </DialogWindow>
  );
}
