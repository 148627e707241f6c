import { departmentOf } from "#domain/department/departments.ts";
import { districtOf } from "#domain/geography/districts.ts";
import type { OfficeId } from "#domain/ids.ts";
import type { Letterhead } from "#domain/letter/letterhead.ts";
import type { Registry } from "#domain/registry/registry.ts";
import type { Review } from "#domain/review/review.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import type { Minutes } from "#contract/minutes.ts";
import type { AttendanceLine } from "#contract/review.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { reviewView, stopOfOffice } from "./reviewView.ts";

type StopOfMinutes = Minutes["stops"][number];

/** What the minutes of a review say; null before it has begun. `now` is milliseconds UTC. */
export function minutesOf(reader: Reader, review: Review, registry: Registry, letterhead: Letterhead, now: number): Minutes | null {
  if (review.begunAt === null) return null;
  const view = reviewView(reader, review, registry, now);
  const stops = view.stops.map(({ key, offices }) => ({ key, name: nameOfStop(key), attendance: offices.map(attendanceOf) }));
  const known = new Set(stops.map(({ key }) => key));
  const keyOf = (office: OfficeId | null) => stopOfOffice(view.stops, office, registry);
  const withActs = (
    key: string | null,
    name: Minutes["stops"][number]["name"],
    attendance: StopOfMinutes["attendance"],
  ): StopOfMinutes => ({
    name,
    attendance,
    promises: view.promises
      .filter(({ stop, standing }) => stop === key && standing !== "withdrawn")
      .map(({ label, officer, words, cases, dueAt, standing }) => ({
        office: label,
        officer,
        words,
        tickets: cases.map(({ ticket }) => ticket),
        dueAt,
        standing,
      })),
    decisions: view.decisions
      .filter(({ stop }) => (known.has(stop) ? stop : null) === key)
      .map(({ ticket, decision, to, words }) => ({ ticket, decision, to, words })),
    remarks: view.remarks
      .filter(({ office }) => keyOf(office) === key)
      .map(({ grievanceId, words }) => ({
        ticket: grievanceId === null ? null : (readGrievance(reader, grievanceId)?.ticket ?? null),
        words,
      })),
  });
  const others = withActs(null, { en: "Others", hi: "अन्य" }, view.others.map(attendanceOf));
  const isEmpty = others.attendance.length + others.promises.length + others.decisions.length + others.remarks.length === 0;
  return {
    title: review.title,
    letterhead,
    begunAt: review.begunAt,
    endedAt: review.endedAt,
    stops: [...stops.map(({ key, name, attendance }) => withActs(key, name, attendance)), ...(isEmpty ? [] : [others])],
  };
}

function attendanceOf({ label, holder, answers, letter }: AttendanceLine): StopOfMinutes["attendance"][number] {
  return {
    office: label,
    name: answers.at(-1)?.value.name ?? holder,
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
