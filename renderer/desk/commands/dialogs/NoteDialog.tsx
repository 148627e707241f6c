import { useState } from "react";
import { useWords } from "../../../i18n/useWords.ts";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { CommandForm } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** A note for the cell, `w`: nobody outside reads it. */
export function NoteDialog({ scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const [words, setWords] = useState("");
  return (
    <CommandForm
      title={say("desk.act.note.title")}
      command={command}
      submit={say("desk.act.note.set")}
      onSubmit={() => void command.act(scope.own, { type: "note", words: words.trim() })}
      canSubmit={words.trim() !== ""}
    >
      <LongField label={say("desk.act.note.words")} value={words} onChange={setWords} autoFocus />
    </CommandForm>
  );
}
