import { useWords } from "../../i18n/useWords.ts";
import type { ActDialogProps } from "./dialogs.tsx";
import { PickDialog, TYPED } from "./PickDialog.tsx";
import { useDialogAct } from "./useDialogAct.ts";

const REASONS = ["praise", "opinion", "suggestion", "advertisement", "abuse", "private", "other-state", "no-matter", "joke"] as const;

/** Sets aside what is no complaint, `x`: one of the usual reasons, or one's own. */
export function NotAGrievanceDialog({ scope, onClose }: ActDialogProps) {
  const { say } = useWords();
  const doing = useDialogAct(onClose);
  const pick = (id: string) => {
    const reason = id.startsWith(TYPED) ? id.slice(TYPED.length) : say(`desk.act.notAGrievance.${id as (typeof REASONS)[number]}`);
    void doing.act(scope.own, { type: "set-aside", aside: { as: "not-a-grievance", reason } });
  };
  return (
    <PickDialog
      title={say("desk.act.notAGrievance.title")}
      placeholder={say("desk.act.notAGrievance.find")}
      doing={doing}
      choices={REASONS.map((id) => ({ id, label: say(`desk.act.notAGrievance.${id}`) }))}
      onPick={pick}
      takesTyped={(typed) => say("desk.act.ownReason", { typed })}
      does={say("desk.act.notAGrievance.set")}
    />
  );
}
