import { DEPARTMENTS, type DepartmentCode } from "#domain/department/departments.ts";
import { departmentIn, servesDistrict } from "#domain/department/jurisdiction.ts";
import { useMemo } from "react";
import { type Words, useWords } from "../../../i18n/useWords.ts";
import type { Choice } from "../forms/choices.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { markTo } from "../possible/marking.ts";
import { PickDialog } from "../forms/PickDialog.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

/** Marks to another department, `d`. Of a case that nobody has marked, Shift+Enter only puts the proposal right. */
export function DepartmentDialog({ history, scope, onClose }: CommandDialogProps) {
  const words = useWords();
  const { say } = words;
  const command = useDialogCommand(onClose);
  const { proposal, grievance } = history;
  const isNew = grievance.markedTo === null;
  const { district } = grievance;
  const choices = useMemo(() => {
    const proposed = proposal.departments.map(({ code }) => departmentIn(code, district));
    return departmentChoices(proposed, words).filter(({ id }) => servesDistrict(id as DepartmentCode, district));
  }, [proposal, district, words]);
  const pick = (id: string, onlyPutRight: boolean) => {
    const department = id as DepartmentCode;
    if (onlyPutRight && isNew) void command.act(scope.target, { type: "correct-proposal", department });
    else void command.actDesk(scope.target, markTo(history, department, scope.isWide));
  };
  return (
    <PickDialog
      title={say("desk.act.department.title")}
      placeholder={say("desk.act.department.find")}
      command={command}
      choices={choices}
      onPick={pick}
      does={say("desk.act.office.mark")}
      doesWithShift={isNew ? say("desk.act.department.putRight") : null}
      before={<ScopeNote scope={scope} />}
    />
  );
}

/** Those that are proposed first, then all others; without those that do not answer in the district. */
function departmentChoices(proposed: readonly DepartmentCode[], { say, locale }: Words): readonly Choice[] {
  const isProposed = (code: DepartmentCode) => proposed.includes(code);
  const rank = (code: DepartmentCode) => (isProposed(code) ? proposed.indexOf(code) : proposed.length);
  return DEPARTMENTS.toSorted((one, other) => rank(one.code) - rank(other.code)).map(({ code, name, short }) => ({
    id: code,
    label: name[locale],
    detail: [short[locale], isProposed(code) ? say("desk.case.role.proposed") : null].filter((part) => part !== null).join(" · "),
    names: [code, name.en, name.hi, short.en, short.hi],
  }));
}
