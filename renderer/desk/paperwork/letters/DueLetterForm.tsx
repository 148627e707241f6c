import { useState } from "react";
import type { DueLetterDraft, DueLetterLine } from "#contract/letters.ts";
import type { Words } from "#domain/text/words.ts";
import { dateOnPaper } from "#domain/letter/days.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useEngine } from "../../../client/EngineProvider.tsx";
import { useWords } from "../../../i18n/useWords.ts";
import { ActionButton, TextButton } from "../../../ui/controls/ActionButton.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { Caution, Fault } from "../../commands/forms/CommandForm.tsx";
import { DraftNote } from "../../commands/forms/DraftNote.tsx";
import { endOfDay } from "../../commands/forms/days.ts";
import { LetterMailHint, useLetterMail } from "../../commands/forms/LetterMailHint.tsx";
import { letterRefusalOf } from "../../commands/forms/letterRefusal.ts";
import { isWhole, LetterWords } from "../../commands/forms/LetterWords.tsx";
import { useDialogCommand } from "../../commands/forms/useDialogCommand.ts";
import { useKeptLetter } from "../../commands/forms/useKeptLetter.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import styles from "./DueLetters.module.css";

/** A letter that was issued in this sitting. */
export interface IssuedNow {
  readonly id: string;
  readonly to: DueLetterLine["to"];
  readonly kind: DueLetterLine["kind"];
  readonly letterId: string;
  readonly number: string;
  readonly toLabel: Words;
  readonly byMail: boolean;
}

interface DueLetterFormProps {
  readonly line: DueLetterLine;
  readonly onIssued: (issued: IssuedNow) => void;
  readonly onOpenCase: (id: string) => void;
}

/** The letter to one office as the program prepares it, for a person to read over. */
export function DueLetterForm({ line: { to, kind, toLabel, officer }, onIssued, onOpenCase }: DueLetterFormProps) {
  const { say, locale } = useWords();
  const { data: draft, error, refetch } = useAnswer((ask) => ask.letters.draftDue, { input: { to, kind }, staleTime: 0, gcTime: 0 });
  return (
    <>
      <div>
        <h3>{toLabel[locale]}</h3>
        <p>
          {say(`desk.case.letter.${kind}`)}
          {officer !== null && ` · ${officer.name}`}
        </p>
      </div>
      {draft === undefined ? (
        <NotYet error={error} isSmall />
      ) : (
        <>
          <ul className={styles.cases} aria-label={say("paper.letters.due.about")}>
            {draft.cases.map(({ id, ticket, dueAt }) => (
              <li key={id}>
                <TextButton label={ticket} onPress={() => onOpenCase(id)} />
                {dueAt !== null && <span>{say("paper.letters.due.wasDue", { date: dateOnPaper(dueAt) })}</span>}
              </li>
            ))}
          </ul>
          <Letter draft={draft} onChanged={() => void refetch()} onIssued={onIssued} />
        </>
      )}
    </>
  );
}

interface LetterProps {
  readonly draft: DueLetterDraft;
  readonly onChanged: () => void;
  readonly onIssued: (issued: IssuedNow) => void;
}

function Letter({ draft, onChanged, onIssued }: LetterProps) {
  const { say } = useWords();
  const { client } = useEngine();
  const may = useMay();
  const command = useDialogCommand(() => {});
  // What was written stays with the case that it was begun in, also where that case leaves the letter meanwhile.
  const [begun] = useState({
    id: draft.cases[0]?.id ?? null,
    which: `${draft.cases.length > 1 ? "+" : ""}${draft.kind}:${draft.to}`,
  });
  const { letter, write, isOutdated, takeNewWords, drop, kept } = useKeptLetter(begun.id, begun.which, draft);
  const mail = useLetterMail(draft.to);
  const canMail = mail !== undefined && mail.obstacle === null;
  const canIssue = isWhole(letter) && !isOutdated;
  const issue = (byMail: boolean) =>
    void command.attempt(
      async () => {
        const { to, kind, cases, toLabel } = draft;
        const { subject, body, answerBy, restsOn } = letter;
        const asked = answerBy === null ? null : endOfDay(answerBy);
        const ids = cases.map(({ id }) => id);
        const issued = await client.letters.issueDue({ to, kind, ids, subject, body, answerBy: asked, restsOn, byMail });
        drop();
        onIssued({ ...issued, to, kind, toLabel, byMail });
      },
      (error) => {
        const code = letterRefusalOf(error);
        if (code === "desk.refusal.case-changed") onChanged();
        return code && say(code);
      },
    );
  return (
    <div className={viewStyles.part}>
      {isOutdated && <Caution>{say("desk.act.letters.outdated")}</Caution>}
      <LetterWords id={draft.cases.length === 1 ? begun.id : null} letter={letter} onWrite={write} />
      <DraftNote kept={kept} isRunning={command.isRunning} onDiscard={() => {}} />
      <LetterMailHint mail={mail} />
      <Fault>{command.fault}</Fault>
      {may("issue-letter") && (
        <div className={`${viewStyles.actions} ${styles.issue ?? ""}`}>
          {isOutdated && <ActionButton label={say("desk.act.letters.newWords")} onPress={takeNewWords} />}
          {canMail && (
            <ActionButton
              label={say("desk.act.letters.issueByMail")}
              data-main
              isDisabled={!canIssue}
              isPending={command.isRunning}
              onPress={() => issue(true)}
            />
          )}
          <ActionButton
            label={say(canMail ? "desk.act.letters.issueOnPaper" : "desk.act.letters.issue")}
            data-main={canMail ? undefined : true}
            isDisabled={!canIssue}
            isPending={command.isRunning}
            onPress={() => issue(false)}
          />
        </div>
      )}
    </div>
  );
}
