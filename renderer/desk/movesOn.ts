import type { DeskCommand } from "#contract/desk.ts";
import type { ActionType } from "#domain/grievance/actions.ts";

/** Acts after which the case waits for somebody else, or for nobody: the next one is wanted. */
const SETTLES: ReadonlySet<ActionType> = new Set<ActionType>([
  "mark",
  "set-aside",
  "ask-details",
  "return-atr",
  "accept-atr",
  "settle-dispute",
  "record-check-call",
]);

export function movesOn(act: DeskCommand): boolean {
  return act.do === "accept" || SETTLES.has(act.action.type);
}
