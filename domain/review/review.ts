import type { DepartmentCode } from "../department/departments.ts";
import type { DistrictName } from "../geography/districts.ts";
import type { GrievanceId, OfficeId, PromiseId, ReviewId } from "../ids.ts";
import type { Register } from "./register.ts";
import type { AbsenceLetter } from "./reviewEvents.ts";

export const ATTENDANCES = ["present", "represented", "absent"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What a review decides about a case; each is also an event of the case. */
export const CASE_DECISIONS = ["marked", "marked-as-well", "escalated", "remarked"] as const;
type CaseDecisionKind = (typeof CASE_DECISIONS)[number];

/** What a person says about a promise; `withdrawn` is for one that was entered by mistake. */
export const PROMISE_RESULTS = ["kept", "partly-kept", "broken", "withdrawn"] as const;
export type PromiseResult = (typeof PROMISE_RESULTS)[number];

/** The most cases of one promise. */
export const CASES_OF_PROMISE = 1_000;

/** The districts or departments that a review goes through, in their order. */
export type ReviewScope =
  | { readonly of: "districts"; readonly districts: readonly DistrictName[] }
  | { readonly of: "departments"; readonly departments: readonly DepartmentCode[] };

/** How an office attended, and the name of the person. */
export interface Attended {
  readonly attendance: Attendance;
  readonly name: string | null;
}

export interface ReviewPromise {
  readonly id: PromiseId;
  readonly office: OfficeId;
  /** The key of the stop at which it was given; null where not recorded. */
  readonly stop: string | null;
  readonly officer: string | null;
  readonly cases: readonly GrievanceId[];
  readonly words: string;
  readonly madeAt: number;
  readonly madeBy: string;
  /** Milliseconds UTC: the first due time, and those that it was put off to. */
  readonly firstDueAt: number;
  readonly putOff: Register<number>;
  readonly settled: Register<{ readonly result: PromiseResult; readonly words: string | null }>;
  /** The due times for which the clock has recorded the event. */
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
  /** The id of its event. */
  readonly id: string;
  /** The key of the stop at which it was discussed. */
  readonly stop: string;
  readonly grievanceId: GrievanceId;
  readonly decision: CaseDecisionKind;
  readonly to: OfficeId | null;
  readonly words: string | null;
  /** The events of the case that carried it out. */
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
  /** Who presides; null where nobody was named. */
  readonly chair: string | null;
  readonly state: "prepared" | "begun" | "ended";
  readonly begunAt: number | null;
  readonly endedAt: number | null;
  /** Given when it ended first; null before. */
  readonly minutesNumber: string | null;
  readonly attendance: ReadonlyMap<OfficeId, Register<Attended>>;
  readonly promises: readonly ReviewPromise[];
  readonly remarks: readonly Remark[];
  /** Without those that were taken back. */
  readonly decisions: readonly CaseDecision[];
  readonly absenceLetters: readonly (AbsenceLetter & { readonly issuedAt: number })[];
}
