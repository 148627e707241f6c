import { useWords } from "../../../i18n/useWords.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog, TYPED } from "../forms/PickDialog.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";
import { useReadyReasons } from "../forms/useReadyReasons.ts";

/** Sets aside what is no complaint, `x`: one of the ready reasons, or one's own. */
export function NotAGrievanceDialog({ scope, onClose }: CommandDialogProps) {
  const { say, locale } = useWords();
  const command = useDialogCommand(onClose);
  const reasons = useReadyReasons("not-a-grievance");
  const pick = (id: string) => {
    const reason = id.startsWith(TYPED) ? id.slice(TYPED.length) : reasons[Number(id)]?.[locale];
    if (reason !== undefined) void command.act(scope.own, { type: "set-aside", aside: { as: "not-a-grievance", reason } });
  };
  return (
    <PickDialog
      title={say("desk.act.notAGrievance.title")}
      placeholder={say("desk.act.notAGrievance.find")}
      command={command}
      choices={reasons.map((reason, index) => ({ id: String(index), label: reason[locale], names: [reason.hi, reason.en] }))}
      onPick={pick}
      takesTyped={(typed) => say("desk.act.ownReason", { typed })}
      does={say("desk.act.notAGrievance.set")}
    />
  );
}
