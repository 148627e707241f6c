import type { OfficeAnswer } from "#contract/officerMail.ts";
import type { MessageId } from "../../i18n/en.ts";
import { useWords } from "../../i18n/useWords.ts";
import { isAddressDoubt, isDoubt } from "./answerDoubt.ts";
import { useMoment } from "../facts/moment.ts";

/** Who answered, how it was read, and why it waits. */
export function AnswerFacts({ answer }: { readonly answer: OfficeAnswer }) {
  const { say, locale } = useWords();
  const moment = useMoment();
  const { officer, office, readAs, expectedAt, state, why } = answer;
  return (
    <>
      <b>{officer ?? say("desk.case.answer.unknown")}</b>
      {office !== null && <span>{office[locale]}</span>}
      <span>
        {readAs === "interim" && expectedAt !== null
          ? say("desk.case.answer.readAs.interimUntil", { until: moment(expectedAt) })
          : say(`desk.case.answer.readAs.${readAs}`)}
      </span>
      <span>{state === "waits" ? say(whyWaits(why)) : say(`desk.case.answer.state.${state}`)}</span>
    </>
  );
}

function whyWaits(why: string | null): MessageId {
  if (why !== null && isDoubt(why)) return isAddressDoubt(why) ? "desk.case.answer.why.address" : "desk.case.answer.why.unproven";
  return why !== null && Object.hasOwn(WHY, why) ? WHY[why as keyof typeof WHY] : "desk.case.answer.why.other";
}

const WHY = {
  unclear: "desk.case.answer.why.unclear",
  "several-cases": "desk.case.answer.why.several-cases",
  "no-date": "desk.case.answer.why.no-date",
  "not-answerable": "desk.case.answer.why.not-answerable",
  "no-reason": "desk.case.answer.why.no-reason",
  "wrong-state": "desk.case.answer.why.wrong-state",
} as const satisfies Record<string, MessageId>;
