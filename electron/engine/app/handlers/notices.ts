import { answerOf, settleAnswer } from "#db/notices/answers.ts";
import { takeAnswer } from "../../services/officerMail/takeAnswer.ts";
import { needs, reads } from "./guards.ts";

export const noticesHandlers = {
  status: reads.notices.status.handler(({ context }) => context.notices.status()),
  list: reads.notices.list.handler(({ context, input }) => context.notices.list(input.state)),
  ofCase: reads.notices.ofCase.handler(({ context, input }) => context.notices.ofCase(input.id)),
  answers: reads.notices.answers.handler(({ context }) => context.notices.answers()),

  sendAgain: needs("mark").notices.sendAgain.handler(({ context, input, errors }) => {
    const notice = context.notices.sendAgain(input.id);
    if (notice === null) throw errors.NOT_FOUND();
    return notice;
  }),

  release: needs("mark").notices.release.handler(({ context }) => ({ released: context.notices.release() })),

  forgetAddress: needs("mark").notices.forgetAddress.handler(({ context, input }) => ({
    forgotten: context.notices.forgetAddress(input.address),
  })),

  takeAnswer: needs("enter-atr").notices.takeAnswer.handler(({ context, input, errors }) => {
    const { as, expectedAt, ...key } = input;
    const { record, actor, changes, understanding } = context;
    const taken = takeAnswer(record, {
      key,
      as,
      expectedAt,
      actor,
      registry: context.registry(),
      now: context.now(),
      policy: context.policy(),
      ruleScores: understanding.ruleScores,
    });
    if (taken.outcome === "not-found") throw errors.NOT_FOUND();
    if (taken.outcome === "refused") throw errors.REFUSED({ data: { code: taken.code } });
    changes.announce("record");
    return { done: true as const };
  }),

  putBy: needs("triage").notices.putBy.handler(({ context, input, errors }) => {
    const answer = answerOf(context.record, input);
    if (answer === null) throw errors.NOT_FOUND();
    if (answer.state === "waits") context.record.transaction(() => settleAnswer(context.record, input, "put-by"));
    context.changes.announce("record");
    return { done: true as const };
  }),

  settings: {
    get: reads.notices.settings.get.handler(({ context }) => context.notices.settings()),
    put: needs("settings").notices.settings.put.handler(({ context, input }) => {
      context.notices.putSettings(input.settings, input.takesOver);
      context.changes.announce("settings");
      return context.notices.settings();
    }),
  },
};
