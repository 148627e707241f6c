import { type ReactNode, useState } from "react";
import type { LetterDraft } from "#contract/letters.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { Field } from "../../../ui/controls/Field.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { CommandForm, Hint, Row } from "../forms/CommandForm.tsx";
import { dayOf, endOfDay } from "../forms/days.ts";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

interface LetterFormProps {
  readonly id: GrievanceId;
  readonly title: string;
  readonly draft: LetterDraft;
  readonly onIssued: (letterId: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A letter as it is in the form; `answerBy` is the beginning of the day, milliseconds UTC. */
interface Written extends Pick<LetterDraft, "subject" | "body"> {
  readonly answerBy: number | null;
}

/** The words of a letter in both languages. Issued, it has a number and stays as it is. */
export function LetterForm({ id, title, draft, onIssued, onClose, children }: LetterFormProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const command = useDialogCommand(onClose);
  // Of every letter that was looked at what was changed in it stays.
  const [written, setWritten] = useState<Partial<Record<string, Written>>>({});
  const which = `${draft.kind}:${draft.to}`;
  const letter = written[which] ?? { subject: draft.subject, body: draft.body, answerBy: dayOf(draft.answerBy) };
  const { subject, body, answerBy } = letter;
  const write = (part: Partial<Written>) => setWritten((before) => ({ ...before, [which]: { ...letter, ...part } }));
  const isWhole = [subject.en, subject.hi, body.en, body.hi].every((text) => text.trim() !== "");
  const issue = () =>
    void command.attempt(async () => {
      const { kind, to } = draft;
      const issued = await client.letters.issue({
        id,
        kind,
        to,
        subject,
        body,
        answerBy: answerBy === null ? null : endOfDay(answerBy),
      });
      onIssued(issued.letterId);
    });
  return (
    <CommandForm title={title} command={command} submit={say("desk.act.letters.issue")} onSubmit={issue} canSubmit={isWhole} wide>
      {children}
      <Row>
        {(["hi", "en"] as const).map((language) => (
          <div key={language} lang={language}>
            <Field
              name={`subject-${language}`}
              label={say(`desk.act.letters.subject.${language}`)}
              fault={null}
              value={subject[language]}
              onChange={(value) => write({ subject: { ...subject, [language]: value } })}
            />
            <LongField
              label={say(`desk.act.letters.body.${language}`)}
              value={body[language]}
              onChange={(value) => write({ body: { ...body, [language]: value } })}
              fault={null}
              rows={9}
              autoFocus={language === "hi"}
            />
          </div>
        ))}
      </Row>
      <DayField label={say("desk.act.letters.answerBy")} at={answerBy} onChange={(day) => write({ answerBy: day })} />
      <Hint>{say("desk.act.letters.issueDetail")}</Hint>
    </CommandForm>
  );
}
