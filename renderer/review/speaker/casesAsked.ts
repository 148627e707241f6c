import type { Dossier } from "#contract/dossier.ts";
import type { Queue } from "#contract/desk.ts";
import { OPEN_STATES } from "#domain/grievance/state.ts";
import type { CaseFilter } from "#domain/desk/filter.ts";
import type { GrievanceId } from "#domain/ids.ts";
import { casesOf } from "#domain/reporting/casesOf.ts";
import type { Told } from "#domain/review/told.ts";
import { filterOfStop, type Stop } from "#domain/review/stop.ts";
import type { OpenCasesColumn, PlaceLine, SortLine } from "../../ui/dossier/OpenCasesTable.tsx";
import type { Owing } from "../../ui/dossier/OwingTable.tsx";

/* The cases behind each number of a dossier: a queue that holds exactly as many as the number says. */

export function behindFigure(stop: Stop, { period }: Pick<Dossier, "period">, count: Told): Queue {
  return { filter: casesOf(count, period, filterOfStop(stop)), order: "oldest" };
}

export function behindOwing(stop: Stop, { office, department }: Owing): Queue {
  const unmarked = office === null ? { departments: [department] } : {};
  return { filter: { ...filterOfStop(stop), offices: [office], ...unmarked, overdue: true }, order: "due" };
}

export function behindSort(stop: Stop, { department, category }: SortLine, column: OpenCasesColumn): Queue {
  return { filter: { ...openIn(stop, column), departments: [department], categories: [category] }, order: "due" };
}

export function behindPlace(stop: Stop, { district, place }: PlaceLine, column: OpenCasesColumn): Queue {
  return { filter: { ...openIn(stop, column), districts: [district], ...(place === null ? {} : { places: [place] }) }, order: "due" };
}

export function behindIncident(id: string): Queue {
  return { filter: { sameIncidentAs: id as GrievanceId, states: [...OPEN_STATES] }, order: "oldest" };
}

function openIn(stop: Stop, column: OpenCasesColumn): CaseFilter {
  return {
    ...filterOfStop(stop),
    states: [...OPEN_STATES],
    ...(column === "overdue" && { overdue: true }),
    ...(column === "incidents" && { incidents: true }),
  };
}
