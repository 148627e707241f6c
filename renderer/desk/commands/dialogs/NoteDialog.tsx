import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { GrievanceId } from "#domain/ids.ts";
import { mentionAt, namedIn, withMention } from "#domain/work/mention.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useKeptWords } from "../../work/useKeptWords.ts";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { MentionList } from "./MentionList.tsx";

/** A note for the cell, `w`: nobody outside reads it. With @ and a name a colleague is told of it. */
export function NoteDialog({ history, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const id = history.case.id as GrievanceId;
  const command = useDialogCommand(onClose);
  const kept = useKeptWords("note", id, { words: "" });
  const { words } = kept.words;
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [left, setLeft] = useState<number | null>(null);
  const { data: colleagues = [] } = useAnswer((ask) => ask.work.colleagues, { input: { id } });
  const at = colleagues.length === 0 ? null : mentionAt(words, caret);
  const named = namedIn(words, colleagues);
  const note = () =>
    void command
      .act(scope.own, { type: "note", words: words.trim(), ...(named.length > 0 && { mentions: named.map((person) => person.id) }) })
      .then(kept.sent);
  return (
    <CommandForm
      title={say("desk.act.note.title")}
      command={command}
      submit={say("desk.act.note.set")}
      onSubmit={note}
      canSubmit={words.trim() !== ""}
    >
      <MentionList
        typed={at === null || at.from === left ? null : at.typed}
        colleagues={colleagues}
        onPick={({ name }) => {
          if (at === null) return;
          const next = withMention(words, at, name);
          // At once: what is typed next would find the caret where it stood before.
          flushSync(() => kept.write({ words: next.text }));
          setCaret(next.caret);
          field.current?.focus();
          field.current?.setSelectionRange(next.caret, next.caret);
        }}
        onLeave={() => setLeft(at?.from ?? null)}
      >
        <ReasonField
          of="note"
          label={say("desk.act.note.words")}
          value={words}
          onChange={(text) => {
            kept.write({ words: text });
            setCaret(field.current?.selectionStart ?? text.length);
          }}
          inputRef={field}
          autoFocus
        />
      </MentionList>
      {named.length > 0 ? (
        <Hint>{say("desk.work.mention.told", { names: named.map(({ name }) => name).join(", ") })}</Hint>
      ) : (
        colleagues.length > 0 && <Hint>{say("desk.work.mention.how")}</Hint>
      )}
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
    </CommandForm>
  );
}
