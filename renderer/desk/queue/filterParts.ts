import { assertNever } from "#domain/assertNever.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { Choice } from "./queueOfChoice.ts";

export type FilterField = keyof CaseFilter;

/** One thing that a queue asks for, in words. */
export interface FilterPart {
  readonly field: FilterField;
  readonly said: string;
}

/** A day before its end is still that day. */
const ONE_MS = 1;

/** What of a queue a person has asked for themselves: of one of everybody's views only what was changed. */
export function partsToShow({ from, typed, changes }: Choice, filter: CaseFilter, words: Words): readonly FilterPart[] {
  const isOwn = typed.trim() !== "" || from.kind === "saved";
  // What was typed to be looked for stands in the search field.
  const isShown = ({ field }: FilterPart) => (isOwn || field in changes) && (field !== "text" || typed.trim() === "");
  return partsOf(filter, words).filter(isShown);
}

export function partsOf(filter: CaseFilter, words: Words): readonly FilterPart[] {
  return (Object.keys(filter) as FilterField[]).map((field) => ({ field, said: saidOf(field, filter, words) }));
}

function saidOf(field: FilterField, filter: CaseFilter, words: Words): string {
  const { say } = words;
  switch (field) {
    case "states":
      return listed(filter.states, (state) => say(`desk.state.${state}`));
    case "departments":
      return listed(filter.departments, words.department);
    case "districts":
      return listed(filter.districts, words.district);
    case "urgencies":
      return listed(filter.urgencies, (urgency) => say(`urgency.${urgency}`));
    case "kinds":
      return listed(filter.kinds, (kind) => (kind === "grievance" || kind === "other" ? say(`desk.kind.${kind}`) : say(`kind.${kind}`)));
    case "channels":
      return listed(filter.channels, words.channel);
    case "speakers":
      return say("desk.filter.speaker");
    case "offices":
      return listed(filter.offices, (office) => office);
    case "assignee":
      return `${say("desk.filter.assignee")}: ${filter.assignee === null ? say("desk.filter.assignee.nobody") : say("desk.filter.assignee.me")}`;
    case "openedFrom":
      return say("desk.filter.fromDay", { date: words.date(filter.openedFrom ?? 0) });
    case "openedBefore":
      return say("desk.filter.untilDay", { date: words.date((filter.openedBefore ?? 0) - ONE_MS) });
    case "categories":
      return listed(filter.categories, (category) => category ?? say("desk.filter.categoryUnknown"));
    case "dueFrom":
      return say("desk.filter.dueFromDay", { date: words.date(filter.dueFrom ?? 0) });
    case "dueBefore":
      return say("desk.filter.dueUntilDay", { date: words.date((filter.dueBefore ?? 0) - ONE_MS) });
    case "disposedFrom":
      return say("desk.filter.disposedFromDay", { date: words.date(filter.disposedFrom ?? 0) });
    case "disposedBefore":
      return say("desk.filter.disposedUntilDay", { date: words.date((filter.disposedBefore ?? 0) - ONE_MS) });
    case "text":
      return say("desk.filter.text", { text: filter.text ?? "" });
    case "routine":
    case "overdue":
    case "reopened":
    case "disputed":
    case "redFlagged":
    case "checkCall":
    case "troubles":
      return say(`desk.filter.${field}`);
    default:
      return assertNever(field);
  }
}

function listed<Item>(items: readonly Item[] | undefined, name: (item: Item) => string): string {
  return (items ?? []).map(name).join(", ");
}
