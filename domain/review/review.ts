import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { GrievanceId, OfficeId, PromiseId, ReviewId } from "../ids.ts";
import type { Register } from "./register.ts";
import type { AbsenceLetter } from "./reviewEvents.ts";

export const ATTENDANCES = ["present", "represented", "absent"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What a review does to a case on the spot; each is an act of the case as well. */
export const CASE_DECISIONS = ["marked", "marked-as-well", "escalated", "remarked"] as const;
type CaseDecisionKind = (typeof CASE_DECISIONS)[number];

/** What a person says of a promise; one that was withdrawn was given by mistake. */
export const PROMISE_RESULTS = ["kept", "partly-kept", "broken", "withdrawn"] as const;
export type PromiseResult = (typeof PROMISE_RESULTS)[number];

/** About so many cases may one promise be. */
export const CASES_OF_PROMISE = 1_000;

/** Whom a review goes through, in the order in which it does. */
export type ReviewScope =
  | { readonly of: "districts"; readonly districts: readonly DistrictName[] }
  | { readonly of: "departments"; readonly departments: readonly DepartmentCode[] };

/** How an office attended, and who sat there. */
export interface Attended {
  readonly attendance: Attendance;
  readonly name: string | null;
}

export interface ReviewPromise {
  readonly id: PromiseId;
  readonly office: OfficeId;
  /** The key of the stop at which it was given; null where that was not said. */
  readonly stop: string | null;
  readonly officer: string | null;
  readonly cases: readonly GrievanceId[];
  readonly words: string;
  readonly madeAt: number;
  readonly madeBy: string;
  /** Milliseconds UTC. The first day that was named, and the days that it was put off to. */
  readonly firstDueAt: number;
  readonly putOff: Register<number>;
  readonly settled: Register<{ readonly result: PromiseResult; readonly words: string | null }>;
  /** The due times of which the clock has spoken. */
  readonly remindedOf: readonly number[];
  readonly fellDueAt: readonly number[];
}

interface Remark {
  readonly office: OfficeId | null;
  readonly grievanceId: GrievanceId | null;
  readonly words: string;
  readonly actor: string;
  readonly at: number;
}

export interface CaseDecision {
  /** The event that recorded it. */
  readonly id: string;
  /** The key of the stop at which it was spoken of. */
  readonly stop: string;
  readonly grievanceId: GrievanceId;
  readonly decision: CaseDecisionKind;
  readonly to: OfficeId | null;
  readonly words: string | null;
  /** The events of the case that did it. */
  readonly acts: readonly string[];
  readonly actor: string;
  readonly at: number;
}

/** A review as its events make it; instants are milliseconds UTC. */
export interface Review {
  readonly id: ReviewId;
  readonly title: string;
  readonly plannedAt: number;
  readonly scope: ReviewScope;
  readonly state: "prepared" | "begun" | "ended";
  readonly begunAt: number | null;
  readonly endedAt: number | null;
  readonly attendance: ReadonlyMap<OfficeId, Register<Attended>>;
  readonly promises: readonly ReviewPromise[];
  readonly remarks: readonly Remark[];
  /** Without those that were taken back. */
  readonly decisions: readonly CaseDecision[];
  readonly absenceLetters: readonly (AbsenceLetter & { readonly issuedAt: number })[];
}
