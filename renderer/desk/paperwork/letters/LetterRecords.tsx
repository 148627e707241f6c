import { useState } from "react";
import type { RegisteredLetter } from "#contract/letters.ts";
import type { LetterWay } from "#domain/grievance/letter.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { Fault } from "../../commands/forms/CommandForm.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LETTER_WAYS } from "#domain/grievance/choices.ts";

/** Records that a letter went out and that its answer came. */
export function LetterRecords({ letter }: { readonly letter: RegisteredLetter }) {
  const { say } = useWords();
  const { letterId, grievanceId, sentAt, answeredAt, way: sentBy } = letter;
  const target = { kind: "case", id: grievanceId as GrievanceId } as const;
  const command = useDialogCommand(() => {});
  const [way, setWay] = useState<LetterWay>("e-mail");
  const [words, setWords] = useState("");
  return (
    <div className={viewStyles.part}>
      {sentAt === null ? (
        <div className={viewStyles.actions}>
          <ChooseOne
            label={say("desk.act.letters.way")}
            value={way}
            onChange={setWay}
            options={LETTER_WAYS.map((value) => ({ value, label: say(`desk.case.way.${value}`) }))}
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
        <>
          <LongField label={say("desk.act.letters.answer")} value={words} onChange={setWords} fault={null} rows={3} />
          <div className={viewStyles.actions}>
            <ActionButton
              label={say("desk.act.dispute.answer")}
              isDisabled={words.trim() === ""}
              isPending={command.isRunning}
              onPress={() => void command.runOn(target, { type: "record-letter-answer", letterId, words: words.trim() })}
            />
          </div>
        </>
      )}
      <Fault>{command.fault}</Fault>
    </div>
  );
}
