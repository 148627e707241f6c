import type { DepartmentCode } from "../department/departments.ts";
import type { ActionType, GrievanceAction } from "../grievance/actions.ts";
import type { RefusalCode } from "../grievance/decide.ts";
import type { Grievance } from "../grievance/grievance.ts";
import { sameOffice } from "../grievance/office.ts";
import { appliesIn, EVENT_OF_ACTION } from "../grievance/transitions.ts";
import { acceptanceOf } from "./acceptance.ts";

/** What a person asks to be done to several cases: one act, each case's own proposal, or an act of which the words are still to be typed. */
export type RequestedCommand =
  | { readonly do: "act"; readonly action: GrievanceAction }
  /** With a department: marked to it, with the office that the proposal names where it is the one proposed. */
  | { readonly do: "accept"; readonly department?: DepartmentCode | undefined }
  | { readonly do: "kind"; readonly type: ActionType };

/** What of a case decides beforehand whether an act over many can be done to it. */
export type Standing = Pick<Grievance, "state" | "kind" | "department" | "markedTo" | "assignee">;

/** Why an act would be refused, as far as it can be told without its words; null where it would be done. */
export function refusalBefore(standing: Standing, asked: RequestedCommand): RefusalCode | "nothing-proposed" | null {
  const { state, kind, department, markedTo, assignee } = standing;
  if (asked.do === "accept") {
    if (state !== "new") return "wrong-state";
    const isSettled = asked.department !== undefined || acceptanceOf({ kind, department, district: null, office: null }) !== null;
    return isSettled ? null : "nothing-proposed";
  }
  const type = asked.do === "kind" ? asked.type : asked.action.type;
  if (!appliesIn(EVENT_OF_ACTION[type], state)) return "wrong-state";
  if (asked.do === "kind") return null;
  const { action } = asked;
  if (action.type === "mark" && markedTo !== null && sameOffice(markedTo, action.to)) return "already-answerable";
  if (action.type === "assign" && assignee === action.to) return "nothing-changed";
  return null;
}
