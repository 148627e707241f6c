import { useState } from "react";
import type { CaseHistory } from "#contract/grievances.ts";
import type { Letter } from "#domain/grievance/letter.ts";
import { useWords } from "../../i18n/useWords.ts";
import { Mark } from "../../ui/Mark.tsx";
import { useNow } from "../../client/useNow.ts";
import { LetterDialog } from "../commands/dialogs/LetterDialog.tsx";
import { useMoment } from "../facts/moment.ts";
import { officeNames } from "../facts/officeNames.ts";
import { Box, Doubt, Facts, Here, Section } from "../facts/Section.tsx";
import { ActionButton } from "../../ui/controls/ActionButton.tsx";

/** Letters to the officer, the newest first, with what became of each. */
export function LetterSection({ history }: { readonly history: CaseHistory }) {
  const { say } = useWords();
  const { letters } = history.grievance;
  if (letters.length === 0) return null;
  return (
    <Section title={say("desk.command.letters")}>
      {letters.toReversed().map((letter) => (
        <OneLetter key={letter.letterId} history={history} letter={letter} />
      ))}
    </Section>
  );
}

function OneLetter({ history, letter }: { readonly history: CaseHistory; readonly letter: Letter }) {
  const { say, locale } = useWords();
  const now = useNow(60_000);
  const moment = useMoment();
  const [isOpen, setOpen] = useState(false);
  const { kind, number, to, officer, issuedAt, sentAt, way, answeredAt, answerBy } = letter;
  const isLate = answeredAt === null && answerBy !== null && answerBy < now;
  return (
    <Box>
      <Facts>
        <b>{say(`desk.case.letter.${kind}`)}</b>
        <span>{number}</span>
        <span>{officer?.name ?? officeNames(history, locale).ofId(to)}</span>
      </Facts>
      <Facts>
        <span>{say("desk.case.issued", { at: moment(issuedAt) })}</span>
        {sentAt === null ? (
          <span>{say("desk.case.notSent")}</span>
        ) : (
          <span>{say("desk.case.sent", { at: moment(sentAt), way: way === null ? "" : say(`desk.case.way.${way}`) })}</span>
        )}
        {answeredAt !== null && <span>{say("desk.case.answered", { at: moment(answeredAt) })}</span>}
        {answeredAt === null && answerBy !== null && !isLate && <span>{say("desk.case.answerBy", { at: moment(answerBy) })}</span>}
      </Facts>
      {isLate && (
        <Doubt>
          <Mark shape="late" />
          <span>{say("desk.case.answerLate", { at: moment(answerBy) })}</span>
        </Doubt>
      )}
      <Here>
        <ActionButton label={say("desk.case.openLetter")} onPress={() => setOpen(true)} />
      </Here>
      {isOpen && <LetterDialog history={history} letterId={letter.letterId} onClose={() => setOpen(false)} />}
    </Box>
  );
}
