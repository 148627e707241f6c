import type { SavedFilter } from "#contract/desk.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { CaseOrder } from "#domain/desk/caseOrders.ts";
import { typedSearch } from "#domain/desk/typedSearch.ts";
import { type Queue, queueOf, type View } from "#domain/desk/views.ts";
import type { GrievanceId } from "#domain/ids.ts";

/** Which queue a person looks at: one of everybody's views or one of their own, or what they typed. */
export interface Choice {
  readonly from: From;
  /** Searches the whole record, whatever `from` is; empty for no search. */
  readonly typed: string;
  /** What was changed by the filter bar; undefined in a field takes away what the queue asks for there. */
  readonly changes: FilterChanges;
  readonly order: CaseOrder | null;
}

type From =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "saved"; readonly filter: SavedFilter }
  /** What a figure of the wall stands for. */
  | { readonly kind: "wall"; readonly queue: Queue }
  /** What a number of a report stands for. */
  | { readonly kind: "report"; readonly queue: Queue }
  /** What an act left alone. */
  | { readonly kind: "left"; readonly queue: Queue };

export type FilterChanges = { readonly [Field in keyof CaseFilter]?: CaseFilter[Field] | undefined };

export interface ChosenQueue extends Queue {
  /** What was typed as a filter and fits none. */
  readonly unread: readonly string[];
}

export function chosenView(view: View): Choice {
  return { from: { kind: "view", view }, typed: "", changes: {}, order: null };
}

/** Of a person's follow-ups those that are due; the rest comes with them once this is taken from the list. */
export function chosenFollowUps(due: readonly GrievanceId[]): Choice {
  return { ...chosenView("follow-up"), changes: { cases: [...due] } };
}

export function chosenFilter(filter: SavedFilter): Choice {
  return { from: { kind: "saved", filter }, typed: "", changes: {}, order: null };
}

/** The cases behind a figure of the wall. */
export function chosenByWall(queue: Queue): Choice {
  return { from: { kind: "wall", queue }, typed: "", changes: {}, order: null };
}

/** The cases behind a number of a report. */
export function chosenByReport(queue: Queue): Choice {
  return { from: { kind: "report", queue }, typed: "", changes: {}, order: null };
}

/** The cases that an act left alone, the oldest first. */
export function chosenByLeft(left: readonly { readonly id: string }[]): Choice {
  const cases = left.map(({ id }) => id as GrievanceId);
  return { from: { kind: "left", queue: { filter: { cases }, order: "oldest" } }, typed: "", changes: {}, order: null };
}

/** As it was before somebody searched or narrowed it. */
export function unchanged({ from }: Choice): Choice {
  return { from, typed: "", changes: {}, order: null };
}

/** `person` is whose "mine" it is; `now` in milliseconds UTC, for "today". */
export function queueOfChoice(choice: Choice, person: string, now: number): ChosenQueue {
  const base = baseOf(choice, person, now);
  return { filter: changed(base.filter, choice.changes), order: choice.order ?? base.order, unread: base.unread };
}

function baseOf({ from, typed }: Choice, person: string, now: number): ChosenQueue {
  if (typed.trim() !== "") {
    const { filter, order, unread } = typedSearch(typed, { person, now });
    return { filter, order: order ?? "newest", unread };
  }
  return { ...queueFrom(from, person), unread: [] };
}

function queueFrom(from: From, person: string): Queue {
  switch (from.kind) {
    case "view": {
      const queue = queueOf(from.view, person);
      return from.view === "new" ? { ...queue, filter: { ...queue.filter, folded: true } } : queue;
    }
    case "saved":
      return from.filter.queue;
    case "wall":
    case "report":
    case "left":
      return from.queue;
    default:
      return assertNever(from);
  }
}

/** An empty list would fit nothing: it takes the field away. */
function changed(filter: CaseFilter, changes: FilterChanges): CaseFilter {
  const fields = Object.entries({ ...filter, ...changes });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}

/** Whether a person has asked for something else than the view or own filter as it is. */
export function isChanged({ typed, changes, order }: Choice): boolean {
  return typed.trim() !== "" || order !== null || Object.keys(changes).length > 0;
}
