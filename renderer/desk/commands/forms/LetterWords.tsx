import type { LetterDraft } from "#contract/letters.ts";
import { withAnswerDay } from "#domain/letter/compose.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { Row } from "./CommandForm.tsx";
import { dayOf } from "./days.ts";

/** A letter as a person writes it; `answerBy` is the beginning of the day, milliseconds UTC. `restsOn` names the facts of the draft that it began as. */
export interface WrittenLetter extends Pick<LetterDraft, "subject" | "body" | "restsOn"> {
  readonly answerBy: number | null;
}

export function writtenOf({
  subject,
  body,
  restsOn,
  answerBy,
}: Pick<LetterDraft, "subject" | "body" | "restsOn" | "answerBy">): WrittenLetter {
  return { subject, body, restsOn, answerBy: dayOf(answerBy) };
}

export function isWhole({ subject, body }: WrittenLetter): boolean {
  return [subject.en, subject.hi, body.en, body.hi].every((text) => text.trim() !== "");
}

interface LetterWordsProps {
  readonly letter: WrittenLetter;
  readonly onWrite: (part: Partial<WrittenLetter>) => void;
  readonly autoFocus?: boolean;
}

/** The words of a letter in both languages, and the day for the answer, which the words name too. */
export function LetterWords({ letter, onWrite, autoFocus = false }: LetterWordsProps) {
  const { say } = useWords();
  const { subject, body, answerBy } = letter;
  return (
    <>
      <Row>
        {(["hi", "en"] as const).map((language) => (
          <div key={language} lang={language}>
            <Field
              name={`subject-${language}`}
              label={say(`desk.act.letters.subject.${language}`)}
              value={subject[language]}
              onChange={(value) => onWrite({ subject: { ...subject, [language]: value } })}
            />
            <LongField
              label={say(`desk.act.letters.body.${language}`)}
              value={body[language]}
              onChange={(value) => onWrite({ body: { ...body, [language]: value } })}
              rows={9}
              autoFocus={autoFocus && language === "hi"}
            />
          </div>
        ))}
      </Row>
      <DayField
        label={say("desk.act.letters.answerBy")}
        at={answerBy}
        onChange={(day) => onWrite({ answerBy: day, body: withAnswerDay(body, answerBy, day) })}
      />
    </>
  );
}
