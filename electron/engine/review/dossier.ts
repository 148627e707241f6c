import { DEPARTMENT_CODES, departmentOf } from "#domain/department/departments.ts";
import { DISTRICTS } from "#domain/geography/districts.ts";
import { tallyOf } from "#domain/grievance/tally.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { ReviewScope } from "#domain/review/review.ts";
import { worthReading } from "#domain/review/worthReading.ts";
import { maskPersonalData } from "#domain/text/mask.ts";
import { categories } from "#domain/understanding/categories.ts";
import type { Dossier, DossierCase } from "#contract/dossier.ts";
import type { Reader } from "#db/connection.ts";
import { wallCardOf } from "#db/queries/wallCards.ts";
import { promisesOf } from "#db/review/promises.ts";
import { countsOfStop, largestTroubles, owingInStop, readingCandidates, worstSorts } from "#db/review/standing.ts";
import type { OwingInStop, Stop } from "#db/review/standing.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import { labelIn } from "./labels.ts";
import { promiseLines } from "./promiseLines.ts";

const READ_ALOUD = 5;
const CANDIDATES = 400;
const OFFICES = 8;
const SORTS = 6;
const TROUBLES = 5;
/** Promises of the reviews before: so far back they are told. */
const PROMISED_WITHIN_MS = 120 * DAY_MS;

/** The stop that a key of a review's plan stands for; null for a key that is neither a district nor a department. */
export function stopOfKey(key: string): Stop | null {
  const district = DISTRICTS.find(({ name }) => name === key)?.name;
  if (district !== undefined) return { of: "district", district };
  const department = DEPARTMENT_CODES.find((code) => code === key);
  return department === undefined ? null : { of: "department", department };
}

/** What the cell has in hand when it comes to a stop, all of one instant. `now` is milliseconds UTC. */
export function dossierOf(reader: Reader, stop: Stop, registry: Registry, now: number): Dossier {
  return reader.snapshot(() => {
    const counts = countsOfStop(reader, stop);
    const offices = stopsOf(scopeOf(stop)).flatMap((each) => each.offices);
    return {
      readAt: now,
      figures: { ...tallyOf(counts), overdue: counts.reduce((sum, { overdue }) => sum + overdue, 0) },
      offices: owingInStop(reader, stop, OFFICES).map((owing) => ({ ...owing, label: labelOfOwing(registry, owing) })),
      sorts: worstSorts(reader, stop, SORTS).map((sort) => ({ ...sort, label: labelOfSort(sort.department, sort.category) })),
      troubles: largestTroubles(reader, stop, TROUBLES).flatMap(({ newest, cases, citizens }) => {
        const told = dossierCaseOf(reader, newest);
        return told === null ? [] : [{ ...told, cases, citizens }];
      }),
      promises: promiseLines(reader, promisesOf(reader, offices, now - PROMISED_WITHIN_MS), { registry, now }),
      cases: worthReading(readingCandidates(reader, stop, CANDIDATES), READ_ALOUD, now).flatMap(
        ({ id }) => dossierCaseOf(reader, id) ?? [],
      ),
    };
  });
}

function scopeOf(stop: Stop): ReviewScope {
  return stop.of === "district" ? { of: "districts", districts: [stop.district] } : { of: "departments", departments: [stop.department] };
}

/** As it may be shown to all: masked, and without the words of what was written to the office alone. */
export function dossierCaseOf(reader: Reader, id: GrievanceId): DossierCase | null {
  const card = wallCardOf(reader, id);
  if (card === null) return null;
  const { grievanceId, ticket, text, silence, urgency, department, district, place, openedAt, overdue, picture, state } = card;
  return {
    grievanceId,
    ticket,
    text: maskPersonalData(text),
    silence,
    urgency,
    department,
    district,
    place,
    openedAt,
    overdue,
    picture,
    state,
  };
}

function labelOfOwing(registry: Registry, { office, department }: OwingInStop): { en: string; hi: string } {
  if (office !== null) return labelIn(registry, office);
  return department === null ? { en: "Not marked yet", hi: "अभी अंकित नहीं" } : { ...departmentOf(department).name };
}

function labelOfSort(department: string | null, category: string | null): { en: string; hi: string } {
  const known = categories().find((each) => each.department === department && each.code === category);
  return known === undefined ? { en: category ?? "", hi: category ?? "" } : { ...known.label };
}
