import type { OfficeId } from "#domain/ids.ts";
import type { Registry } from "#domain/registry/registry.ts";
import { stopsOf } from "#domain/review/expectedOffices.ts";
import type { Review, ReviewScope } from "#domain/review/review.ts";
import type { AttendanceLine, ReviewView } from "#contract/review.ts";
import type { Reader } from "#db/connection.ts";
import { labelIn } from "./labels.ts";
import { promisesOfReview } from "./promiseLines.ts";

/** A review as a window shows it. `now` is milliseconds UTC. */
export function reviewView(reader: Reader, review: Review, registry: Registry, now: number): ReviewView {
  const { id, title, plannedAt, state, begunAt, endedAt } = review;
  const stops = stopsOf(review.scope);
  const expected = new Set(stops.flatMap(({ offices }) => offices));
  const lineOf = (office: OfficeId) => attendanceLine(review, office, registry, now);
  return {
    id,
    title,
    plannedAt,
    scope: scopeOf(review.scope),
    state,
    begunAt,
    endedAt,
    stops: stops.map(({ key, offices }) => ({ key, offices: offices.filter((each) => registry.isListed(each)).map(lineOf) })),
    others: [...review.attendance.keys()].filter((office) => !expected.has(office)).map(lineOf),
    promises: promisesOfReview(reader, review, { registry, now }),
    remarks: review.remarks.map((remark) => ({ ...remark })),
  };
}

function attendanceLine(review: Review, office: OfficeId, registry: Registry, now: number): AttendanceLine {
  const letter = review.absenceLetters.find(({ to }) => to === office);
  return {
    office,
    label: labelIn(registry, office),
    holder: registry.holderAt(office, now)?.officer.name ?? null,
    answers: (review.attendance.get(office)?.answers ?? []).map(({ actor, at, value }) => ({ actor, at, value: { ...value } })),
    letter: letter === undefined ? null : { letterId: letter.letterId, number: letter.number },
  };
}

function scopeOf(scope: ReviewScope): ReviewView["scope"] {
  return scope.of === "districts"
    ? { of: "districts", districts: [...scope.districts] }
    : { of: "departments", departments: [...scope.departments] };
}
