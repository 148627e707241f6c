import { useMay } from "../../../ui/people/sitting.ts";
import type { CommandDialogProps } from "./dialogs.tsx";
import { DisputeAnswer } from "./DisputeAnswer.tsx";
import { DisputeRaise } from "./DisputeRaise.tsx";

/** "Not ours", `q`: raised, or, once it is, answered by the other side and settled. */
export function DisputeDialog(props: CommandDialogProps) {
  const may = useMay();
  if (props.history.grievance.dispute === null) return <DisputeRaise {...props} />;
  return <DisputeAnswer {...props} maySettle={may("escalate")} mayAnswer={may("enter-atr")} />;
}
