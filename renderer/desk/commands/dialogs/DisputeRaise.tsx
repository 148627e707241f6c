import { useMemo, useState } from "react";
import { DEPARTMENTS, type DepartmentCode } from "#domain/department/departments.ts";
import type { Mark } from "#domain/grievance/office.ts";
import { commonSuperiorOf } from "#domain/registry/ladder.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { standardRegistry } from "#domain/registry/registry.ts";
import type { OfficeId } from "#domain/ids.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { ChooseOne } from "../../../ui/controls/Choose.tsx";
import { LongField } from "../../../ui/controls/LongField.tsx";
import { officeNames } from "../../facts/officeNames.ts";
import { CommandForm, Hint } from "../forms/CommandForm.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const UNSAID = "unsaid";

/** An office says that it is not the one: its words, whom it names instead, and who hears both sides. */
export function DisputeRaise({ history, scope, onClose }: CommandDialogProps) {
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
      <LongField label={say("desk.act.dispute.words")} value={words} onChange={setWords} fault={null} rows={3} autoFocus />
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
  return commonSuperiorOf(by, { department: named, district: by.district, office: null }, standardRegistry()).id;
}
