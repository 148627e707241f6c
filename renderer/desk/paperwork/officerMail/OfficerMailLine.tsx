import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Mark } from "../../../ui/Mark.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";

/** Whether officers are told just now, and what keeps the letters back. */
export function OfficerMailLine() {
  const { say } = useWords();
  const { data: status } = useAnswer((ask) => ask.officerMail.status);
  if (status === undefined) return null;
  const { state, hold, counts } = status;
  return (
    <div className={viewStyles.line}>
      <span className={hold === null ? undefined : viewStyles.late} title={hold?.detail}>
        {hold !== null && <Mark shape="failing" />}
        {hold === null ? say(`officerMail.state.${state}`) : say(`officerMail.hold.${hold.code}`)}
      </span>
      <span>{say("paper.officerMail.counts", { sent: counts.sent, waiting: counts.prepared + counts.sending })}</span>
    </div>
  );
}
