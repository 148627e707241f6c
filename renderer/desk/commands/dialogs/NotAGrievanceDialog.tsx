import { useWords } from "../../../i18n/useWords.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { PickDialog, TYPED } from "../forms/PickDialog.tsx";
import { useDialogCommand } from "../forms/useDialogCommand.ts";

const REASONS = ["praise", "opinion", "suggestion", "advertisement", "abuse", "private", "other-state", "no-matter", "joke"] as const;

/** Sets aside what is no complaint, `x`: one of the usual reasons, or one's own. */
export function NotAGrievanceDialog({ scope, onClose }: CommandDialogProps) {
  const { say } = useWords();
  const command = useDialogCommand(onClose);
  const pick = (id: string) => {
    const reason = id.startsWith(TYPED) ? id.slice(TYPED.length) : say(`desk.act.notAGrievance.${id as (typeof REASONS)[number]}`);
    void command.act(scope.own, { type: "set-aside", aside: { as: "not-a-grievance", reason } });
  };
  return (
    <PickDialog
      title={say("desk.act.notAGrievance.title")}
      placeholder={say("desk.act.notAGrievance.find")}
      command={command}
      choices={REASONS.map((id) => ({ id, label: say(`desk.act.notAGrievance.${id}`) }))}
      onPick={pick}
      takesTyped={(typed) => say("desk.act.ownReason", { typed })}
      does={say("desk.act.notAGrievance.set")}
    />
  );
}
