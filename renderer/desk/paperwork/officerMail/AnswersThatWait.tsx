import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useNow } from "../../../client/useNow.ts";
import { AnswerFacts } from "../../case/AnswerFacts.tsx";
import { answerDoubt } from "../../case/answerDoubt.ts";
import { momentOf } from "../../facts/moment.ts";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { ActionButton } from "../../../ui/controls/ActionButton.tsx";

/** Officers' answers that nobody has taken yet, the oldest first; each is read and taken in its case. */
export function AnswersThatWait({ onOpenCase }: { readonly onOpenCase: (id: string) => void }) {
  const words = useWords();
  const { say } = words;
  const now = useNow(60_000);
  const { data: answers } = useAnswer((ask) => ask.officerMail.answers);
  if (answers === undefined) return <p className={viewStyles.empty}>{say("state.loading")}…</p>;
  if (answers.length === 0) return <p className={viewStyles.empty}>{say("paper.officerMail.noAnswers")}</p>;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={`${answer.grievanceId} ${answer.externalId}`} className={viewStyles.line}>
          <ActionButton label={answer.ticket} onPress={() => onOpenCase(answer.grievanceId)} />
          <span>{momentOf(answer.receivedAt, now, words)}</span>
          <AnswerFacts answer={answer} />
          <span>{answerDoubt(answer, words)}</span>
        </li>
      ))}
    </ul>
  );
}
