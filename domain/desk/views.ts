import { assertNever } from "../assertNever.ts";
import type { CaseFilter, GrantedFilter } from "./filter.ts";
import type { CaseOrder } from "./caseOrders.ts";

/** The queues that everybody has, in the order in which a desk shows them. */
export const VIEWS = [
  "new",
  "mine",
  "routine-now",
  "needs-info",
  "atr-to-check",
  "overdue",
  "reopened",
  "disputes",
  "representatives",
  "clusters",
  "check-calls",
  "all",
] as const;
export type View = (typeof VIEWS)[number];

export interface Queue {
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
}

/** A queue as the engine answers it, see `GrantedFilter`. */
export interface GrantedQueue extends Queue {
  readonly filter: GrantedFilter;
}

const UNSETTLED = ["new", "marked", "in-action", "atr-sent", "needs-info", "sub-judice"] as const;

/** What a view holds; `person` is whose "mine" it is. */
export function queueOf(view: View, person: string): Queue {
  switch (view) {
    case "new":
      return { filter: { states: ["new"] }, order: "urgent" };
    case "mine":
      return { filter: { assignee: person, states: [...UNSETTLED] }, order: "due" };
    case "routine-now":
      return { filter: { states: ["new", "marked", "in-action"], routine: true }, order: "due" };
    case "needs-info":
      return { filter: { states: ["needs-info"] }, order: "oldest" };
    case "atr-to-check":
      return { filter: { states: ["atr-sent"] }, order: "oldest" };
    case "overdue":
      return { filter: { overdue: true }, order: "due" };
    case "reopened":
      return { filter: { reopened: true, states: [...UNSETTLED] }, order: "due" };
    case "disputes":
      return { filter: { disputed: true }, order: "oldest" };
    case "representatives":
      return { filter: { speakers: ["representative"], states: [...UNSETTLED] }, order: "due" };
    case "clusters":
      return { filter: { incidents: true }, order: "newest" };
    case "check-calls":
      return { filter: { checkCall: true }, order: "oldest" };
    case "all":
      return { filter: {}, order: "newest" };
    default:
      return assertNever(view);
  }
}
