import { useState } from "react";
import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog } from "../forms/PickDialog.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Makes an office higher up answerable as well, `e`: the nearest is first. */
export function EscalateDialog({ history: { offices, grievance }, scope, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const [words, setWords] = useState("");
  const superiors = offices.filter(({ role, id }) => role === "superior" && !grievance.escalations.some(({ to }) => to === id));
  const escalate = (id: string) =>
    void command.act(scope.target, { type: "escalate", to: id as OfficeId, words: words.trim() === "" ? null : words.trim() });
  return (
    <PickDialog
      title={say("desk.act.escalate.title")}
      placeholder={say("desk.act.escalate.find")}
      command={command}
      choices={superiors.map(({ id, label, holder }) => ({
        id,
        label: label[locale],
        detail: holder?.name ?? say("desk.case.vacant"),
        names: [label.en, label.hi],
      }))}
      onPick={escalate}
      does={say("desk.act.escalate.set")}
      before={<ScopeNote scope={scope} />}
    >
      <ReasonField of="escalate" label={say("desk.act.escalate.words")} value={words} onChange={setWords} rows={2} />
    </PickDialog>
  );
}
