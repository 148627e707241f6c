import { keepPreviousData } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Check } from "../../../ui/controls/Check.tsx";
import { Field } from "../../../ui/controls/Field.tsx";
import { useNow } from "../../../client/useNow.ts";
import { FullView, type ViewProps } from "../../fullView/FullView.tsx";
import { NotYet } from "../../fullView/NotYet.tsx";
import { viewStyles } from "../../fullView/viewStyles.ts";
import { LetterDetails } from "./LetterDetails.tsx";
import { inOrder, isAnswerLate, type LetterOrder } from "./letterOrder.ts";
import { LetterTable } from "./LetterTable.tsx";

/** All letters to officers: who was written to, what became of it, and whose answer is overdue. */
export function LetterRegister({ onClose, onOpenCase }: ViewProps) {
  const { say, locale } = useWords();
  const now = useNow(60_000);
  const [officer, setOfficer] = useState("");
  const [unansweredOnly, setUnansweredOnly] = useState(false);
  const [order, setOrder] = useState<LetterOrder>({ column: "issued", direction: "descending" });
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useDeferredValue(officer.trim());
  const { data: letters, error } = useAnswer((ask) => ask.letters.register, {
    input: { officer: wanted === "" ? null : wanted, unansweredOnly },
    placeholderData: keepPreviousData,
  });
  const shown = useMemo(() => inOrder(letters ?? [], order, locale), [letters, order, locale]);
  const letter = shown.find(({ letterId }) => letterId === chosen) ?? shown[0];
  const unanswered = shown.filter(({ answeredAt }) => answeredAt === null).length;
  const late = shown.filter((each) => isAnswerLate(each, now)).length;
  return (
    <FullView
      title={say("desk.command.openLetterRegister")}
      aside={letters && say("paper.letters.counts", { n: shown.length, unanswered, late })}
      onClose={onClose}
    >
      <div className={viewStyles.split}>
        <div className={viewStyles.list}>
          <search className={viewStyles.tools}>
            <Field name="officer" label={say("paper.letters.officerFilter")} value={officer} onChange={setOfficer} />
            <Check label={say("paper.letters.unanswered")} isSelected={unansweredOnly} onChange={setUnansweredOnly} />
          </search>
          <div className={viewStyles.scroll}>
            {letters === undefined && <NotYet error={error} />}
            {letters?.length === 0 && (
              <p className={viewStyles.empty}>{say(wanted !== "" || unansweredOnly ? "paper.letters.noneFound" : "paper.letters.none")}</p>
            )}
            {letter !== undefined && (
              <LetterTable
                letters={shown}
                now={now}
                order={order}
                onOrder={setOrder}
                chosen={letter.letterId}
                onChoose={setChosen}
                onOpenCase={onOpenCase}
              />
            )}
          </div>
        </div>
        <aside className={viewStyles.side} aria-label={say("paper.letters.one")}>
          {letter === undefined ? (
            <p className={viewStyles.quiet}>{say("paper.letters.choose")}</p>
          ) : (
            <LetterDetails key={letter.letterId} letter={letter} now={now} onOpenCase={onOpenCase} />
          )}
        </aside>
      </div>
    </FullView>
  );
}
