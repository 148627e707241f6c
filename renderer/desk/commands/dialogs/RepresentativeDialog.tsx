import type { RepresentativeId } from "#domain/ids.ts";
import { useAnswer } from "../../../client/useAnswer.ts";
import { useWords } from "../../../i18n/useWords.ts";
import { Hint } from "../forms/CommandForm.tsx";
import { PickDialog } from "../forms/PickDialog.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import type { CommandDialogProps } from "./dialogs.tsx";

const NOBODY = "nobody";

/** Says which MLA, MP or minister speaks in a case, `8`, or that none does: of a letter that came by a way of somebody else's. */
export function RepresentativeDialog({ history: { grievance }, scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const { data: inOffice } = useAnswer((ask) => ask.intake.representatives);
  const isNobodyRegistered = inOffice?.length === 0;
  const isOfOne = grievance.speaker === "representative";
  const choices = (inOffice ?? [])
    .filter(({ id }) => id !== grievance.representative)
    .map(({ id, name, role, constituency, portfolio }) => ({
      id,
      label: name,
      detail: [say(`desk.intake.role.${role}`), constituency ?? portfolio].filter((part) => part !== null).join(", "),
    }));
  const nobody = isOfOne ? [{ id: NOBODY, label: say("desk.act.representative.nobody") }] : [];
  const pick = (id: string) =>
    void command.act(scope.own, { type: "correct-proposal", representative: id === NOBODY ? null : (id as RepresentativeId) });
  return (
    <PickDialog
      title={say("desk.act.representative.title")}
      placeholder={say("desk.act.representative.find")}
      command={command}
      choices={[...choices, ...nobody]}
      onPick={pick}
      does={say("desk.act.representative.set")}
      {...(isNobodyRegistered && { none: say("desk.act.representative.none") })}
    >
      {!isNobodyRegistered && <Hint>{say("desk.act.representative.hint")}</Hint>}
    </PickDialog>
  );
}
