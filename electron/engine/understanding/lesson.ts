import type { EventOf } from "#domain/grievance/events.ts";
import type { Correction, RuleScores } from "#domain/understanding/learner.ts";

export interface Teaching {
  readonly correction: Correction;
  readonly rules: RuleScores;
}

/**
 * What a recorded correction teaches; null where there is nothing to learn from it: the words were not at hand,
 * or only the place or "none of them" was set right, which says nothing of other posts.
 */
export function teachingOf({ lesson, department, kind, urgency, district }: EventOf<"proposal-corrected">["payload"]): Teaching | null {
  if (lesson === null) return null;
  const corrected = {
    ...(department == null ? {} : { department }),
    ...(kind === undefined ? {} : { kind }),
    ...(urgency === undefined ? {} : { urgency }),
    ...(district == null ? {} : { district }),
  };
  if (Object.keys(corrected).length === 0) return null;
  const { rules } = lesson;
  return {
    correction: { text: lesson.wording, ...corrected },
    rules: {
      department: rules["department"] ?? {},
      kind: rules["kind"] ?? {},
      urgency: rules["urgency"] ?? {},
      district: rules["district"] ?? {},
    },
  };
}
