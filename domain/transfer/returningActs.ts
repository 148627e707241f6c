import { millisecondsOf, parseHybridTime, STAMP_AHEAD_MS } from "../clock/hybridTime.ts";
import { parseGrievanceEvent } from "../grievance/events.ts";
import type { GrievanceId, HybridTime, ReviewId } from "../ids.ts";
import { may } from "../people/roles.ts";
import type { ReviewScope } from "../review/review.ts";
import { parseReviewEvent } from "../review/reviewEvents.ts";
import type { ReviewEvent } from "../review/reviewEvents.ts";
import { capabilityOfReturn } from "./comesBack.ts";
import { refusalInDossier } from "./dossierRights.ts";
import type { GivenDossier } from "./givenDossiers.ts";

/** One act of the file, which anybody may have written. */
export interface ReturningAct {
  readonly seat: string;
  readonly seatSeq: number;
  readonly hlc: string;
  readonly of: { readonly case: GrievanceId } | { readonly review: ReviewId } | null;
  readonly type: string;
  readonly version: number;
  readonly actor: string;
  readonly at: number;
  readonly payload: unknown;
  readonly hash: string;
}

type ActFault =
  /** What a dossier may not bring, or what the person was not given the right to. */
  | "not-allowed"
  /** By somebody whom the dossier was not given to. */
  | "other-person"
  /** On a case or a review that the dossier was not given. */
  | "other-case"
  /** Its time is in the future by the room's clock, or was when it first came. */
  | "ahead"
  /** Its time is before the dossier was made. */
  | "before";

export interface ActRefusal {
  readonly fault: ActFault;
  readonly act: ReturningAct;
}

/** What the room knows. */
export interface ReturnRules {
  readonly dossier: GivenDossier;
  /** Whether the dossier was given the case. */
  readonly hasCase: (id: GrievanceId) => boolean;
  /** Null where the room has no such review. */
  readonly scopeOfReview: (id: ReviewId) => ReviewScope | null;
  /** Milliseconds UTC. */
  readonly now: number;
}

/** Who acts in a room, and a dossier, that has no people. */
const NOBODY_IN_PARTICULAR = "desk";

/** The first act that is beyond what was given to the dossier; null where none is. Acts come in the order of their numbers. */
export function refusalOfActs(acts: readonly ReturningAct[], rules: ReturnRules): ActRefusal | null {
  const prepared = new Map<ReviewId, ReviewScope>();
  let before: HybridTime | null = null;
  for (const act of acts) {
    const time = parseHybridTime(act.hlc);
    const fault = time === null || (before !== null && time <= before) ? "not-allowed" : faultOf(act, time, prepared, rules);
    if (fault !== null) return { fault, act };
    before = time;
  }
  return null;
}

function faultOf(act: ReturningAct, time: HybridTime, prepared: Map<ReviewId, ReviewScope>, rules: ReturnRules): ActFault | null {
  const { dossier, now } = rules;
  const latest = now + STAMP_AHEAD_MS;
  if (millisecondsOf(time) > latest || act.at > latest || dossier.disbelieved.includes(act.hash)) return "ahead";
  if (millisecondsOf(time) < dossier.madeAt || act.at < dossier.madeAt) return "before";
  // A clock only ever goes ahead of the machine's own.
  if (act.at > millisecondsOf(time)) return "not-allowed";
  return faultOfPerson(act, dossier) ?? faultOfSubject(act, prepared, rules);
}

function faultOfPerson({ of, type, actor }: ReturningAct, { mode, people }: GivenDossier): ActFault | null {
  const capability = of === null ? null : capabilityOfReturn("case" in of ? "case" : "review", type);
  if (capability === null || refusalInDossier(mode, capability) !== null) return "not-allowed";
  if (people.length === 0) return actor === NOBODY_IN_PARTICULAR ? null : "other-person";
  const person = people.find(({ id }) => id === actor);
  if (person === undefined) return "other-person";
  return may(person.role, capability) ? null : "not-allowed";
}

function faultOfSubject(act: ReturningAct, prepared: Map<ReviewId, ReviewScope>, rules: ReturnRules): ActFault | null {
  const { of, type, version, payload } = act;
  if (of === null) return "not-allowed";
  if ("case" in of) {
    if (!rules.hasCase(of.case)) return "other-case";
    return parseGrievanceEvent(type, version, payload) === null ? "not-allowed" : null;
  }
  const event = parseReviewEvent(type, version, payload);
  if (event === null) return "not-allowed";
  const known = rules.scopeOfReview(of.review) ?? prepared.get(of.review) ?? null;
  const planned = event.type === "review-prepared" || event.type === "review-replanned" ? event.payload.scope : null;
  const scope = known ?? (event.type === "review-prepared" ? planned : null);
  if (scope === null || !isWithin(scope, rules.dossier.scope)) return "other-case";
  if (planned !== null && !isWithin(planned, rules.dossier.scope)) return "other-case";
  if (known === null) prepared.set(of.review, scope);
  return casesOf(event).every((id) => rules.hasCase(id)) ? null : "other-case";
}

function isWithin(scope: ReviewScope, given: ReviewScope): boolean {
  if (scope.of === "districts") return given.of === "districts" && scope.districts.every((each) => given.districts.includes(each));
  return given.of === "departments" && scope.departments.every((each) => given.departments.includes(each));
}

/** The cases that an event of a review speaks of. */
function casesOf(event: ReviewEvent): readonly GrievanceId[] {
  if (event.type === "promise-made" || event.type === "promise-settled") return event.payload.cases ?? [];
  const one = event.type === "case-decided" || event.type === "remarked" ? event.payload.grievanceId : null;
  return one === null ? [] : [one];
}
