import { useWords } from "../../../i18n/useWords.ts";
import { BulkAnswers, BulkDialog } from "./BulkDialog.tsx";
import type { BulkQuestion } from "./bulkQuestion.ts";
import { useWeighed } from "./useWeighed.ts";

const ACCEPT = { do: "accept" } as const;

/** Asks once more before many go to their offices. */
export function AcceptMany({ frozen, onAct, onClose }: BulkQuestion) {
  const { say } = useWords();
  const question = useWeighed(frozen, ACCEPT);
  const { weighed } = question;
  return (
    <BulkDialog frozen={frozen} question={question} title={(n) => say("desk.bulk.acceptTitle", { n })} onClose={onClose}>
      <p>{say("desk.bulk.acceptDetail")}</p>
      <BulkAnswers
        question={question}
        yes={say("desk.command.accept")}
        onClose={onClose}
        onYes={() => weighed !== null && onAct(ACCEPT, weighed)}
        autoFocus
      />
    </BulkDialog>
  );
}
