import { recordLearningReset } from "#db/append/learning.ts";
import { needs, reads } from "./guards.ts";

export const understandingHandlers = {
  summary: reads.understanding.summary.handler(async ({ context: { understanding } }) => {
    await understanding.ready();
    return { corrections: understanding.corrections };
  }),

  resetLearning: needs("settings").understanding.resetLearning.handler(({ context }) => {
    const { writer, understanding, changes } = context;
    const forgotten = understanding.corrections;
    recordLearningReset(writer, context.actor, context.now());
    understanding.catchUp();
    changes.announce("record");
    return { forgotten };
  }),
};
