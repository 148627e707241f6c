import { useState } from "react";
import type { RegisteredLetter } from "#contract/letters.ts";
import { LETTER_WAYS } from "#domain/grievance/choices.ts";
import type { LetterWay } from "#domain/grievance/letter.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { DraftWords } from "#domain/work/drafts.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { PrintingLine } from "../../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../../ui/printing/usePrinting.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { KeptWork, UnsavedScope } from "../../../ui/unsaved/UnsavedScope.tsx";
import { useKeptWords } from "../../work/useKeptWords.ts";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { letterRefusalOf } from "../../commands/forms/letterRefusal.ts";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { ScrolledByKeys } from "../../fullView/ScrolledByKeys.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { Answer } from "./LetterTable.tsx";
import { addresseeOf } from "./letterOrder.ts";

/** By letter, as the dialog of the case keeps it. */
const NO_ANSWER: DraftWords = {};

interface LetterDetailsProps {
  readonly letter: RegisteredLetter;
  readonly now: number;
  readonly onOpenCase: (id: string) => void;
}

/** One letter of the register: its words, its file, and what became of it. */
export function LetterDetails({ letter, now, onOpenCase }: LetterDetailsProps) {
  const { say, locale } = useWords();
  const may = useMay();
  const { number, ticket, grievanceId, kind, toLabel, officer } = letter;
  return (
    <>
      <div>
        <h3>{number}</h3>
        <p>
          {say(`desk.case.letter.${kind}`)} · {addresseeOf(letter, locale)}
        </p>
        {officer !== null && <p className={viewStyles.quiet}>{toLabel[locale]}</p>}
        <p>
          <Answer letter={letter} now={now} />
        </p>
      </div>
      <div className={viewStyles.actions}>
        <ActionButton label={say("paper.openCase", { ticket })} onPress={() => onOpenCase(grievanceId)} />
      </div>
      <LetterWords letter={letter} />
      <LetterFiles letter={letter} />
      {may("issue-letter") && <LetterRecords letter={letter} />}
    </>
  );
}

function LetterWords({ letter: { grievanceId, letterId } }: Pick<LetterDetailsProps, "letter">) {
  const { say, locale } = useWords();
  const input = { id: grievanceId as GrievanceId, letterId };
  const { data } = useAnswer((ask) => ask.letters.get, { input });
  if (data === undefined) return <NotYet isSmall />;
  return (
    <ScrolledByKeys className={viewStyles.words} lang={locale} label={say("paper.letters.words")}>
      <b>{data.letter.subject[locale]}</b>
      <p>{data.letter.body[locale]}</p>
      {data.hiddenFor !== undefined && (
        <p className={viewStyles.quiet}>{say(data.hiddenFor === "others" ? "paper.letters.hiddenForOthers" : "paper.letters.hidden")}</p>
      )}
    </ScrolledByKeys>
  );
}

/** Makes the PDF in either language and says where it lies. */
function LetterFiles({ letter: { grievanceId, letterId } }: Pick<LetterDetailsProps, "letter">) {
  const { say } = useWords();
  const { client } = useEngine();
  const { data } = useAnswer((ask) => ask.letters.get, { input: { id: grievanceId, letterId } });
  const { printing, isUnderway, print, giveUp } = usePrinting();
  if (data?.hiddenFor === "others") return null;
  return (
    <div className={viewStyles.part}>
      <div className={viewStyles.actions}>
        {(["hi", "en"] as const).map((locale) => (
          <ActionButton
            key={locale}
            label={say(`desk.act.letters.print.${locale}`)}
            isPending={isUnderway}
            onPress={() => print((signal) => client.letters.print({ id: grievanceId, letterId, locale }, { signal }))}
          />
        ))}
      </div>
      <PrintingLine printing={printing} onGiveUp={giveUp} />
    </div>
  );
}

/** Records that a letter went out and that its answer came. */
function LetterRecords({ letter }: { readonly letter: RegisteredLetter }) {
  const { say } = useWords();
  const { letterId, grievanceId, sentAt, answeredAt, way: sentBy } = letter;
  const { client } = useEngine();
  const target = { kind: "case", id: grievanceId as GrievanceId } as const;
  const command = useDialogCommand(() => {});
  const [way, setWay] = useState<LetterWay>("e-mail");
  const kept = useKeptWords("letter-answer", target.id, NO_ANSWER);
  const words = kept.words[letterId] ?? "";
  return (
    <div className={viewStyles.part}>
      {sentAt === null && <p>{say("paper.letters.notSentYet")}</p>}
      {sentAt === null ? (
        <div className={viewStyles.actions}>
          <ChooseOne
            label={say("desk.act.letters.way")}
            value={way}
            onChange={setWay}
            options={LETTER_WAYS.map((value) => ({ value, label: say(`desk.case.way.${value}`) }))}
          />
          <ActionButton
            label={say("desk.act.letters.takeBack")}
            isPending={command.isRunning}
            onPress={() =>
              void command.attempt(
                () => client.letters.takeBack({ id: grievanceId, letterId }),
                (error) => (letterRefusalOf(error) === null ? null : say("desk.act.letters.notTakenBack")),
              )
            }
          />
          <ActionButton
            label={say("desk.act.letters.sent")}
            isPending={command.isRunning}
            onPress={() => void command.runOn(target, { type: "record-letter-sent", letterId, way })}
          />
        </div>
      ) : (
        <p>{say("paper.letters.wasSent", { date: dateOnPaper(sentAt), way: sentBy === null ? "" : say(`desk.case.way.${sentBy}`) })}</p>
      )}
      {answeredAt === null && (
        <UnsavedScope>
          <KeptWork isKept={kept.isSafe} />
          <LongField
            label={say("desk.act.letters.answer")}
            value={words}
            onChange={(answer) => kept.write({ [letterId]: answer })}
            rows={3}
          />
          <div className={viewStyles.actions}>
            <ActionButton
              label={say("desk.act.dispute.answer")}
              isDisabled={words.trim() === ""}
              isPending={command.isRunning}
              onPress={() =>
                void command
                  .runOn(target, { type: "record-letter-answer", letterId, words: words.trim() })
                  .then((isDone) => void (isDone && kept.drop([letterId])))
              }
            />
          </div>
        </UnsavedScope>
      )}
      <Fault>{command.fault}</Fault>
    </div>
  );
}
