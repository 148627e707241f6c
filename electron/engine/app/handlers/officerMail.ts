import { answerOf, settleAnswer } from "#db/officerMail/answers.ts";
import { officerMailOf } from "#db/officerMail/officerMail.ts";
import { takeAnswer } from "../../services/officerMail/takeAnswer.ts";
import { commandRulesOf } from "./context.ts";
import { needs, reads } from "./guards.ts";

export const officerMailHandlers = {
  status: reads.officerMail.status.handler(({ context }) => context.officerMail.status()),
  list: reads.officerMail.list.handler(({ context, input }) => context.officerMail.list(input.state)),
  ofCase: reads.officerMail.ofCase.handler(({ context, input }) => context.officerMail.ofCase(input.id)),
  answers: reads.officerMail.answers.handler(({ context }) => context.officerMail.answers()),

  sendAgain: needs("mark").officerMail.sendAgain.handler(({ context, input, errors }) => {
    const mail = officerMailOf(context.record, input.id) && context.officerMail.sendAgain(input.id);
    if (mail === null) throw errors.NOT_FOUND();
    return mail;
  }),

  release: needs("bulk").officerMail.release.handler(({ context }) => ({ released: context.officerMail.release() })),

  forgetAddress: needs("mark").officerMail.forgetAddress.handler(({ context, input }) => ({
    forgotten: context.officerMail.forgetAddress(input.address),
  })),

  takeAnswer: needs("enter-atr").officerMail.takeAnswer.handler(({ context, input, errors }) => {
    const { as, expectedAt, ...key } = input;
    const taken = takeAnswer(context.writer, { key, as, expectedAt, seen: context.record, ...commandRulesOf(context) });
    if (taken.outcome === "not-found") throw errors.NOT_FOUND();
    if (taken.outcome === "refused") throw errors.REFUSED({ data: { code: taken.code } });
    context.changes.announce("record");
    return { done: true as const };
  }),

  putBy: needs("triage").officerMail.putBy.handler(({ context, input, errors }) => {
    const answer = answerOf(context.record, input);
    if (answer === null) throw errors.NOT_FOUND();
    if (answer.state === "waits") context.writer.transaction(() => settleAnswer(context.writer, input, "put-by"));
    context.changes.announce("record");
    return { done: true as const };
  }),

  settings: {
    get: needs("settings").officerMail.settings.get.handler(({ context }) => context.officerMail.settings()),
    put: needs("settings").officerMail.settings.put.handler(({ context, input }) => {
      context.officerMail.putSettings(input.settings, input.takesOver);
      context.changes.announce("settings");
      return context.officerMail.settings();
    }),
  },
};
