import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { GrievanceId, OfficeId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import { maskAllButNames, maskPersonalData } from "#domain/text/mask.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review } from "#domain/review/review.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import type { Minutes, NamedCase } from "#contract/minutes.ts";
import type { AttendanceLine } from "#contract/review.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { pick } from "../../core/pick.ts";
import { caseSubject } from "./caseSubject.ts";
import { minutesCopies } from "./minutesCopies.ts";
import { reviewView, stopOfOffice } from "./reviewView.ts";
import type { ReadStopFigures } from "./stopFigures.ts";

type StopOfMinutes = Minutes["stops"][number];

interface MinutesParts {
  readonly record: Reader;
  readonly registry: () => Registry;
  readonly stopFigures: ReadStopFigures;
}

/** What the minutes of a review say; null before it has begun. `now` is milliseconds UTC. Throws where `signal` aborts. */
export async function minutesOf(
  { record, registry: registryNow, stopFigures }: MinutesParts,
  review: Review,
  letterhead: Letterhead,
  now: number,
  signal?: AbortSignal,
): Promise<Minutes | null> {
  const { begunAt } = review;
  if (begunAt === null) return null;
  const figures = new Map<string, StopOfMinutes["figures"]>();
  // As they stood when the review ended, so that minutes which are printed later say the same.
  for (const { key } of stopsOf(review.scope)) {
    signal?.throwIfAborted();
    figures.set(key, await figuresOf(stopFigures, key, review.endedAt ?? now));
  }
  return record.snapshot(() => writtenOf(record, { ...review, begunAt }, registryNow(), letterhead, now, figures));
}

async function figuresOf(stopFigures: ReadStopFigures, key: string, at: number): Promise<StopOfMinutes["figures"]> {
  const stop = stopOfKey(key);
  if (stop === null) return null;
  const { period, figures } = await stopFigures(stop, at);
  return {
    from: period.from,
    ...pick(figures, "receipts", "disposals", "pending", "pendingOverdue", "pendingMarkingsOverdue", "reopened", "checked", "notSolved"),
  };
}

function writtenOf(
  reader: Reader,
  review: Review & { readonly begunAt: number },
  registry: Registry,
  letterhead: Letterhead,
  now: number,
  figures: ReadonlyMap<string, StopOfMinutes["figures"]>,
): Minutes {
  const view = reviewView(reader, review, registry, now);
  const named = (id: GrievanceId, ticket: string): NamedCase => ({ ticket, subject: caseSubject(reader, id) });
  const stops = view.stops.map(({ key, offices }) => ({ key, name: nameOfStop(key), attendance: offices.map(attendanceOf) }));
  const known = new Set(stops.map(({ key }) => key));
  const keyOf = (office: OfficeId | null) => stopOfOffice(view.stops, office, registry);
  const withActs = (
    key: string | null,
    name: Minutes["stops"][number]["name"],
    attendance: StopOfMinutes["attendance"],
  ): StopOfMinutes => ({
    name,
    figures: key === null ? null : (figures.get(key) ?? null),
    attendance,
    promises: view.promises
      .filter(({ stop, standing }) => stop === key && standing !== "withdrawn")
      .map(({ label, officer, words, cases, dueAt, standing }) => ({
        office: label,
        officer,
        words,
        cases: cases.map(({ id, ticket }) => named(id, ticket)),
        dueAt,
        standing,
      })),
    decisions: view.decisions
      .filter(({ stop }) => (known.has(stop) ? stop : null) === key)
      .map(({ grievanceId, ticket, decision, to, words }) => ({
        case: named(grievanceId as GrievanceId, ticket),
        decision,
        to,
        words,
      })),
    remarks: view.remarks
      .filter(({ office }) => keyOf(office) === key)
      .map(({ grievanceId, words }) => ({
        case: grievanceId === null ? null : named(grievanceId, readGrievance(reader, grievanceId)?.ticket ?? ""),
        words,
      })),
  });
  const others = withActs(null, { en: "Others", hi: "अन्य" }, view.others.map(attendanceOf));
  const isEmpty = others.attendance.length + others.promises.length + others.decisions.length + others.remarks.length === 0;
  return {
    number: review.minutesNumber,
    title: maskPersonalData(review.title),
    letterhead,
    chair: review.chair === null ? null : maskAllButNames(review.chair),
    begunAt: review.begunAt,
    endedAt: review.endedAt,
    stops: [...stops.map(({ key, name, attendance }) => withActs(key, name, attendance)), ...(isEmpty ? [] : [others])],
    copyTo: minutesCopies(
      review,
      [...view.stops.flatMap(({ offices }) => offices), ...view.others].map(({ office }) => office),
      registry,
    ),
  };
}

function attendanceOf({ label, holder, answers, letter }: AttendanceLine): StopOfMinutes["attendance"][number] {
  return {
    office: label,
    holder,
    name: answers.at(-1)?.value.name ?? null,
    attendance: answers.map(({ value }) => value.attendance),
    letter: letter?.number ?? null,
  };
}

/** How a stop is called in both languages. */
export function nameOfStop(key: string): { en: string; hi: string } {
  const stop = stopOfKey(key);
  if (stop === null) return { en: key, hi: key };
  if (stop.of === "department") return { ...departmentOf(stop.department).name };
  const { name, hi } = districtOf(stop.district);
  return { en: name, hi };
}
