import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import type { LetterDraft } from "#contract/letters.ts";
import type { LetterKind } from "#domain/grievance/letter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { failureOf, failureSentence } from "../../commandRunner/failure.ts";
import { Fault, Hint, Row } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { LetterDialog } from "./LetterDialog.tsx";
import { LetterForm } from "./LetterForm.tsx";
import { LETTER_KINDS } from "#domain/grievance/choices.ts";

/** Writes to the officer who answers, `l`: the letter that comes next, read over in both languages, then issued and printed. */
export function LettersDialog({ history, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [to, setTo] = useState<OfficeId | null>(null);
  const [issued, setIssued] = useState<string | null>(null);
  const id = history.case.id as GrievanceId;
  const { data: draft, error } = useAnswer((ask) => ask.letters.draft, {
    input: { id, kind, to },
    enabled: issued === null,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  if (issued !== null) return <LetterDialog history={history} letterId={issued} onClose={onClose} />;
  const title = say("desk.act.letters.title");
  if (draft === undefined) {
    return (
      <DialogWindow title={title} isOpen onClose={onClose} wide>
        {error === null ? <Hint>{`${say("state.loading")}…`}</Hint> : <Fault>{say(failureSentence(failureOf(error)))}</Fault>}
      </DialogWindow>
    );
  }
  return (
    <LetterForm id={id} title={title} draft={draft} onIssued={setIssued} onClose={onClose}>
      <Row>
        <ChooseOne
          label={say("desk.act.letters.kind")}
          value={draft.kind}
          onChange={setKind}
          options={LETTER_KINDS.map((value) => ({ value, label: say(`desk.case.letter.${value}`) }))}
        />
        <ChooseOne
          label={say("desk.act.letters.to")}
          value={draft.to}
          onChange={(office) => setTo(office as OfficeId)}
          options={addressees(draft)}
        />
      </Row>
      <Hint>
        {draft.officer === null ? say("desk.act.letters.noOfficer") : say("desk.act.letters.officer", { name: draft.officer.name })}
      </Hint>
    </LetterForm>
  );

  function addressees(letter: LetterDraft) {
    const known = new Map(history.offices.filter(({ role }) => role !== "proposed").map((office) => [office.id, office.label[locale]]));
    known.set(letter.to, letter.toLabel[locale]);
    return [...known].map(([value, label]) => ({ value, label }));
  }
}
