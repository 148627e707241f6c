import type { Grievance } from "./grievance.ts";

/** Whether nothing is to be done with a proposal before a person has looked: accepting alone does nothing with it, for one case or for many. */
export function isToCheck({ doubts, maybeEmergency }: Pick<Grievance, "doubts" | "maybeEmergency">): boolean {
  return doubts.length > 0 || maybeEmergency;
}

/** Whether a person has to say more than that the proposal is right: that it is an emergency or none, sensitive or not. */
export function isToDecide({ doubts, maybeEmergency }: Pick<Grievance, "doubts" | "maybeEmergency">): boolean {
  return maybeEmergency || doubts.includes("sensitive");
}
