import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Locale } from "#contract/settings.ts";
import type { LetterWay } from "#domain/grievance/letter.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { DialogActions, DialogWindow } from "../../../ui/controls/DialogWindow.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { PrintingLine } from "../../../ui/printing/PrintingLine.tsx";
import { usePrinting } from "../../../ui/printing/usePrinting.ts";
import { useMay } from "../../../ui/people/sitting.ts";
import { Keycap } from "../../keys/Keycap.tsx";
import { Fault, Hint } from "../forms/CommandForm.tsx";
import styles from "./LetterDialog.module.css";
import { KeptNote } from "../forms/DraftNote.tsx";
import { letterRefusalOf } from "../forms/letterRefusal.ts";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { LETTER_WAYS } from "#domain/grievance/choices.ts";
import { LeaveButton } from "../../../ui/controls/LeaveButton.tsx";
import type { DraftWords } from "#domain/work/drafts.ts";
import { useKeptWords } from "../../work/useKeptWords.ts";

/** By letter. */
const NO_ANSWER: DraftWords = {};

interface LetterDialogProps {
  readonly history: CaseHistory;
  readonly letterId: string;
  readonly onClose: () => void;
}

/** A letter that was issued: printed in either language, its sending and its answer recorded. */
export function LetterDialog({ history, letterId, onClose }: LetterDialogProps) {
  const { say, locale } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const id = history.case.id as GrievanceId;
  const own = { kind: "case", id } as const;
  const command = useDialogCommand(onClose);
  const { printing, isUnderway, print: printOn, giveUp } = usePrinting();
  const [way, setWay] = useState<LetterWay>("e-mail");
  const kept = useKeptWords("letter-answer", id, NO_ANSWER);
  const answer = kept.words[letterId] ?? "";
  const { data: printed } = useAnswer((ask) => ask.letters.get, { input: { id, letterId } });
  const letter = history.grievance.letters.find((each) => each.letterId === letterId);
  const mayRecord = may("issue-letter");
  const notTakenBack = (error: unknown) => (letterRefusalOf(error) === null ? null : say("desk.act.letters.notTakenBack"));
  const print = (language: Locale) => printOn((signal) => client.letters.print({ id, letterId, locale: language }, { signal }));
  return (
    <DialogWindow title={printed === undefined ? say("desk.act.letters.title") : printed.letter.number} isOpen onClose={onClose} wide>
      {printed === undefined ? (
        <Hint>{`${say("state.loading")}…`}</Hint>
      ) : (
        <div className={styles.paper} lang={locale}>
          <p className={styles.subject}>{printed.letter.subject[locale]}</p>
          <p className={styles.body}>{printed.letter.body[locale]}</p>
          {printed.hiddenFor !== undefined && (
            <Hint>{say(printed.hiddenFor === "others" ? "paper.letters.hiddenForOthers" : "paper.letters.hidden")}</Hint>
          )}
        </div>
      )}
      {printed?.hiddenFor !== "others" && (
        <div className={styles.row}>
          <ActionButton label={say("desk.act.letters.print.hi")} data-main autoFocus isPending={isUnderway} onPress={() => print("hi")} />
          <ActionButton label={say("desk.act.letters.print.en")} isPending={isUnderway} onPress={() => print("en")} />
          <PrintingLine printing={printing} onGiveUp={giveUp} />
        </div>
      )}
      {mayRecord && letter?.sentAt === null && (
        <div className={styles.row}>
          <ActionButton
            label={say("desk.act.letters.takeBack")}
            isPending={command.isRunning}
            onPress={() =>
              void command
                .attempt(() => client.letters.takeBack({ id, letterId }), notTakenBack)
                .then((isDone) => (isDone ? onClose() : undefined))
            }
          />
          <ChooseOne
            label={say("desk.act.letters.way")}
            value={way}
            onChange={setWay}
            options={LETTER_WAYS.map((value) => ({ value, label: say(`desk.case.way.${value}`) }))}
          />
          <ActionButton
            label={say("desk.act.letters.sent")}
            onPress={() => void command.runOn(own, { type: "record-letter-sent", letterId, way })}
          />
        </div>
      )}
      {mayRecord && letter !== undefined && letter.answeredAt === null && (
        <>
          {answer !== "" && <KeptNote kept={kept} />}
          <LongField
            label={say("desk.act.letters.answer")}
            value={answer}
            onChange={(words) => kept.write({ [letterId]: words })}
            rows={3}
          />
          <div>
            <ActionButton
              label={say("desk.act.dispute.answer")}
              isDisabled={answer.trim() === ""}
              onPress={() =>
                void command
                  .runOn(own, { type: "record-letter-answer", letterId, words: answer.trim() })
                  .then((isDone) => isDone && kept.drop([letterId]))
              }
            />
          </div>
        </>
      )}
      <Fault>{command.fault}</Fault>
      <DialogActions>
        <LeaveButton label={say("word.close")} after={<Keycap stroke="Escape" />} onPress={onClose} />
      </DialogActions>
    </DialogWindow>
  );
}
