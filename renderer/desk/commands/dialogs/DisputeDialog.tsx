import { useMemo, useState } from "react";
import type { OfficeAnswer } from "#contract/registry.ts";
import { type DepartmentCode, DEPARTMENTS } from "#domain/department/departments.ts";
import { departmentIn } from "#domain/department/jurisdiction.ts";
import type { Dispute } from "#domain/grievance/grievance.ts";
import type { Mark } from "#domain/grievance/office.ts";
import type { OfficeId } from "#domain/ids.ts";
import { commonSuperiorOf } from "#domain/registry/ladder.ts";
import { markOfOffice } from "#domain/registry/markOfOffice.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import { officeNames } from "../../facts/officeNames.ts";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { Segments } from "../forms/Segments.tsx";
import { ReasonField } from "../forms/ReasonField.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { OfficeList } from "./OfficeList.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";

/** "Not ours", `q`: raised, or, once it is, answered by the other side and settled. */
export function DisputeDialog(props: CommandDialogProps) {
  const may = useMay();
  // As it was when it was opened: what somebody else does meanwhile takes no form away in which something is typed.
  const [dispute] = useState(props.history.grievance.dispute);
  if (dispute === null) return <DisputeRaise {...props} />;
  return <DisputeAnswer {...props} dispute={dispute} maySettle={may("escalate")} mayAnswer={may("enter-atr")} />;
}

const UNSAID = "unsaid";

/** An office says that it is not the one: its words, whom it names instead, and who hears both sides. */
function DisputeRaise({ history, scope, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const { grievance, offices } = history;
  const marks = useMemo(() => [...(grievance.markedTo === null ? [] : [grievance.markedTo]), ...grievance.additionalMarks], [grievance]);
  const names = officeNames(history, locale);
  const [by, setBy] = useState("0");
  const [named, setNamed] = useState<DepartmentCode | typeof UNSAID>(UNSAID);
  const [chosen, setChosen] = useState<string | null>(null);
  const [words, setWords] = useState("");

  const disputing = marks[Number(by)];
  const nearest = offices.find(({ role }) => role === "superior")?.id ?? null;
  const fitting = disputing === undefined ? nearest : superiorOver(disputing, named, nearest);
  const superior = chosen ?? fitting;
  const superiors = new Map(offices.filter(({ role }) => role === "superior").map(({ id, label }) => [id, label[locale]]));
  if (fitting !== null && !superiors.has(fitting)) superiors.set(fitting, officeLabel(fitting)[locale]);

  const raise = () => {
    if (disputing === undefined || superior === null) return;
    void command.act(scope.target, { type: "dispute", by: disputing, words: words.trim(), superior: superior as OfficeId });
  };
  return (
    <CommandForm
      title={say("desk.command.dispute")}
      command={command}
      submit={say("desk.act.dispute.raise")}
      onSubmit={raise}
      canSubmit={words.trim() !== "" && superior !== null}
    >
      <ScopeNote scope={scope} />
      <Hint>{say("desk.act.dispute.detail")}</Hint>
      {marks.length > 1 && (
        <ChooseOne
          label={say("desk.act.dispute.by")}
          value={by}
          onChange={setBy}
          options={marks.map((mark, index) => ({ value: String(index), label: names.ofMark(mark) }))}
        />
      )}
      <ReasonField of="dispute" label={say("desk.act.dispute.words")} value={words} onChange={setWords} rows={3} autoFocus />
      <ChooseOne
        label={say("desk.act.dispute.named")}
        value={named}
        onChange={(value) => {
          setNamed(value);
          setChosen(null);
        }}
        options={[
          { value: UNSAID, label: say("desk.act.dispute.unsaid") },
          ...DEPARTMENTS.map(({ code, name }) => ({ value: code, label: name[locale] })),
        ]}
      />
      <ChooseOne
        label={say("desk.act.dispute.superior")}
        value={superior}
        onChange={setChosen}
        options={[...superiors].map(([value, label]) => ({ value, label }))}
      />
    </CommandForm>
  );
}

/** The lowest office above both; of an office that names nobody, its own superior. */
function superiorOver(by: Mark, named: DepartmentCode | typeof UNSAID, nearest: string | null): string | null {
  if (named === UNSAID) return nearest;
  return commonSuperiorOf(by, { department: departmentIn(named, by.district), district: by.district, office: null }, standardRegistry()).id;
}

type Outcome = "stays" | "goes" | "answer";

interface DisputeAnswerProps extends CommandDialogProps {
  readonly dispute: Dispute;
  readonly maySettle: boolean;
  readonly mayAnswer: boolean;
}

/** What the other side says, or what the superior decided: it stays with the office, or goes to another one. */
function DisputeAnswer({ history, dispute, scope, onClose, maySettle, mayAnswer }: DisputeAnswerProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const { grievance, hearers } = history;
  const { markedTo } = grievance;
  const outcomes: readonly Outcome[] = [...(maySettle ? (["stays", "goes"] as const) : []), ...(mayAnswer ? (["answer"] as const) : [])];
  const [outcome, setOutcome] = useState<Outcome>(() => (dispute.answer === null && mayAnswer ? "answer" : (outcomes[0] ?? "answer")));
  const [words, setWords] = useState("");
  const [typed, setTyped] = useState("");
  const [office, setOffice] = useState<OfficeAnswer | null>(null);
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
      <ReasonField
        of={outcome === "answer" ? "answer-dispute" : "settle-dispute"}
        label={say(outcome === "answer" ? "desk.act.dispute.answerWords" : "desk.act.dispute.settleWords")}
        value={words}
        onChange={setWords}
        rows={3}
      />
    </CommandForm>
  );
}
