import type { CaseHistory } from "#contract/grievances.ts";
import { alternatives } from "#domain/desk/alternatives.ts";
import type { AlertKind } from "#domain/grievance/alert.ts";
import type { ActionType } from "#domain/grievance/actions.ts";
import { isToCheck, isToDecide } from "#domain/grievance/isToCheck.ts";
import { appliesIn, EVENT_OF_ACTION } from "#domain/grievance/transitions.ts";
import { canBeWrittenOn } from "#domain/reply/replyLimit.ts";
import { capabilityOfCommand } from "#domain/people/capabilityOfCommand.ts";
import type { Capability } from "#domain/people/roles.ts";
import type { CommandId } from "#contract/commandList.ts";

/** The commands that the pane answers, in the order in which it lists them, and what each may come to. */
export const ACTIONS = {
  accept: ["mark", "accept-atr"],
  acceptIncident: ["mark"],
  checked: ["correct-proposal"],
  isEmergency: ["correct-proposal"],
  noEmergency: ["correct-proposal"],
  department: ["mark"],
  secondDepartment: ["mark"],
  thirdDepartment: ["mark"],
  office: ["mark"],
  place: ["correct-proposal"],
  urgency: ["correct-proposal"],
  longCase: ["correct-proposal"],
  against: ["correct-proposal"],
  representative: ["correct-proposal"],
  undertake: ["undertake"],
  atr: ["send-atr", "return-atr", "accept-atr"],
  extension: ["interim-reply", "grant-extension"],
  escalate: ["escalate"],
  dispute: ["dispute", "answer-dispute", "settle-dispute"],
  letters: ["issue-letter"],
  checkCall: ["record-check-call"],
  reply: ["prepare-reply"],
  needsInfo: ["ask-details", "receive-details"],
  merge: ["put-in-incident"],
  notAGrievance: ["set-aside"],
  aside: ["set-aside"],
  reopen: ["reopen", "restore"],
  acknowledge: ["acknowledge-alert"],
  assignToMe: ["assign"],
  assign: ["assign"],
  note: ["note"],
  link: ["link"],
  sensitive: ["set-sensitive"],
} as const satisfies Partial<Record<CommandId, readonly ActionType[]>>;
export type CaseCommand = keyof typeof ACTIONS;
export const CASE_COMMANDS = Object.keys(ACTIONS) as readonly CaseCommand[];

/** The domain's own list is beside schemas. */
const ALERT_KINDS = ["emergency", "red-flag"] as const satisfies readonly AlertKind[];

type Asked = Pick<CaseHistory, "grievance" | "proposal" | "offices" | "alikeOpen" | "posts">;

/** What can be done with a case now, by its state and by what the person may do. */
export function possibleCommands(
  { grievance, proposal, offices, alikeOpen, posts }: Asked,
  may: (capability: Capability) => boolean,
): ReadonlySet<CaseCommand> {
  const { state, kind, department, dispute, interimReply, checkCall, markedTo, escalations, urgency, long, doubts, maybeEmergency } =
    grievance;
  const can = (type: ActionType) => {
    const capability = capabilityOfCommand(type);
    return capability !== null && may(capability) && appliesIn(EVENT_OF_ACTION[type], state);
  };
  const isNew = state === "new";
  const toCheck = isToCheck(grievance);
  const accepts = isNew && can("mark") && (department !== null || kind === "other") && !toCheck;
  const superiors = offices.filter(({ role, id }) => role === "superior" && !escalations.some(({ to }) => to === id));
  const others = alternatives(proposal.departments, grievance);
  const isCalled = checkCall !== null && (checkCall.result === null || checkCall.result === "no-answer");
  /** Commands that need more than an action that applies. */
  const isPossible: Readonly<Partial<Record<CaseCommand, boolean>>> = {
    accept: accepts || (state === "atr-sent" && can("accept-atr")),
    acceptIncident: accepts && alikeOpen > 1,
    checked: isNew && can("correct-proposal") && doubts.some((doubt) => doubt !== "sensitive"),
    isEmergency: can("correct-proposal") && maybeEmergency,
    noEmergency: can("correct-proposal") && (maybeEmergency || urgency === "emergency"),
    secondDepartment: isNew && can("mark") && others.length > 0,
    thirdDepartment: isNew && can("mark") && others.length > 1,
    longCase: can("correct-proposal") && (long || urgency !== "emergency"),
    extension: interimReply === null ? can("interim-reply") : can("grant-extension"),
    escalate: can("escalate") && superiors.length > 0,
    dispute: dispute === null ? can("dispute") : can("answer-dispute") || can("settle-dispute"),
    letters: can("issue-letter") && markedTo !== null && isWithOffice(grievance),
    checkCall: isCalled && can("record-check-call"),
    reply: can("prepare-reply") && canBeAnswered({ grievance, posts }),
    acknowledge: can("acknowledge-alert") && waitingAlert(grievance) !== null,
  };
  return new Set(CASE_COMMANDS.filter((command) => isPossible[command] ?? ACTIONS[command].some(can)));
}

/**
 * Whether one key says that a new case is right as it stands, and marks it: where nothing else is to be decided first. What is found to be no complaint is
 * not set aside by it: the answer is recorded by itself, since the program learns from it.
 */
export function marksWhenChecked({ grievance }: Pick<Asked, "grievance">, may: (capability: Capability) => boolean): boolean {
  const { state, kind, department } = grievance;
  const capability = capabilityOfCommand("mark");
  const isAllowed = capability !== null && may(capability);
  return state === "new" && isAllowed && department !== null && kind !== "other" && !isToDecide(grievance);
}

/** A letter asks an office for what it owes, or says what its report lacks; while its report is here, neither is true. */
export function isWithOffice({ state }: Pick<Asked["grievance"], "state">): boolean {
  return state === "marked" || state === "in-action";
}

/** What of the case nobody has acknowledged yet. */
export function waitingAlert({ alerts }: Pick<Asked["grievance"], "alerts">): AlertKind | null {
  return ALERT_KINDS.find((kind) => alerts[kind] !== null && alerts[kind].acknowledgedAt === null) ?? null;
}

/** Whether the citizen came, or has written since, by a way on which we can write. */
export function canBeAnswered({ grievance: { channel }, posts }: Pick<Asked, "grievance" | "posts">): boolean {
  return canBeWrittenOn(channel) || posts.some((post) => post.role === "citizen" && canBeWrittenOn(post.channel));
}

/** What is next in the line to disposal; null where nothing is waited for from the cell, or this person may not. */
export function nextCommand({ grievance }: Pick<Asked, "grievance">, possible: ReadonlySet<CaseCommand>): CaseCommand | null {
  const wanted = wantedNext(grievance).find((command) => possible.has(command));
  return wanted ?? null;
}

function wantedNext(grievance: Asked["grievance"]): readonly CaseCommand[] {
  const { state, dispute, interimReply } = grievance;
  switch (state) {
    case "new":
      // What is doubtful is said first, by the keys that stand beside it.
      return isToCheck(grievance) ? [] : ["accept", "department"];
    case "marked":
    case "in-action":
      return [...(dispute === null ? [] : (["dispute"] as const)), ...(interimReply === null ? [] : (["extension"] as const)), "atr"];
    case "atr-sent":
      return ["accept"];
    case "needs-info":
      return ["needsInfo"];
    case "disposed":
      return ["checkCall"];
    case "not-a-grievance":
    case "duplicate":
    case "transferred-out":
    case "sub-judice":
      return ["reopen"];
    default:
      return [];
  }
}
