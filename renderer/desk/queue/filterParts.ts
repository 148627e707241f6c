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
  readonly placeNamed: (name: string) => string;
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

type Flag =
  | "routine"
  | "overdue"
  | "askedTooLate"
  | "reopened"
  | "disputed"
  | "redFlagged"
  | "takenBack"
  | "checkCall"
  | "incidents"
  | "toCheck"
  | "maybeEmergency"
  | "maybeComplaint"
  | "folded";

function saidOf(field: FilterField, filter: CaseFilter, words: FilterWords): string {
  const { say, date, clock } = words;
  // A figure of the wall may stand for some hours of a day.
  const moment = (at: number) => `${date(at)}, ${clock(at)}`;
  const from = (at = 0) => (isStartOfDay(at) ? date(at) : moment(at));
  const until = (before = 0) => (isStartOfDay(before) ? date(before - ONE_MS) : moment(before));
  const flag = (name: Flag) => () =>
    filter[name] === false ? say("desk.filter.not", { what: say(`desk.filter.${name}`) }) : say(`desk.filter.${name}`);
  const sentences: Readonly<Record<FilterField, () => string>> = {
    states: () => listed(filter.states, (state) => say(`desk.state.${state}`)),
    departments: () => listed(filter.departments, words.department),
    districts: () => listed(filter.districts, words.district),
    urgencies: () => listed(filter.urgencies, (urgency) => say(`urgency.${urgency}`)),
    kinds: () =>
      listed(filter.kinds, (kind) => (kind === "grievance" || kind === "other" ? say(`desk.kind.${kind}`) : say(`kind.${kind}`))),
    channels: () => listed(filter.channels, words.channel),
    speakers: () => say("desk.filter.speaker"),
    representatives: () =>
      say(filter.representatives?.some((each) => each !== null) === true ? "desk.filter.representative" : "desk.filter.noRepresentative"),
    offices: () =>
      listed(filter.offices, (office) => (office === null ? say("desk.filter.officeNone") : officeLabel(office)[words.locale])),
    heldBy: () => say(filter.heldBy?.officer === null ? "desk.filter.noOfficer" : "desk.filter.heldBy"),
    stood: () => stoodSaid(filter.stood, words),
    happened: () => happenedSaid(filter.happened, words),
    rising: () =>
      say(filter.rising?.office === undefined ? "desk.filter.rising" : "desk.filter.risingOf", {
        office: filter.rising?.office === undefined ? "" : officeLabel(filter.rising.office)[words.locale],
        until: until(filter.rising?.before),
      }),
    invited: () => say("desk.filter.invited", { from: from(filter.invited?.from), until: until(filter.invited?.before) }),
    assignee: () =>
      `${say("desk.filter.assignee")}: ${filter.assignee === null ? say("desk.filter.assignee.nobody") : say("desk.filter.assignee.me")}`,
    ofPerson: () => say(`desk.work.list.${filter.ofPerson?.list ?? "awake"}`),
    openedFrom: () => say("desk.filter.fromDay", { date: from(filter.openedFrom) }),
    openedBefore: () => say("desk.filter.untilDay", { date: until(filter.openedBefore) }),
    categories: () =>
      listed(filter.categories, (category) =>
        category === null ? say("desk.filter.categoryUnknown") : words.category(category, filter.departments ?? []),
      ),
    tehsils: () => listed(filter.tehsils, ({ tehsil, district }) => `${words.placeNamed(tehsil)} (${words.district(district)})`),
    media: () => listed(filter.media, (shown) => say(`desk.filter.media.${shown}`)),
    places: () => listed(filter.places, words.placeNamed),
    exactPlaces: () => exactlySaid(filter.exactPlaces, words),
    sameIncidentAs: () => say("desk.filter.sameIncident"),
    cases: () => say(filter.ofPerson?.list === "follow-up" ? "desk.work.due" : "desk.filter.leftAlone", { n: filter.cases?.length ?? 0 }),
    dueFrom: () => say("desk.filter.dueFromDay", { date: from(filter.dueFrom) }),
    dueBefore: () => say("desk.filter.dueUntilDay", { date: until(filter.dueBefore) }),
    disposedFrom: () => say("desk.filter.disposedFromDay", { date: from(filter.disposedFrom) }),
    disposedBefore: () => say("desk.filter.disposedUntilDay", { date: until(filter.disposedBefore) }),
    text: () => say("desk.filter.text", { text: filter.text ?? "" }),
    asked: () => say(filter.asked === true ? "desk.filter.asked" : "desk.filter.unasked"),
    askedTooLate: flag("askedTooLate"),
    routine: flag("routine"),
    overdue: flag("overdue"),
    reopened: flag("reopened"),
    disputed: flag("disputed"),
    redFlagged: flag("redFlagged"),
    takenBack: flag("takenBack"),
    checkCall: flag("checkCall"),
    incidents: flag("incidents"),
    toCheck: flag("toCheck"),
    maybeEmergency: flag("maybeEmergency"),
    maybeComplaint: flag("maybeComplaint"),
    folded: flag("folded"),
    widerThan: () => say("desk.filter.widerThan"),
    statutoryPast: () => say(filter.statutoryPast === true ? "desk.filter.statutory.past" : "desk.filter.statutory.ahead"),
  };
  return sentences[field]();
}

function isStartOfDay(at: number): boolean {
  return startOfIndianDay(at) === at;
}

function stoodSaid(stood: CaseFilter["stood"], words: Words): string {
  if (stood === undefined) return "";
  const date = words.date(stood.at);
  const states = stood.states === undefined ? "" : listed(stood.states, (state) => words.say(`desk.state.${state}`));
  const said = words.say(stood.lateFromMs === undefined ? "desk.filter.stood" : "desk.filter.stoodLate", { date, states });
  return stood.askedTooLate === true ? `${said}, ${words.say("desk.filter.askedTooLate")}` : said;
}

function happenedSaid(happened: CaseFilter["happened"], { say, date }: Words): string {
  if (happened === undefined) return "";
  const what = say(`desk.filter.happened.${happened.what}`);
  const until = date(happened.before - ONE_MS);
  return happened.from === null
    ? say("desk.filter.happenedUntil", { what, until })
    : say("desk.filter.happenedBetween", { what, from: date(happened.from), until });
}

function exactlySaid(exact: CaseFilter["exactPlaces"] = [], { say, district }: Words): string {
  const n = exact.reduce((sum, { places }) => sum + places.length, 0);
  return say("desk.filter.exactPlaces", { n, districts: exact.map((each) => district(each.district)).join(", ") });
}

function listed<Item>(items: readonly Item[] | undefined, name: (item: Item) => string): string {
  return (items ?? []).map(name).join(", ");
}
