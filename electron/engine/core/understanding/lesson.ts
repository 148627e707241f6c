import type { Correction, RuleScores } from "#domain/understanding/learner.ts";
import type { LearningStep } from "#db/append/learning.ts";

export interface Teaching {
  readonly correction: Correction;
  readonly rules: RuleScores;
}

/**
 * What a recorded correction or mark teaches; null where there is nothing to learn from it: the words were not at
 * hand, or only the place or "none of them" was set right, which says nothing of other posts. A mark says which
 * department answers, whether it was proposed or not; its district is the office's, not the incident's.
 */
export function teachingOf({ stream, lesson: event }: LearningStep): Teaching | null {
  if (event === "reset" || !event.payload.lesson) return null;
  const { wording, rules } = event.payload.lesson;
  const judged = event.type === "marked" ? { department: event.payload.to.department } : correctedIn(event.payload);
  if (Object.keys(judged).length === 0) return null;
  return {
    correction: { text: wording, about: stream, ...judged },
    rules: {
      department: rules["department"] ?? {},
      kind: rules["kind"] ?? {},
      urgency: rules["urgency"] ?? {},
      district: rules["district"] ?? {},
    },
  };
}

function correctedIn({ department, kind, urgency, district }: Extract<LearningStep["lesson"], { type: "proposal-corrected" }>["payload"]) {
  return {
    ...(department == null ? {} : { department }),
    ...(kind === undefined ? {} : { kind }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(district == null ? {} : { district }),
  };
}
