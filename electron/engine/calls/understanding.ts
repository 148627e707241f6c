import { recordLearningReset } from "#db/events/learning.ts";
import { calls, DESK } from "./context.ts";

export const understandingCalls = {
  summary: calls.understanding.summary.handler(({ context }) => ({ corrections: context.understanding.corrections })),

  resetLearning: calls.understanding.resetLearning.handler(({ context }) => {
    const { record, understanding, changes } = context;
    const forgotten = understanding.corrections;
    recordLearningReset(record, DESK, Date.now());
    understanding.catchUp();
    changes.announce("record");
    return { forgotten };
  }),
};
