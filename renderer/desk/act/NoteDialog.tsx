import { useState } from "react";
import { useWords } from "../../i18n/useWords.ts";
import { LongField } from "../../ui/controls/LongField.tsx";
import { ActForm } from "./ActForm.tsx";
import type { ActDialogProps } from "./dialogs.tsx";
import { useDialogAct } from "./useDialogAct.ts";

/** A note for the cell, `w`: nobody outside reads it. */
export function NoteDialog({ scope, onClose }: ActDialogProps) {
  const { say } = useWords();
  const doing = useDialogAct(onClose);
  const [words, setWords] = useState("");
  return (
    <ActForm
      title={say("desk.act.note.title")}
      doing={doing}
      submit={say("desk.act.note.set")}
      onSubmit={() => void doing.act(scope.own, { type: "note", words: words.trim() })}
      canSubmit={words.trim() !== ""}
    >
      <LongField label={say("desk.act.note.words")} value={words} onChange={setWords} fault={null} autoFocus />
    </ActForm>
  );
}
