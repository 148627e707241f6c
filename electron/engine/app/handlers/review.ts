import { isDeepStrictEqual } from "node:util";
import { v7 } from "uuid";
import type { AskedOfReview } from "#contract/review.ts";
import { readReview } from "#db/projections/readReview.ts";
import { caseOfTypedNumber } from "#db/search/caseOfTicket.ts";
import { idsOfRows } from "#db/queue/listQueue.ts";
import { queueRows } from "#db/queue/queueRows.ts";
import { prepareReview, runReviewCommand } from "#db/review/appendReview.ts";
import { promisesOf } from "#db/review/promises.ts";
import { reviews } from "#db/review/reviews.ts";
import { assertNever } from "#domain/assertNever.ts";
import { DAY_MS } from "#domain/clock/indianDay.ts";
import type { RefusalCode } from "#domain/grievance/decision.ts";
import type { GrievanceId, PromiseId, ReviewId } from "#domain/ids.ts";
import type { ReviewAction, ReviewRefusal } from "#domain/review/decideReview.ts";
import { CASES_OF_PROMISE } from "#domain/review/review.ts";
import type { Review } from "#domain/review/review.ts";
import { stopOfKey } from "#domain/review/stop.ts";
import { draftAbsenceLetter, issueAbsenceLetter, printedAbsenceLetter } from "../../services/review/absence.ts";
import { dossierOf } from "../../services/review/dossier.ts";
import { endReview } from "../../services/review/endReview.ts";
import { minutesOf } from "../../services/review/minutes.ts";
import { decideOnCase, takeBackDecision } from "../../services/review/onTheSpot.ts";
import type { DoneOnTheSpot } from "../../services/review/onTheSpot.ts";
import { promiseLines } from "../../services/review/promiseLines.ts";
import { reviewView } from "../../services/review/reviewView.ts";
import { commandRulesOf, procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { rowOf } from "./desk.ts";
import { actorOf, needs, reads } from "./guards.ts";
import { ownFilter } from "./ownFilter.ts";
import { printed } from "./prints.ts";
import { withStatutoryCuts } from "./withStatutoryCuts.ts";

/** As many as are read while people wait. */
const LINES_OF_GROUP = 40;

/** What the file of minutes is called. */
const NAME_OF_MINUTES = { en: "Minutes", hi: "कार्यवृत्त" } as const;

export const reviewHandlers = {
  list: reads.review.list.handler(({ context }) => [...reviews(context.record)]),

  prepare: needs("review").review.prepare.handler(async ({ context, input }) => {
    const id = prepareReview(context.writer, input, context.actor, context.now());
    await context.preparing.prepare(id);
    context.changes.announce("record");
    return { id };
  }),

  get: reads.review.get.handler(({ context, input, errors }) => {
    const view = viewOf(context, input.id as ReviewId);
    if (view === null) throw errors.NOT_FOUND();
    return view;
  }),

  act: needs("review").review.act.handler(async ({ context, input, errors }) => {
    const id = input.id as ReviewId;
    const before = readReview(context.record, id)?.scope;
    const refusal = done(context, id, input.action);
    if (refusal === "no-such-review") throw errors.NOT_FOUND();
    if (refusal !== null) throw errors.REFUSED({ data: { refusal } });
    // Who presides changes no picture.
    if (input.action.type === "replan" && !isDeepStrictEqual(before, input.action.scope)) await context.preparing.prepare(id);
    if (input.action.type === "end" && context.presenting.shows(id)) takeOff(context);
    context.changes.announce("record");
    const view = viewOf(context, id);
    if (view === null) throw errors.NOT_FOUND();
    return view;
  }),

  runOnCase: needs("review").review.runOnCase.handler(({ context, input: { id, stop, grievanceId, act }, errors }) => {
    const capability = CAPABILITY_ON_THE_SPOT[act.do];
    if (capability !== null) actorOf(context, capability);
    const done = decideOnCase(context.writer, { id: id as ReviewId, stop, grievanceId, act, ...commandRulesOf(context) });
    return answerOf(context, id as ReviewId, done, errors);
  }),

  takeBackDecision: needs("review").review.takeBackDecision.handler(({ context, input: { id, decisionId }, errors }) => {
    // As the desk's own undo: what a room has seen is not undone from a dossier.
    actorOf(context, "triage");
    const done = takeBackDecision(context.writer, { id: id as ReviewId, decisionId, ...commandRulesOf(context) });
    return answerOf(context, id as ReviewId, done, errors);
  }),

  pictures: reads.review.pictures.handler(({ context, input }) => context.preparing.picturesOf(input.id as ReviewId)),

  fetchPictures: needs("review").review.fetchPictures.handler(async ({ context, input }) => {
    await context.preparing.prepare(input.id as ReviewId);
    return context.preparing.picturesOf(input.id as ReviewId);
  }),

  dossier: reads.review.dossier.handler(({ context, input, errors }) => {
    const stop = stopOfKey(input.stop);
    if (stop === null) throw errors.NOT_FOUND();
    return dossierOf(context, stop, context.now());
  }),

  casesOfTickets: reads.review.casesOfTickets.handler(({ context, input }) =>
    [...new Set(input.tickets)].flatMap((typed) => {
      const found = caseOfTypedNumber(context.record, typed);
      return found === null ? [] : [found];
    }),
  ),

  casesOfGroup: reads.review.casesOfGroup.handler(async ({ context, input }) => {
    const rows = await context.reads.queue({ filter: withStatutoryCuts(context, ownFilter(context, input.filter)), order: "due" });
    return {
      ids: [...idsOfRows(context.record, [...rows.subarray(0, CASES_OF_PROMISE)])],
      lines: queueRows(context.record, [...rows.subarray(0, LINES_OF_GROUP)]).map((line) => rowOf(context.record, line)),
      total: rows.length,
    };
  }),

  promises: reads.review.promises.handler(({ context, input }) => {
    const now = context.now();
    const rows = promisesOf(context.record, input.offices, now - input.days * DAY_MS);
    return promiseLines(context.record, rows, { registry: context.registry(), now });
  }),

  printMinutes: reads.review.printMinutes.handler(async ({ context, input, errors, signal }) => {
    const review = reviewOf(context, input.id, errors);
    const minutes = await minutesOf(context, review, context.settings.letterhead(), context.now(), signal);
    if (minutes === null) throw errors.NOT_BEGUN();
    const { locale } = input;
    return printed(context, { kind: "minutes", locale, minutes }, `${NAME_OF_MINUTES[locale]} ${minutes.title}`, { errors, signal });
  }),

  absenceLetter: {
    print: reads.review.absenceLetter.print.handler(({ context, input, errors, signal }) => {
      const letter = readReview(context.record, input.id as ReviewId)?.absenceLetters.find(({ letterId }) => letterId === input.letterId);
      if (letter === undefined) throw errors.NOT_FOUND();
      const whole = printedAbsenceLetter(letter, context.registry(), context.settings.letterhead());
      return printed(context, { kind: "letter", locale: input.locale, letter: whole }, letter.number, { errors, signal });
    }),

    draft: needs("issue-letter").review.absenceLetter.draft.handler(({ context, input, errors }) => {
      return draftAbsenceLetter(reviewOf(context, input.id, errors), input.office, context.registry(), context.now());
    }),

    issue: needs("issue-letter").review.absenceLetter.issue.handler(({ context, input, errors }) => {
      const { writer, actor, changes } = context;
      const { numberPrefix } = context.settings.letterhead();
      const asked = {
        id: input.id as ReviewId,
        letter: input.letter,
        registry: context.registry(),
        numberPrefix,
        actor,
        now: context.now(),
      };
      const issued = issueAbsenceLetter(writer, asked);
      if (issued === "no-such-review") throw errors.NOT_FOUND();
      if (typeof issued === "string") throw errors.REFUSED({ data: { refusal: issued } });
      changes.announce("record");
      return issued;
    }),
  },
};

interface SpotErrors {
  NOT_FOUND(): Error;
  REFUSED(told: { readonly data: { readonly refusal: ReviewRefusal } }): Error;
  CASE_REFUSED(told: { readonly data: { readonly code: RefusalCode } }): Error;
}

/** The review after something was done to a case of it; throws where it was not done. */
function answerOf(context: HandlerContext, id: ReviewId, done: DoneOnTheSpot, errors: SpotErrors) {
  if (done.outcome === "refused" && done.refusal !== "no-such-review") throw errors.REFUSED({ data: { refusal: done.refusal } });
  if (done.outcome === "case-refused") throw errors.CASE_REFUSED({ data: { code: done.code } });
  const view = done.outcome === "done" ? viewOf(context, id) : null;
  if (view === null) throw errors.NOT_FOUND();
  context.changes.announce("record");
  return view;
}

/** What else anyone who holds a review has to be allowed; a remark belongs to the review. */
const CAPABILITY_ON_THE_SPOT = { mark: "mark", "mark-as-well": "mark", escalate: "escalate", remark: null } as const;

/** Throws where there is no such review. */
export function reviewOf({ record }: HandlerContext, id: string, errors: { NOT_FOUND(): Error }): Review {
  const review = readReview(record, id as ReviewId);
  if (review === null) throw errors.NOT_FOUND();
  return review;
}

/** What is over holds neither the officers' screen nor the walls. */
function takeOff({ presenting, walls }: HandlerContext): void {
  presenting.put(null);
  walls.followReview(null);
}

function viewOf(context: HandlerContext, id: ReviewId) {
  const review = readReview(context.record, id);
  return review === null ? null : reviewView(context.record, review, context.registry(), context.now());
}

function done(context: HandlerContext & { readonly actor: string }, id: ReviewId, asked: AskedOfReview): ReviewRefusal | null {
  const { writer, actor } = context;
  const now = context.now();
  if (asked.type === "end") return endReview(writer, id, { numberPrefix: context.settings.letterhead().numberPrefix, actor, now });
  return runReviewCommand(writer, id, actionOf(asked), actor, now);
}

/** What a window asks for has no ids yet, or has them as plain text. */
function actionOf(asked: Exclude<AskedOfReview, { readonly type: "end" }>): ReviewAction {
  switch (asked.type) {
    case "promise":
      return { ...asked, promiseId: v7() as PromiseId };
    case "put-off":
    case "settle":
      return { ...asked, promiseId: asked.promiseId as PromiseId };
    case "replan":
    case "begin":
    case "take-attendance":
    case "remark":
      return asked;
    default:
      return assertNever(asked);
  }
}

export const presentingHandlers = {
  put: needs("review").presenting.put.handler(({ context, input: { screen } }) => {
    if (screen !== null && screen.grievanceId !== null)
      context.preparing.keepCase(screen.reviewId as ReviewId, screen.grievanceId as GrievanceId);
    context.presenting.put(screen);
    context.walls.followReview(screen?.stop ?? null);
  }),
  watch: procedures.presenting.watch.handler(async function* ({ context, signal }) {
    try {
      yield* context.presenting.watch(signal);
    } finally {
      // The officers' screen is closed: no review holds the walls any longer.
      context.walls.followReview(null);
    }
  }),
  open: needs("review").presenting.open.handler(({ context }) => context.host.onScreenAsked()),
};
