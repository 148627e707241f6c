import { may } from "#domain/people/roles.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { useMyId } from "../../queue/useQueue.tsx";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog } from "../forms/PickDialog.tsx";
import { ScopeNote } from "../forms/ScopeNote.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const NOBODY = "nobody";

/** Puts the case on a colleague's list, `Shift+I`, or back to all. */
export function AssignDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const me = useMyId();
  const command = useDialogCommand(onClose);
  const { data: people } = useAnswer((ask) => ask.people.list);
  const colleagues = (people ?? []).filter(({ id, active, role }) => active && id !== me && may(role, "triage"));
  const choices = [
    { id: me, label: say("desk.act.assign.me") },
    ...colleagues.map(({ id, name, role }) => ({ id, label: name, detail: say(`role.${role}`) })),
    { id: NOBODY, label: say("desk.filter.assignee.nobody") },
  ].filter(({ id }) => (id === NOBODY ? null : id) !== grievance.assignee);
  return (
    <PickDialog
      title={say("desk.act.assign.title")}
      placeholder={say("desk.act.assign.find")}
      command={command}
      choices={choices}
      onPick={(id) => void command.act(scope.target, { type: "assign", to: id === NOBODY ? null : id })}
      does={say("desk.act.assign.set")}
      before={<ScopeNote scope={scope} />}
    />
  );
}
