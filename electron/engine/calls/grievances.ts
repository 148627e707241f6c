import { correctCase } from "../cases/correctCase.ts";
import { caseOf, readCase } from "../cases/readCase.ts";
import { calls, DESK } from "./context.ts";

export const grievancesCalls = {
  get: calls.grievances.get.handler(({ context, input, errors }) => {
    const found = readCase(context.record, input.id);
    if (found === null) throw errors.NOT_FOUND();
    return found;
  }),

  correct: calls.grievances.correct.handler(({ context, input, errors }) => {
    const { record, understanding, policy, changes } = context;
    const { id, ...correction } = input;
    const { ruleScores } = understanding;
    const corrected = correctCase(record, { id, correction, actor: DESK, now: Date.now(), policy: policy(), ruleScores });
    if (corrected.outcome === "not-found") throw errors.NOT_FOUND();
    if (corrected.outcome === "refused") throw errors.REFUSED({ data: { code: corrected.refusal.code } });
    understanding.catchUp();
    changes.announce("record");
    return caseOf(corrected.grievance);
  }),
};
