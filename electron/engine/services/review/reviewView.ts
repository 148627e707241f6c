import type { OfficeId } from "#domain/ids.ts";
import { partsOfOfficeId } from "#domain/registry/office.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review, ReviewScope } from "#domain/review/review.ts";
import { maskAllButNames } from "#domain/text/mask.ts";
import type { AttendanceLine, ReviewView } from "#contract/review.ts";
import type { Reader } from "#db/connection.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { wordsAbout } from "../cases/wordsAbout.ts";
import { labelIn } from "../registry/inRegistry.ts";
import { promisesOfReview } from "./promiseLines.ts";

/** A review as a window shows it. `now` is milliseconds UTC. */
export function reviewView(reader: Reader, review: Review, registry: Registry, now: number): ReviewView {
  const { id, title, plannedAt, chair, state, begunAt, endedAt } = review;
  const stops = stopsOf(review.scope);
  const expected = new Set(stops.flatMap(({ offices }) => offices));
  const lineOf = (office: OfficeId) => attendanceLine(review, office, registry, now);
  const called = stops.map(({ key, offices }) => ({ key, offices: offices.filter((each) => registry.isListed(each)).map(lineOf) }));
  return {
    id,
    title,
    plannedAt,
    chair,
    scope: scopeOf(review.scope),
    state,
    begunAt,
    endedAt,
    stops: called,
    others: [...review.attendance.keys()].filter((office) => !expected.has(office)).map(lineOf),
    promises: promisesOfReview(reader, review, { registry, now }).map((line, at) => ({
      ...line,
      stop: called.find(({ key }) => key === review.promises[at]?.stop)?.key ?? stopOfOffice(called, line.office, registry),
    })),
    decisions: review.decisions.map(({ id: decisionId, stop, grievanceId, decision, to, words, at }) => ({
      id: decisionId,
      stop,
      grievanceId,
      ticket: readGrievance(reader, grievanceId)?.ticket ?? "",
      decision,
      to: to === null ? null : labelIn(registry, to),
      words: words === null ? null : wordsAbout(reader, [grievanceId], words),
      at,
    })),
    remarks: review.remarks.map((remark) => ({
      ...remark,
      words: wordsAbout(reader, remark.grievanceId === null ? [] : [remark.grievanceId], remark.words),
    })),
  };
}

function attendanceLine(review: Review, office: OfficeId, registry: Registry, now: number): AttendanceLine {
  const letter = review.absenceLetters.find(({ to }) => to === office);
  return {
    office,
    label: labelIn(registry, office),
    holder: registry.holderAt(office, now)?.officer.name ?? null,
    answers: (review.attendance.get(office)?.answers ?? []).map(({ actor, at, value: { attendance, name } }) => ({
      actor,
      at,
      value: { attendance, name: name === null ? null : maskAllButNames(name) },
    })),
    letter: letter === undefined ? null : { letterId: letter.letterId, number: letter.number },
  };
}

/** The stop at which an office was spoken of: where it was called, else its district's or its department's; null for none of the plan. */
export function stopOfOffice(
  stops: readonly { readonly key: string; readonly offices: readonly AttendanceLine[] }[],
  office: OfficeId | null,
  registry: Registry,
): string | null {
  if (office === null) return null;
  const called = stops.find(({ offices }) => offices.some((each) => each.office === office));
  if (called !== undefined) return called.key;
  const district = registry.office(office)?.district;
  const department = partsOfOfficeId(office)?.department;
  return stops.find(({ key }) => key === district || key === department)?.key ?? null;
}

function scopeOf(scope: ReviewScope): ReviewView["scope"] {
  return scope.of === "districts"
    ? { of: "districts", districts: [...scope.districts] }
    : { of: "departments", departments: [...scope.departments] };
}
