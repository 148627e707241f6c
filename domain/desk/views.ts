import type { CaseFilter, GrantedFilter } from "./filter.ts";
import type { CaseOrder } from "./caseOrders.ts";
import { WIDE_FROM } from "../post/reach.ts";

export interface Queue {
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
}

/** A queue as the engine answers it, see `GrantedFilter`. */
export interface GrantedQueue extends Queue {
  readonly filter: GrantedFilter;
}

const UNSETTLED: CaseFilter["states"] = ["new", "marked", "in-action", "atr-sent", "needs-info", "sub-judice"];

/** The queues that everybody has, in the order in which a desk shows them; `mine` is that of one person. */
const QUEUES = {
  "maybe-emergency": { filter: { maybeEmergency: true }, order: "oldest" },
  wide: { filter: { states: UNSETTLED, widerThan: WIDE_FROM }, order: "widest" },
  new: { filter: { states: ["new"] }, order: "urgent" },
  "to-check": { filter: { toCheck: true }, order: "urgent" },
  "maybe-complaint": { filter: { maybeComplaint: true }, order: "oldest" },
  mine: { filter: { states: UNSETTLED }, order: "due" },
  "routine-now": { filter: { states: ["new", "marked", "in-action"], routine: true }, order: "due" },
  "needs-info": { filter: { states: ["needs-info"] }, order: "oldest" },
  "atr-to-check": { filter: { states: ["atr-sent"] }, order: "oldest" },
  overdue: { filter: { overdue: true, asked: true }, order: "due" },
  "late-to-mark": { filter: { overdue: true, asked: false }, order: "due" },
  reopened: { filter: { reopened: true, states: UNSETTLED }, order: "due" },
  disputes: { filter: { disputed: true }, order: "oldest" },
  representatives: { filter: { speakers: ["representative"], states: UNSETTLED }, order: "due" },
  clusters: { filter: { incidents: true }, order: "newest" },
  snoozed: { filter: {}, order: "due" },
  "follow-up": { filter: {}, order: "due" },
  drafts: { filter: {}, order: "newest" },
  "check-calls": { filter: { checkCall: true }, order: "oldest" },
  all: { filter: {}, order: "newest" },
} satisfies Readonly<Record<string, Queue>>;

export type View = keyof typeof QUEUES;
export const VIEWS = Object.keys(QUEUES) as readonly View[];

/** What a person works off is without what they put off; lists by which others are measured, such as the overdue, are not. */
const LIST_OF: Readonly<Partial<Record<View, NonNullable<CaseFilter["ofPerson"]>["list"]>>> = {
  new: "awake",
  "to-check": "awake",
  "maybe-complaint": "awake",
  mine: "awake",
  "needs-info": "awake",
  "atr-to-check": "awake",
  snoozed: "snoozed",
  "follow-up": "follow-up",
  drafts: "drafts",
};

/** What a view holds; `person` is whose "mine" it is. */
export function queueOf(view: View, person: string): Queue {
  const { filter, order }: Queue = QUEUES[view];
  const list = LIST_OF[view];
  const kept: CaseFilter = list === undefined ? filter : { ...filter, ofPerson: { person, list } };
  return { filter: view === "mine" ? { assignee: person, ...kept } : kept, order };
}
