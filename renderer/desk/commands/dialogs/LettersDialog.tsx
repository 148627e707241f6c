import { keepPreviousData } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { LetterDraft } from "#contract/letters.ts";
import type { LetterKind } from "#domain/grievance/letter.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { LETTER_LASTS } from "../../commandRunner/commandRunner.ts";
import { failureOf, failureSentence } from "../../../ui/failure.ts";
import { Caution, CommandForm, Fault, Hint, Row } from "../forms/CommandForm.tsx";
import { DraftNote } from "../forms/DraftNote.tsx";
import { endOfDay } from "../forms/days.ts";
import { LetterMailHint, useLetterMail } from "../forms/LetterMailHint.tsx";
import { letterRefusalOf } from "../forms/letterRefusal.ts";
import { isWhole, LetterWords } from "../forms/LetterWords.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useKeptLetter } from "../forms/useKeptLetter.ts";
import { LetterDialog } from "./LetterDialog.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";

/** Writes to the officer who answers, `l`: the letter that comes next, read over in both languages, then issued and printed. */
export function LettersDialog({ history, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const [kind, setKind] = useState<LetterKind | null>(null);
  const [to, setTo] = useState<OfficeId | null>(null);
  const [issued, setIssued] = useState<string | null>(null);
  const id = history.case.id as GrievanceId;
  const {
    data: draft,
    error,
    refetch,
  } = useAnswer((ask) => ask.letters.draft, {
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
        {error === null ? (
          <Hint>{`${say("state.loading")}…`}</Hint>
        ) : (
          <Fault>{say(letterRefusalOf(error) ?? failureSentence(failureOf(error)))}</Fault>
        )}
      </DialogWindow>
    );
  }
  return (
    <LetterForm id={id} title={title} draft={draft} onChanged={() => void refetch()} onIssued={setIssued} onClose={onClose}>
      <Row>
        <ChooseOne
          label={say("desk.act.letters.kind")}
          value={draft.kind}
          onChange={setKind}
          options={draft.kinds.map(({ kind: value, refusal }) => ({
            value,
            label: say(`desk.case.letter.${value}`),
            whyNot: refusal && say(`desk.refusal.${refusal}`),
          }))}
        />
        <ChooseOne
          label={say("desk.act.letters.to")}
          value={draft.to}
          onChange={(office) => {
            setTo(office);
            // Another office is owed another kind of letter.
            setKind(null);
          }}
          options={draft.offices.map(({ id: value, label }) => ({ value, label: label[locale] }))}
        />
      </Row>
      <Hint>
        {history.grievance.sensitive !== null && `${say("desk.act.letters.sensitive")} `}
        {draft.officer === null ? say("desk.act.letters.noOfficer") : say("desk.act.letters.officer", { name: draft.officer.name })}
      </Hint>
    </LetterForm>
  );
}

interface LetterFormProps {
  readonly id: GrievanceId;
  readonly title: string;
  readonly draft: LetterDraft;
  /** The case is another than the draft was made of: it is to be made again. */
  readonly onChanged: () => void;
  readonly onIssued: (letterId: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The words of a letter in both languages. Issued, it has a number and stays as it is. */
function LetterForm({ id, title, draft, onChanged, onIssued, onClose, children }: LetterFormProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const command = useDialogCommand(onClose);
  // Of every letter that was looked at what was changed in it stays.
  const { letter, write, isOutdated, takeNewWords, drop, kept } = useKeptLetter(id, `${draft.kind}:${draft.to}`, draft);
  const { subject, body, answerBy } = letter;
  const mail = useLetterMail(draft.to);
  const canMail = mail !== undefined && mail.obstacle === null;
  // What a person wrote over a draft of facts that hold no more stays, and is not issued, until that person takes the new wording.
  const canIssue = isWhole(letter) && !isOutdated;
  const issue = (byMail: boolean) =>
    void command.attempt(async () => {
      const asked = answerBy === null ? null : endOfDay(answerBy);
      const { kind, to } = draft;
      const issued = await client.letters.issue({
        restsOn: letter.restsOn,
        byMail,
        id,
        kind,
        to,
        subject,
        body,
        answerBy: asked,
      });
      drop();
      command.didForGood(LETTER_LASTS);
      onIssued(issued.letterId);
    }, refused);
  const refused = (error: unknown) => {
    const code = letterRefusalOf(error);
    if (code === "desk.refusal.case-changed") onChanged();
    return code === null ? null : say(code);
  };
  return (
    <CommandForm
      title={title}
      command={command}
      submit={say(canMail ? "desk.act.letters.issueByMail" : "desk.act.letters.issue")}
      onSubmit={() => issue(canMail)}
      canSubmit={canIssue}
      extra={
        <>
          {isOutdated && <ActionButton label={say("desk.act.letters.newWords")} onPress={takeNewWords} />}
          {canMail && (
            <ActionButton
              label={say("desk.act.letters.issueOnPaper")}
              isDisabled={!canIssue}
              isPending={command.isRunning}
              onPress={() => issue(false)}
            />
          )}
        </>
      }
      wide
      lasts
    >
      {children}
      {isOutdated && <Caution>{say("desk.act.letters.outdated")}</Caution>}
      <LetterWords id={id} letter={letter} onWrite={write} autoFocus />
      <LetterMailHint mail={mail} />
      <Hint>{say("desk.act.letters.issueDetail")}</Hint>
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={onClose} />
    </CommandForm>
  );
}
