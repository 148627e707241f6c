import type { GrievanceId } from "#domain/ids.ts";
import { officeLabel } from "#domain/registry/officeLabel.ts";
import { casesOfLetter } from "#db/letters/dueLetters.ts";
import { letterRegister } from "#db/letters/register.ts";
import { readGrievance } from "#db/projections/grievanceRow.ts";
import { draftLetter, issueLetter, printedLetter, sensitiveCasesOf, shownLetter, takeBackLetter } from "../../services/letters/letters.ts";
import { draftDueLetter, dueLetters, issueDueLetter } from "../../services/letters/dueLetters.ts";
import { sampleLetter } from "../../services/letters/sampleLetter.ts";
import { act } from "../../core/commands/act.ts";
import { commandRulesOf } from "./context.ts";
import type { HandlerContext } from "./context.ts";
import { actorOf, needs, reads } from "./guards.ts";
import { printed } from "./prints.ts";

const MOST_LETTERS = 1_000;
/** What the file of a sample is called. */
const SAMPLE = { en: "Sample letter", hi: "नमूना पत्र" } as const;

export const lettersHandlers = {
  draft: reads.letters.draft.handler(({ context, input, errors }) => {
    const grievance = readGrievance(context.record, input.id);
    if (grievance === null) throw errors.NOT_FOUND();
    const drafted = draftLetter(context.record, grievance, { ...input, registry: context.registry(), now: context.now() });
    if (drafted.outcome === "refused") throw errors.REFUSED({ data: { code: drafted.code } });
    return drafted.draft;
  }),

  issue: needs("issue-letter").letters.issue.handler(({ context, input, errors }) => {
    const { id, ...letter } = input;
    const { numberPrefix } = context.settings.letterhead();
    const issued = issueLetter(context.writer, { id, letter, numberPrefix, ...commandRulesOf(context) });
    if (issued.outcome === "not-found") throw errors.NOT_FOUND();
    if (issued.outcome === "refused") throw errors.REFUSED({ data: { code: issued.code } });
    context.changes.announce("record");
    return { letterId: issued.letterId, number: issued.number };
  }),

  due: reads.letters.due.handler(({ context }) => [...dueLetters(context.record, context.registry(), context.now())]),

  draftDue: reads.letters.draftDue.handler(({ context, input, errors }) => {
    const { policy, now, registry } = commandRulesOf(context);
    const draft = draftDueLetter(context.record, { ...input, registry, policy, now });
    if (draft === null) throw errors.NOT_FOUND();
    return draft;
  }),

  issueDue: needs("issue-letter").letters.issueDue.handler(({ context, input, errors }) => {
    const { to, kind, ids, byMail, ...letter } = input;
    const { numberPrefix } = context.settings.letterhead();
    const issued = issueDueLetter(context.writer, { to, kind, ids, byMail, letter, numberPrefix, ...commandRulesOf(context) });
    if (issued.outcome === "not-found") throw errors.NOT_FOUND();
    if (issued.outcome === "refused") throw errors.REFUSED({ data: { code: issued.code } });
    context.changes.announce("record");
    return { id: issued.id, letterId: issued.letterId, number: issued.number };
  }),

  takeBack: needs("issue-letter").letters.takeBack.handler(({ context, input, errors }) => {
    // What is taken back is taken back in all its cases.
    if (namesOthers(context, input.id, input.letterId)) throw errors.REFUSED({ data: { code: "not-undoable" } });
    const outcome = takeBackLetter(context.writer, { ...input, ...commandRulesOf(context) });
    if (outcome === "not-found") throw errors.NOT_FOUND();
    if (outcome === "refused") throw errors.REFUSED({ data: { code: "not-undoable" } });
    context.changes.announce("record");
    return {};
  }),

  mailTo: reads.letters.mailTo.handler(({ context, input }) => context.officerMail.wayOfLetters(input.to)),

  get: reads.letters.get.handler(({ context, input, errors }) => {
    const letter = printedLetter(context.record, input.id, input.letterId, context.registry(), context.settings.letterhead());
    if (letter === null) throw errors.NOT_FOUND();
    // Also where the sensitive one is a case that the person who asks does not see.
    return shownLetter(context.writer, input.id, letter, namesOthers(context, input.id, input.letterId));
  }),

  print: reads.letters.print.handler(({ context, input, errors, signal }) => {
    const { id, letterId, locale } = input;
    const letter = printedLetter(context.record, id, letterId, context.registry(), context.settings.letterhead());
    if (letter === null || namesOthers(context, id, letterId)) throw errors.NOT_FOUND();
    reveal(context, sensitiveCasesOf(context.record, id, letterId));
    return printed(context, { kind: "letter", locale, letter }, letter.letter.number, { errors, signal });
  }),

  printSample: needs("settings").letters.printSample.handler(({ context, input, errors, signal }) => {
    const { letterhead, locale } = input;
    const letter = sampleLetter(letterhead, context.registry(), context.now());
    return printed(context, { kind: "letter", locale, letter }, SAMPLE[locale], { errors, signal });
  }),

  register: reads.letters.register.handler(({ context, input }) =>
    letterRegister(context.record, { ...input, limit: MOST_LETTERS }).map((letter) => ({
      ...letter,
      toLabel: { ...officeLabel(letter.to) },
    })),
  ),

  letterhead: {
    get: reads.letters.letterhead.get.handler(({ context }) => context.settings.letterhead()),
    put: needs("settings").letters.letterhead.put.handler(({ context, input }) => {
      context.settings.putLetterhead(input);
      context.changes.announce("settings");
      return context.settings.letterhead();
    }),
  },
};

/** Whether a letter is about cases as well that the person who asks does not see: its words name each of them. */
function namesOthers({ record, writer, scope }: HandlerContext, id: GrievanceId, letterId: string): boolean {
  return scope !== null && casesOfLetter(writer, id, letterId).length > casesOfLetter(record, id, letterId).length;
}

/** A print of what was written in a sensitive case is a look at it. Throws FORBIDDEN where that person may not. */
function reveal(context: HandlerContext & { readonly actor: string }, ids: readonly GrievanceId[]): void {
  if (ids.length === 0) return;
  actorOf(context, "triage");
  for (const id of ids) act(context.writer, { id, action: { type: "reveal" }, ...commandRulesOf(context) });
  context.changes.announce("record");
}
