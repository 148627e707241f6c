import type { CaseHistory } from "#contract/grievances.ts";
import type { GrievanceAction } from "#domain/grievance/actions.ts";
import { useCommandRunner } from "../../commandRunner/useCommandRunner.tsx";
import { useMyId } from "../../queue/useQueue.tsx";
import type { DialogId } from "../dialogs/dialogs.tsx";
import { markTo } from "../possible/marking.ts";
import { type CaseCommand, waitingAlert } from "../possible/possible.ts";
import { urgencyWithoutDanger } from "../possible/urgencyWithoutDanger.ts";
import type { Scope } from "../possible/scope.ts";

/** Does what a command says: at once, or by opening what asks first. */
export function useRunCommand(
  { grievance, proposal }: CaseHistory,
  scope: Scope,
  open: (dialog: DialogId) => void,
): (command: CaseCommand) => void {
  const acts = useCommandRunner();
  const me = useMyId();
  const { state, assignee, long } = grievance;
  const markToProposed = (place: number) => {
    const guess = proposal.departments[place];
    const { target, isWide } = scope.of(place === 1 ? "secondDepartment" : "thirdDepartment");
    if (guess !== undefined) void acts.run(target, markTo({ grievance, proposal }, guess.code, isWide));
  };
  const does = (command: CaseCommand, action: GrievanceAction) => void acts.run(scope.of(command).target, { do: "act", action });
  return (command) => {
    if (command === "accept") return state === "atr-sent" ? open("atr") : void acts.run(scope.of(command).target, { do: "accept" });
    if (command === "acceptIncident") return void acts.run(scope.of(command).target, { do: "accept" });
    if (command === "secondDepartment") return markToProposed(1);
    if (command === "thirdDepartment") return markToProposed(2);
    if (command === "undertake") return does(command, { type: "undertake" });
    if (command === "checked") return does(command, { type: "correct-proposal", ...confirmed(grievance) });
    if (command === "isEmergency") return does(command, { type: "correct-proposal", kind: "grievance", urgency: "emergency" });
    if (command === "noEmergency") return does(command, { type: "correct-proposal", urgency: urgencyWithoutDanger(grievance) });
    if (command === "longCase") return does(command, { type: "correct-proposal", long: !long });
    if (command === "assignToMe") return does(command, { type: "assign", to: assignee === me ? null : me });
    if (command === "acknowledge") {
      const kind = waitingAlert(grievance);
      // The wall shows one banner for all cases of an incident.
      if (kind !== null) does(command, { type: "acknowledge-alert", kind });
      return undefined;
    }
    if (command === "needsInfo" && state === "needs-info") return does(command, { type: "receive-details" });
    return open(command);
  };
}

/** What is doubtful, as it stands. */
function confirmed({ doubts, kind, department, district }: CaseHistory["grievance"]) {
  const as = { kind, department, district };
  return Object.fromEntries(doubts.flatMap((doubt) => (doubt === "sensitive" ? [] : [[doubt, as[doubt]]])));
}
