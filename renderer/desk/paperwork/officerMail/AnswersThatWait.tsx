import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { AnswerFacts } from "../../case/AnswerFacts.tsx";
import { answerDoubt } from "../../case/answerDoubt.ts";
import { useMoment } from "../../facts/moment.ts";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** Officers' answers that nobody has taken yet, the oldest first; each is read and taken in its case. */
export function AnswersThatWait({ onOpenCase }: { readonly onOpenCase: (id: string) => void }) {
  const words = useWords();
  const { say } = words;
  const moment = useMoment();
  const { data: answers } = useAnswer((ask) => ask.officerMail.answers);
  if (answers === undefined) return <NotYet />;
  if (answers.length === 0) return <p className={viewStyles.empty}>{say("paper.officerMail.noAnswers")}</p>;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={`${answer.grievanceId} ${answer.externalId}`} className={viewStyles.line}>
          <ActionButton label={answer.ticket} onPress={() => onOpenCase(answer.grievanceId)} />
          <span>{moment(answer.receivedAt)}</span>
          <AnswerFacts answer={answer} />
          <span>{answerDoubt(answer, words)}</span>
        </li>
      ))}
    </ul>
  );
}
