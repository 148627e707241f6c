import type { CaseHistory } from "#contract/grievances.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import { isToCheck } from "#domain/grievance/isToCheck.ts";
import { appliesIn, EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import { capabilityOfCommand } from "#domain/people/capabilityOfCommand.ts";
import type { Capability } from "#domain/people/roles.ts";
import type { MessageId } from "../../../i18n/en.ts";
import { ACTIONS, isWithOffice, type CaseCommand } from "./possible.ts";

/** What a command lacks where role and state would allow it. */
const LACKS: Readonly<Partial<Record<CaseCommand, MessageId>>> = {
  accept: "desk.refusal.nothing-proposed",
  acceptIncident: "desk.dead.alone",
  secondDepartment: "desk.dead.noOther",
  thirdDepartment: "desk.dead.noOther",
  checked: "desk.dead.noDoubt",
  isEmergency: "desk.dead.noMaybeEmergency",
  noEmergency: "desk.dead.noEmergency",
  longCase: "desk.refusal.emergency-not-long",
  escalate: "desk.dead.nobodyAbove",
  letters: "desk.dead.notMarked",
  checkCall: "desk.refusal.not-sampled",
  reply: "desk.act.reply.warning.other-channel",
  acknowledge: "desk.dead.noAlert",
};

/** They take what the program proposes, which is over once somebody has decided. */
const OF_NEW_CASES: ReadonlySet<CaseCommand> = new Set<CaseCommand>([
  "accept",
  "acceptIncident",
  "checked",
  "secondDepartment",
  "thirdDepartment",
]);

/** Why a command that is not possible cannot be done, for the person who presses its key. */
export function whyNot(
  command: CaseCommand,
  { grievance }: Pick<CaseHistory, "grievance">,
  may: (capability: Capability) => boolean,
): MessageId {
  const { state, markedTo } = grievance;
  const actions: readonly ActionType[] = ACTIONS[command];
  const allowed = actions.filter((type) => {
    const capability = capabilityOfCommand(type);
    return capability !== null && may(capability);
  });
  if (allowed.length === 0) return "desk.failed.forbidden";
  if (command === "checkCall" && state !== "disposed") return "desk.dead.notDisposed";
  if (!allowed.some((type) => appliesIn(EVENT_OF_ACTION[type], state))) return "desk.refusal.wrong-state";
  if (OF_NEW_CASES.has(command) && state !== "new") return "desk.refusal.wrong-state";
  // Above an office that nobody has named yet is nobody.
  if (command === "escalate" && markedTo === null) return "desk.dead.notMarked";
  if (command === "letters" && markedTo !== null && !isWithOffice(grievance))
    return state === "atr-sent" ? "desk.refusal.report-received" : "desk.refusal.wrong-state";
  if ((command === "accept" || command === "acceptIncident") && state === "new" && isToCheck(grievance)) return "desk.refusal.please-check";
  return LACKS[command] ?? "desk.refusal.wrong-state";
}
