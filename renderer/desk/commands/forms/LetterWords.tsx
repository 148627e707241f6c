import { useRef, useState } from "react";
import type { LetterDraft } from "#contract/letters.ts";
import { withAnswerDay } from "#domain/letter/compose.ts";
import { withParagraph } from "#domain/readyWords/insertSnippet.ts";
import type { Words } from "#domain/text/words.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { DayField } from "../../../ui/controls/DayField.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import styles from "./CommandForm.module.css";
import { dayOf } from "./days.ts";
import { focusAt } from "./usePutIn.ts";
import { WithSnippets } from "./WithSnippets.tsx";

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
  /** The case that it is about; null for a letter about several. */
  readonly id: string | null;
  readonly letter: WrittenLetter;
  readonly onWrite: (part: Partial<WrittenLetter>) => void;
  readonly autoFocus?: boolean;
}

/** The words of a letter in both languages, and the day for the answer, which the words name too. A snippet goes into both at the same place. */
export function LetterWords({ id, letter, onWrite, autoFocus = false }: LetterWordsProps) {
  const { say, locale } = useWords();
  const { subject, body, answerBy } = letter;
  const fields = { hi: useRef<HTMLTextAreaElement>(null), en: useRef<HTMLTextAreaElement>(null) };
  const [writesIn, setWritesIn] = useState<"hi" | "en">("hi");
  const putIn = (snippet: Words) => {
    const field = fields[writesIn];
    const caret = field.current?.selectionStart ?? body[writesIn].length;
    onWrite({ body: withParagraph(body, { language: writesIn, caret }, snippet) });
    focusAt(field, null);
  };
  return (
    <>
      <WithSnippets id={id} audience="officer" language={locale} written={body[locale]} onPick={putIn}>
        <div className={styles.languages}>
          {(["hi", "en"] as const).map((language) => (
            <div key={language} lang={language} className={styles.fields} onFocus={() => setWritesIn(language)}>
              {/* One line of a letter, longer than a field is. */}
              <div className={styles.subject}>
                <LongField
                  label={say(`desk.act.letters.subject.${language}`)}
                  value={subject[language]}
                  onChange={(value) => onWrite({ subject: { ...subject, [language]: value.replaceAll(/\s/gu, " ") } })}
                  rows={2}
                />
              </div>
              <LongField
                label={say(`desk.act.letters.body.${language}`)}
                value={body[language]}
                onChange={(value) => onWrite({ body: { ...body, [language]: value } })}
                rows={9}
                inputRef={fields[language]}
                autoFocus={autoFocus && language === "hi"}
              />
            </div>
          ))}
        </div>
      </WithSnippets>
      <DayField
        label={say("desk.act.letters.answerBy")}
        at={answerBy}
        onChange={(day) => onWrite({ answerBy: day, body: withAnswerDay(body, answerBy, day) })}
      />
    </>
  );
}
