import { ORPCError } from "@orpc/server";
import { faultOfPassphrase } from "#domain/people/passphrase.ts";
import type { PassphraseFault } from "#domain/people/passphrase.ts";
import type { GrievanceId } from "#domain/ids.ts";
import type { Review } from "#domain/review/review.ts";
import { TransferError } from "../../services/transfer/transferError.ts";
import { contradictionsIn } from "../../services/transfer/contradictionLines.ts";
import { chooseAnswer } from "../../services/transfer/contradictions.ts";
import { chooseInReview } from "../../services/transfer/reviewContradictions.ts";
import { printedDossier } from "../../services/transfer/dossierTable.ts";
import { commandRulesOf, procedures } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { needs, reads } from "./guards.ts";
import { printed } from "./prints.ts";
import { reviewOf } from "./review.ts";

const NAME_OF_DOSSIER = { en: "Dossier", hi: "समीक्षा-सामग्री" } as const;

export const transferHandlers = {
  here: procedures.transfer.here.handler(({ context: { dossier, transfer } }) =>
    dossier === null ? null : { label: dossier, acts: transfer.acts() },
  ),

  waiting: procedures.transfer.waiting.handler(({ context }) => context.transfer.waiting()),

  size: needs("review").transfer.size.handler(({ context, input, errors }) => {
    requireRoom(context);
    return context.transfer.size(reviewOf(context, input.review, errors), input);
  }),

  make: needs("review").transfer.make.handler(async function* ({ context, input, errors }) {
    requireRoom(context);
    const review = reviewOf(context, input.review, errors);
    requireStrong(input.passphrase, errors);
    yield* context.transfer.make(review, input, context.actor);
  }),

  makeActs: needs("review").transfer.makeActs.handler(async function* ({ context, input, errors }) {
    requireStrong(input.passphrase, errors);
    yield* context.transfer.makeActs(input.passphrase, context.actor);
  }),

  look: procedures.transfer.look.handler(({ context, input }) => context.transfer.look(input.passphrase)),

  open: procedures.transfer.open.handler(({ context, input }) => context.transfer.open(input.passphrase)),

  takeIn: needs("review").transfer.takeIn.handler(({ context, input, errors }) => {
    requireRoom(context);
    return told(context, input.passphrase).catch((error: unknown) => {
      throw error instanceof TransferError ? errors.FAULT({ data: { fault: error.fault, about: error.about } }) : error;
    });
  }),

  given: needs("review").transfer.given.handler(({ context }) => {
    requireRoom(context);
    return context.transfer.given();
  }),

  revoke: needs("review").transfer.revoke.handler(({ context, input, errors }) => {
    requireRoom(context);
    if (!context.transfer.revoke(input.id, context.actor)) throw errors.NOT_FOUND();
    return context.transfer.given();
  }),

  contradictions: reads.transfer.contradictions.handler(({ context }) => lines(context)),

  choose: needs("review").transfer.choose.handler(({ context, input, errors }) => {
    const found = lines(context).find(({ key }) => key === input.key);
    if (found === undefined || found.answers[input.answer] === undefined) throw errors.NOT_FOUND();
    const { writer, changes } = context;
    const rules = commandRulesOf(context);
    const chosen =
      found.about === "case"
        ? chooseAnswer(writer, found.key.slice("case ".length) as GrievanceId, input.answer === 0 ? "here" : "there", rules)
        : chooseInReview(writer, found.key, input.answer, rules);
    if (chosen === "not-found") throw errors.NOT_FOUND();
    if (chosen === "at-the-desk") throw errors.AT_THE_DESK();
    changes.announce("record");
    return lines(context);
  }),

  leave: reads.transfer.leave.handler(({ context }) => {
    if (context.dossier !== null) context.host.onDossierLeft();
  }),

  print: needs("export").transfer.print.handler(async ({ context, input, errors, signal }) => {
    const review = reviewOf(context, input.review, errors);
    const dossier = await dossierOnPaper(context, review, signal);
    const { locale } = input;
    return printed(context, { kind: "dossier", locale, dossier }, `${NAME_OF_DOSSIER[locale]} ${dossier.title}`, { errors, signal });
  }),

  table: needs("export").transfer.table.handler(async function* ({ context, input, errors, signal }) {
    const review = reviewOf(context, input.review, errors);
    yield* context.transfer.table(review, await dossierOnPaper(context, review, signal), input.locale);
  }),
};

async function told(context: HandlerContext & { readonly actor: string }, passphrase: string) {
  const taken = await context.transfer.takeIn(passphrase, context.actor);
  if (taken.acts > 0) context.changes.announce("record");
  return { ...taken, by: [...taken.by], cases: [...taken.cases], reviews: [...taken.reviews] };
}

function dossierOnPaper(context: HandlerContext, review: Review, signal: AbortSignal | undefined) {
  return printedDossier(context, review, context.settings.letterhead(), context.now(), signal);
}

function lines({ record, registry, people, now }: HandlerContext) {
  return contradictionsIn(record, { registry: registry(), people: people.list(), now: now() });
}

/** A passphrase of a file is nobody's: it may hold any name. */
function requireStrong(passphrase: string, errors: { WEAK_PASSPHRASE(told: { data: { fault: PassphraseFault } }): Error }): void {
  const fault = faultOfPassphrase(passphrase, "");
  if (fault !== null) throw errors.WEAK_PASSPHRASE({ data: { fault } });
}

/** A dossier is made from the room, and acts come back to the room. */
function requireRoom({ dossier }: HandlerContext): void {
  if (dossier !== null) throw new ORPCError("ONLY_IN_ROOM");
}
