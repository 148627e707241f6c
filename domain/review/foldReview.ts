import { assertNever } from "../assertNever.ts";
import { inOrder } from "../grievance/fold.ts";
import type { EventId, HybridTime, OfficeId, PromiseId, ReviewId, SeatId } from "../ids.ts";
import { answered, UNANSWERED } from "./register.ts";
import type { Answer } from "./register.ts";
import type { Attended, Review, ReviewPromise } from "./review.ts";
import type { EventOf, ReviewEvent } from "./reviewEvents.ts";

/** An event of one review as the record keeps it; `event` is null for a type that this program does not know. */
export interface RecordedReviewEvent {
  readonly id: EventId;
  readonly seat: SeatId;
  readonly time: HybridTime;
  readonly actor: string;
  /** Wall clock of the seat, milliseconds UTC. */
  readonly at: number;
  readonly event: ReviewEvent | null;
}

/** The review that its events make, the same for any order of arrival. Null until one of them prepares it. */
export function foldReview(id: ReviewId, events: readonly RecordedReviewEvent[]): Review | null {
  let review: Review | null = null;
  for (const recorded of events.toSorted(inOrder)) {
    if (recorded.event === null) continue;
    if (review === null) review = recorded.event.type === "review-prepared" ? prepared(id, recorded.event) : null;
    else review = applied(review, recorded.event, recorded);
  }
  return review;
}

function prepared(id: ReviewId, { payload }: EventOf<"review-prepared">): Review {
  return {
    id,
    ...planOf(payload),
    state: "prepared",
    begunAt: null,
    endedAt: null,
    minutesNumber: null,
    attendance: new Map(),
    promises: [],
    remarks: [],
    decisions: [],
    absenceLetters: [],
  };
}

function applied(review: Review, event: ReviewEvent, { id, actor, at }: RecordedReviewEvent): Review {
  switch (event.type) {
    case "review-prepared":
      return review;
    case "review-replanned":
      return { ...review, ...planOf(event.payload) };
    case "review-begun":
      return { ...review, state: "begun", begunAt: review.begunAt ?? at, endedAt: null };
    case "review-ended":
      return {
        ...review,
        ...(review.state === "begun" && { state: "ended", endedAt: at }),
        minutesNumber: review.minutesNumber ?? event.payload.minutesNumber ?? null,
      };
    case "attendance-taken": {
      const { office, attendance, name, replaces } = event.payload;
      return { ...review, attendance: withAttendance(review, office, { id, actor, at, value: { attendance, name } }, replaces) };
    }
    case "remarked":
      return { ...review, remarks: [...review.remarks, { ...event.payload, actor, at }] };
    case "case-decided":
      return { ...review, decisions: [...review.decisions, { id, ...event.payload, actor, at }] };
    case "case-decision-taken-back":
      return { ...review, decisions: review.decisions.filter((decision) => decision.id !== event.payload.decisionId) };
    case "promise-made":
      return withNewPromise(review, event, actor, at);
    case "promise-put-off": {
      const { promiseId, dueAt, replaces } = event.payload;
      return withPromise(review, promiseId, (promise) => ({
        ...promise,
        putOff: answered(promise.putOff, { id, actor, at, value: dueAt }, replaces, Object.is),
      }));
    }
    case "promise-settled": {
      const { promiseId, result, words, replaces } = event.payload;
      return withPromise(review, promiseId, (promise) => ({
        ...promise,
        settled: answered(
          promise.settled,
          { id, actor, at, value: { result, words } },
          replaces,
          (one, other) => one.result === other.result,
        ),
      }));
    }
    case "promise-reminded":
      return withPromise(review, event.payload.promiseId, (promise) => ({
        ...promise,
        remindedOf: withTime(promise.remindedOf, event.payload.dueAt),
      }));
    case "promise-fell-due":
      return withPromise(review, event.payload.promiseId, (promise) => ({
        ...promise,
        fellDueAt: withTime(promise.fellDueAt, event.payload.dueAt),
      }));
    case "absence-letter-issued":
      return { ...review, absenceLetters: [...review.absenceLetters, { ...event.payload, issuedAt: at }] };
    default:
      return assertNever(event);
  }
}

function planOf({ chair, ...plan }: EventOf<"review-prepared" | "review-replanned">["payload"]) {
  return { ...plan, chair: chair ?? null };
}

function withAttendance(
  { attendance }: Review,
  office: OfficeId,
  answer: Answer<Attended>,
  replaces: readonly string[],
): Review["attendance"] {
  const before = attendance.get(office) ?? UNANSWERED;
  const isSame = (one: Attended, other: Attended) => one.attendance === other.attendance && (one.name === other.name || one.name === null);
  return new Map(attendance).set(office, answered(before, answer, replaces, isSame));
}

function withNewPromise(review: Review, { payload }: EventOf<"promise-made">, madeBy: string, madeAt: number): Review {
  const { promiseId: id, dueAt: firstDueAt, stop = null, ...said } = payload;
  if (review.promises.some((promise) => promise.id === id)) return review;
  const promise = { id, ...said, stop, madeAt, madeBy, firstDueAt, putOff: UNANSWERED, settled: UNANSWERED, remindedOf: [], fellDueAt: [] };
  return { ...review, promises: [...review.promises, promise] };
}

function withPromise(review: Review, id: PromiseId, change: (promise: ReviewPromise) => ReviewPromise): Review {
  return { ...review, promises: review.promises.map((promise) => (promise.id === id ? change(promise) : promise)) };
}

function withTime(times: readonly number[], time: number): readonly number[] {
  return times.includes(time) ? times : [...times, time];
}
