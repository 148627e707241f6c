import type { CaseFilter } from "#domain/desk/filter.ts";
import type { State } from "#domain/grievance/state.ts";
import { askRows } from "../ask.ts";
import type { Reader } from "../connection.ts";

/** How many cases each value of a filter would hold, all else being as it is. An unknown department or district is an empty text. */
export interface ValueCounts {
  readonly states: Readonly<Record<string, number>>;
  readonly departments: Readonly<Record<string, number>>;
  readonly districts: Readonly<Record<string, number>>;
}

/** Told from the figures that triggers keep, without the few cases that a person has put off where the filter is without them; null where the filter asks for more than they know. */
export function valueCounts(reader: Reader, filter: CaseFilter): ValueCounts | null {
  const asked = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (!asked.every((name) => IN_FIGURES.has(name))) return null;
  const { states, departments, districts, overdue, ofPerson } = filter;
  if (ofPerson !== undefined && ofPerson.list !== "awake") return null;
  const putOff = ofPerson === undefined ? [] : asleep(reader, ofPerson.person);
  const counts = { states: {}, departments: {}, districts: {} } as Record<keyof ValueCounts, Record<string, number>>;
  for (const { department, district, state, late, cases } of [...figures(reader), ...putOff]) {
    if (overdue !== undefined && overdue !== (late === 1)) continue;
    const inStates = states === undefined || states.includes(state);
    const inDepartments = departments === undefined || departments.some((code) => (code ?? "") === department);
    const inDistricts = districts === undefined || districts.some((name) => (name ?? "") === district);
    if (inDepartments && inDistricts) counts.states[state] = (counts.states[state] ?? 0) + cases;
    if (inStates && inDistricts) counts.departments[department] = (counts.departments[department] ?? 0) + cases;
    if (inStates && inDepartments) counts.districts[district] = (counts.districts[district] ?? 0) + cases;
  }
  return counts;
}

const IN_FIGURES: ReadonlySet<string> = new Set<keyof CaseFilter>(["states", "departments", "districts", "overdue", "ofPerson"]);

interface Figure {
  readonly department: string;
  readonly district: string;
  readonly state: State;
  readonly late: 0 | 1;
  readonly cases: number;
}

const figures = askRows<[], Figure>("SELECT department, district, state, overdue AS late, cases FROM case_figure WHERE cases > 0");

/** Each counts against its figure. */
const asleep = askRows<[person: string], Figure>(
  `SELECT coalesce(g.department, '') AS department, coalesce(g.district, '') AS district, g.state, g.overdue AS late, -1 AS cases
   FROM grievance g WHERE g.id IN (SELECT grievance_id FROM snooze WHERE person = ? AND woken_at IS NULL)`,
);
