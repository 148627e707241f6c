import { useState } from "react";
import type { OfficeAnswer } from "#contract/registry.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { officeNames } from "../../facts/officeNames.ts";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { OfficeList } from "./OfficeList.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { Segments } from "../forms/Segments.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

type Outcome = "stays" | "goes" | "answer";

interface DisputeAnswerProps extends CommandDialogProps {
  readonly maySettle: boolean;
  readonly mayAnswer: boolean;
}

/** What the other side says, or what the superior decided: it stays with the office, or goes to another one. */
export function DisputeAnswer({ history, scope, onClose, maySettle, mayAnswer }: DisputeAnswerProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const { grievance, hearers } = history;
  const { dispute, markedTo } = grievance;
  const outcomes: readonly Outcome[] = [...(maySettle ? (["stays", "goes"] as const) : []), ...(mayAnswer ? (["answer"] as const) : [])];
  const [outcome, setOutcome] = useState<Outcome>(() => (dispute?.answer == null && mayAnswer ? "answer" : (outcomes[0] ?? "answer")));
  const [words, setWords] = useState("");
  const [typed, setTyped] = useState("");
  const [office, setOffice] = useState<OfficeAnswer | null>(null);
  if (dispute === null) return null;
  const names = officeNames(history, locale);
  const said = words.trim();
  const settle = () => {
    if (outcome === "answer") return void command.act(scope.target, { type: "answer-dispute", words: said });
    if (outcome === "stays") return void command.act(scope.target, { type: "settle-dispute", words: said });
    if (office === null) return undefined;
    return void command.act(scope.target, { type: "settle-dispute", words: said }, { type: "mark", to: markOfOffice(office, grievance) });
  };
  return (
    <CommandForm
      title={say("desk.act.dispute.settleTitle")}
      command={command}
      submit={say(outcome === "answer" ? "desk.act.dispute.answer" : "desk.act.dispute.settle")}
      onSubmit={settle}
      canSubmit={said !== "" && (outcome !== "goes" || office !== null)}
      wide
    >
      <ScopeNote scope={scope} />
      <Hint>
        {names.ofMark(dispute.by)}: “{dispute.words}”
      </Hint>
      {dispute.answer !== null && (
        <Hint>
          {say("desk.case.disputeAnswer")}: “{dispute.answer}”
        </Hint>
      )}
      <Segments
        label={say("desk.act.dispute.outcome")}
        value={outcome}
        onChange={setOutcome}
        autoFocus
        options={outcomes.map((value) => ({
          value,
          label: say(`desk.act.dispute.outcome.${value}`, { office: markedTo === null ? "" : names.ofMark(markedTo) }),
        }))}
      />
      {outcome === "goes" && (
        <>
          <OfficeList
            of={{ department: null, district: grievance.district }}
            mayChoose={hearers}
            typed={typed}
            onType={setTyped}
            onPick={setOffice}
            does={say("desk.act.choose")}
          />
          <Hint>
            {office === null ? say("desk.act.dispute.noOffice") : say("desk.act.dispute.goesTo", { office: office.label[locale] })}
          </Hint>
        </>
      )}
      <LongField
        label={say(outcome === "answer" ? "desk.act.dispute.answerWords" : "desk.act.dispute.settleWords")}
        value={words}
        onChange={setWords}
        fault={null}
        rows={3}
      />
    </CommandForm>
  );
}
