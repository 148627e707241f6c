import type { DeskCommand } from "#contract/desk.ts";
import type { CaseHistory } from "#contract/grievances.ts";
import { alternatives } from "#domain/desk/alternatives.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import type { OfficeId } from "#domain/ids.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { useMyId } from "../../queue/useQueue.tsx";
import { useMay } from "../../../ui/people/sitting.ts";
import type { DialogId } from "../dialogs/dialogs.tsx";
import { markTo } from "../possible/marking.ts";
import { type CaseCommand, marksWhenChecked, waitingAlert } from "../possible/possible.ts";
import { urgencyWithoutDanger } from "../possible/urgencyWithoutDanger.ts";
import type { Scope } from "../possible/scope.ts";
import type { Wide } from "./WideQuestion.tsx";

interface Asking {
  /** Opens a dialog that asks what the command needs to know. */
  readonly open: (dialog: DialogId) => void;
  /** Asks whether a command that needs to know nothing goes to several cases. */
  readonly ask: (wide: Wide) => void;
}

/** Does what a command says: to the one case at once; to several, or where words are needed, by opening what asks first. */
export function useRunCommand(
  { grievance, proposal, offices }: CaseHistory,
  scope: Scope,
  { open, ask }: Asking,
): (command: CaseCommand) => void {
  const acts = useCommandRunner();
  const me = useMyId();
  const may = useMay();
  const { state, assignee, long } = grievance;
  const runs = (command: CaseCommand, act: DeskCommand) => {
    const reached = scope.of(command);
    if (reached.target.kind === "seen") ask({ command, act, scope: reached });
    else void acts.run(reached.target, act);
  };
  const markToOther = (command: "secondDepartment" | "thirdDepartment") => {
    const department = alternatives(proposal.departments, grievance)[command === "secondDepartment" ? 0 : 1];
    if (department !== undefined) runs(command, markTo({ grievance, proposal }, department, scope.of(command).isWide));
  };
  const does = (command: CaseCommand, action: GrievanceAction) => runs(command, { do: "act", action });
  return (command) => {
    if (command === "accept" && state === "atr-sent") return open("atr");
    // It goes to the office on screen; where the proposal has changed since, the engine refuses.
    if (command === "accept")
      return runs(
        command,
        scope.of(command).target.kind === "seen" ? { do: "accept" } : { do: "accept", seen: proposedTo(grievance, offices) },
      );
    if (command === "acceptIncident") return runs(command, { do: "accept" });
    if (command === "secondDepartment" || command === "thirdDepartment") return markToOther(command);
    if (command === "undertake") return does(command, { type: "undertake" });
    // What is right as it stands is marked by the same key.
    if (command === "checked" && marksWhenChecked({ grievance }, may))
      return runs(command, { do: "accept", seen: proposedTo(grievance, offices), confirmed: true });
    if (command === "checked") return does(command, { type: "correct-proposal", ...confirmed(grievance) });
    if (command === "isEmergency") return does(command, { type: "correct-proposal", kind: "grievance", urgency: "emergency" });
    if (command === "noEmergency") return does(command, { type: "correct-proposal", urgency: urgencyWithoutDanger(grievance) });
    if (command === "longCase") return does(command, { type: "correct-proposal", long: !long });
    if (command === "assignToMe") return does(command, { type: "assign", to: assignee === me ? null : me });
    if (command === "acknowledge") {
      const kind = waitingAlert(grievance);
      if (kind !== null) does(command, { type: "acknowledge-alert", kind });
      return undefined;
    }
    if (command === "needsInfo" && state === "needs-info") return does(command, { type: "receive-details" });
    return open(command);
  };
}

/** What accepting the proposal comes to; left out where nothing is proposed. */
function proposedTo({ kind }: CaseHistory["grievance"], offices: CaseHistory["offices"]): OfficeId | null | undefined {
  if (kind === "other") return null;
  return offices.find(({ role }) => role === "proposed")?.id as OfficeId | undefined;
}

/** What is doubtful, as it stands. */
function confirmed({ doubts, kind, department, district }: CaseHistory["grievance"]) {
  const as = { kind, department, district };
  return Object.fromEntries(doubts.flatMap((doubt) => (doubt === "sensitive" ? [] : [[doubt, as[doubt]]])));
}
