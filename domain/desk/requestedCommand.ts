import type { DepartmentCode } from "../department/departments.ts";
import type { ActionType, GrievanceAction } from "../grievance/actions.ts";
import type { RefusalCode } from "../grievance/decision.ts";
import { isToCheck } from "../grievance/isToCheck.ts";
import type { Grievance } from "../grievance/grievance.ts";
import type { OfficeId } from "../ids.ts";
import type { LetterKind } from "../grievance/letter.ts";
import { sameOffice, settledMark } from "../grievance/office.ts";
import { appliesIn, EVENT_OF_ACTION } from "../grievance/transitions.ts";
import type { TemplatePurpose } from "../reply/templates.ts";
import { acceptanceOf } from "./acceptance.ts";

/** What a person asks for several cases: one command, to accept each proposal, or a command whose text is still to be typed. */
export type RequestedCommand =
  | { readonly do: "act"; readonly action: GrievanceAction }
  /** With `department` the cases are marked to it; the office of the proposal stays where its department is the same. */
  | {
      readonly do: "accept";
      readonly department?: DepartmentCode | undefined;
      readonly seen?: OfficeId | null | undefined;
      readonly confirmed?: true | undefined;
    }
  | { readonly do: "kind"; readonly type: ActionType }
  /** What each case gets in its own words: the next office above, a letter to its office, or its own reply. */
  | { readonly do: "escalate"; readonly words: string | null }
  | { readonly do: "letter"; readonly kind: LetterKind }
  | { readonly do: "reply"; readonly purpose: TemplatePurpose; readonly approved: boolean };

/** The act that a command in each case's own words comes to. */
export const ACT_OF_EACH = { escalate: "escalate", letter: "issue-letter", reply: "prepare-reply" } as const satisfies Readonly<
  Record<string, ActionType>
>;

/** The fields of a case that tell, before a bulk command runs, whether it can be done to the case. */
export type Standing = Pick<Grievance, "state" | "kind" | "department" | "markedTo" | "assignee" | "doubts" | "maybeEmergency" | "urgency">;

/** Why a command would be refused, as far as that is known without its text; null where it would be done. */
export function refusalBefore(standing: Standing, asked: RequestedCommand): RefusalCode | "nothing-proposed" | null {
  const { state, kind, department, markedTo, assignee } = standing;
  if (asked.do === "accept") {
    if (state !== "new") return "wrong-state";
    const isSettled = asked.department !== undefined || acceptanceOf({ kind, department, district: null, office: null }) !== null;
    if (!isSettled) return "nothing-proposed";
    return asked.department === undefined && isToCheck(standing) ? "please-check" : null;
  }
  const type = asked.do === "kind" ? asked.type : asked.do === "act" ? asked.action.type : ACT_OF_EACH[asked.do];
  if (!appliesIn(EVENT_OF_ACTION[type], state)) return "wrong-state";
  if (asked.do !== "act") return null;
  const { action } = asked;
  if (action.type === "mark" && markedTo !== null && sameOffice(markedTo, settledMark(action.to))) return "already-answerable";
  if (isUrgencyAlone(action) && action.urgency === standing.urgency && !standing.maybeEmergency) return "nothing-changed";
  if (action.type === "assign" && assignee === action.to) return "nothing-changed";
  return null;
}

/** A correction of the urgency and of nothing else. */
export function isUrgencyAlone(action: GrievanceAction): action is Extract<GrievanceAction, { readonly type: "correct-proposal" }> {
  if (action.type !== "correct-proposal") return false;
  const { type: _, ...fields } = action;
  return Object.entries(fields).every(([name, value]) => name === "urgency" || value === undefined) && action.urgency !== undefined;
}
