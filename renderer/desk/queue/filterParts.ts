import { assertNever } from "#domain/assertNever.ts";
import { startOfIndianDay } from "#domain/clock/indianDay.ts";
import type { DepartmentCode } from "#domain/department/departments.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import type { Words } from "../../i18n/useWords.ts";
import type { Choice } from "./queueOfChoice.ts";

export type FilterField = keyof CaseFilter;

/** One thing that a queue asks for, in words. */
export interface FilterPart {
  readonly field: FilterField;
  readonly said: string;
}

/** Besides words, what a category is called: its code means something within its departments only. */
export interface FilterWords extends Words {
  readonly category: (code: string, departments: readonly (DepartmentCode | null)[]) => string;
}

/** A day before its end is still that day. */
const ONE_MS = 1;

/** What of a queue a person has asked for themselves: of one of everybody's views only what was changed. */
export function partsToShow({ from, typed, changes }: Choice, filter: CaseFilter, words: FilterWords): readonly FilterPart[] {
  const isOwn = typed.trim() !== "" || from.kind !== "view";
  // What was typed to be looked for is in the search field.
  const isShown = ({ field }: FilterPart) => (isOwn || field in changes) && (field !== "text" || typed.trim() === "");
  return partsOf(filter, words).filter(isShown);
}

export function partsOf(filter: CaseFilter, words: FilterWords): readonly FilterPart[] {
  return (Object.keys(filter) as FilterField[]).map((field) => ({ field, said: saidOf(field, filter, words) }));
}

function saidOf(field: FilterField, filter: CaseFilter, words: FilterWords): string {
  const { say, date, clock } = words;
  // A figure of the wall may stand for some hours of a day.
  const moment = (at: number) => `${date(at)}, ${clock(at)}`;
  const from = (at = 0) => (isStartOfDay(at) ? date(at) : moment(at));
  const until = (before = 0) => (isStartOfDay(before) ? date(before - ONE_MS) : moment(before));
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
      return listed(filter.offices, (office) => (office === null ? say("desk.filter.officeNone") : officeLabel(office)[words.locale]));
    case "heldBy":
      return say(filter.heldBy?.officer === null ? "desk.filter.noOfficer" : "desk.filter.heldBy");
    case "stood":
      return stoodSaid(filter.stood, words);
    case "happened":
      return happenedSaid(filter.happened, words);
    case "invited":
      return say("desk.filter.invited", { from: from(filter.invited?.from), until: until(filter.invited?.before) });
    case "assignee":
      return `${say("desk.filter.assignee")}: ${filter.assignee === null ? say("desk.filter.assignee.nobody") : say("desk.filter.assignee.me")}`;
    case "openedFrom":
      return say("desk.filter.fromDay", { date: from(filter.openedFrom) });
    case "openedBefore":
      return say("desk.filter.untilDay", { date: until(filter.openedBefore) });
    case "categories":
      return listed(filter.categories, (category) =>
        category === null ? say("desk.filter.categoryUnknown") : words.category(category, filter.departments ?? []),
      );
    case "places":
      return (filter.places ?? []).join(", ");
    case "sameIncidentAs":
      return say("desk.filter.sameIncident");
    case "cases":
      return say("desk.filter.leftAlone", { n: filter.cases?.length ?? 0 });
    case "dueFrom":
      return say("desk.filter.dueFromDay", { date: from(filter.dueFrom) });
    case "dueBefore":
      return say("desk.filter.dueUntilDay", { date: until(filter.dueBefore) });
    case "disposedFrom":
      return say("desk.filter.disposedFromDay", { date: from(filter.disposedFrom) });
    case "disposedBefore":
      return say("desk.filter.disposedUntilDay", { date: until(filter.disposedBefore) });
    case "text":
      return say("desk.filter.text", { text: filter.text ?? "" });
    case "routine":
    case "overdue":
    case "reopened":
    case "disputed":
    case "redFlagged":
    case "checkCall":
    case "incidents":
      return filter[field] === false ? say("desk.filter.not", { what: say(`desk.filter.${field}`) }) : say(`desk.filter.${field}`);
    default:
      return assertNever(field);
  }
}

function isStartOfDay(at: number): boolean {
  return startOfIndianDay(at) === at;
}

function stoodSaid(stood: CaseFilter["stood"], words: Words): string {
  if (stood === undefined) return "";
  const date = words.date(stood.at);
  const states = stood.states === undefined ? "" : listed(stood.states, (state) => words.say(`desk.state.${state}`));
  return words.say(stood.lateFromMs === undefined ? "desk.filter.stood" : "desk.filter.stoodLate", { date, states });
}

function happenedSaid(happened: CaseFilter["happened"], { say, date }: Words): string {
  if (happened === undefined) return "";
  const what = say(`desk.filter.happened.${happened.what}`);
  const until = date(happened.before - ONE_MS);
  return happened.from === null
    ? say("desk.filter.happenedUntil", { what, until })
    : say("desk.filter.happenedBetween", { what, from: date(happened.from), until });
}

function listed<Item>(items: readonly Item[] | undefined, name: (item: Item) => string): string {
  return (items ?? []).map(name).join(", ");
}
