import { OFFICE_HANDLES } from "#domain/department/officeHandles.ts";
import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { Gazetteer } from "#domain/geography/gazetteer.ts";
import { inOrder } from "#domain/grievance/fold.ts";
import { Learner } from "#domain/understanding/learner.ts";
import type { LearnerState, RuleScores } from "#domain/understanding/learner.ts";
import type { PostToUnderstand, Proposal } from "#domain/understanding/proposal.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import type { Reader } from "#db/connection.ts";
import { lastPosition, learningSteps, learningStepsAfter } from "#db/events/learning.ts";
import type { LearningStep } from "#db/events/learning.ts";
import { readVillages } from "#db/places/villages.ts";
import { teachingOf } from "./lesson.ts";

export interface UnderstandingStep {
  readonly understand: (post: PostToUnderstand) => Proposal;
  /** What the rules alone say of a text, for a correction to keep. */
  readonly ruleScores: (text: string) => RuleScores;
  /** Learns from what was recorded or merged since; to be called after each correction, reset and merge. */
  catchUp(): void;
  /** To be called when another village directory was imported. */
  readVillagesAnew(): void;
  /** To be called when the choice whether to use what was learned has changed. */
  chooseAnew(): void;
  /** How many corrections it has learned from. */
  readonly corrections: number;
  /** Equal histories give equal states. */
  learned(): LearnerState;
}

export interface UnderstandingStepOptions {
  /** Whose corrections it learns from: the real record, or the one of the rehearsal. */
  readonly record: Reader;
  /** The record that holds the settings, and with them the villages. */
  readonly settings: Reader;
  /** False to go by the rules alone; corrections are learned all the same, and count when it is true again. */
  readonly usesLearned: () => boolean;
}

export function createUnderstandingStep({ record, settings, usesLearned }: UnderstandingStepOptions): UnderstandingStep {
  let gazetteer: Gazetteer = buildGazetteer(readVillages(settings));
  let learned: Learned = learnAll(record);
  let current: Understanding = assembled();

  function assembled(): Understanding {
    return createUnderstanding({ gazetteer, handles: { officers: OFFICE_HANDLES }, learner: learned.learner, useLearned: usesLearned() });
  }

  return {
    understand: (post) => current.understand(post),
    ruleScores: (text) => current.ruleScores(text),
    catchUp() {
      const next = learnOn(record, learned);
      const isOther = next.learner !== learned.learner;
      learned = next;
      if (isOther) current = assembled();
    },
    readVillagesAnew() {
      gazetteer = buildGazetteer(readVillages(settings));
      current = assembled();
    },
    chooseAnew() {
      current = assembled();
    },
    get corrections() {
      return learned.learner.corrections;
    },
    learned() {
      const state = learned.learner.state();
      // Its memory goes on growing; what is given out stays as it was.
      return { ...state, memory: [...state.memory] };
    },
  };
}

interface Learned {
  readonly learner: Learner;
  /** Up to where events were read, by order of arrival. */
  readonly position: number;
  /** The last that was learned, by the order in which events count. */
  readonly last: LearningStep | null;
}

function learnAll(record: Reader): Learned {
  return record.snapshot(() => taught({ learner: new Learner(), position: 0, last: null }, learningSteps(record), lastPosition(record)));
}

/** What belongs before a correction that was learned already, and a reset, leave no way but to learn all again. */
function learnOn(record: Reader, learned: Learned): Learned {
  const arrived = learningStepsAfter(record, learned.position);
  const [first] = arrived;
  const follows = first === undefined || learned.last === null || inOrder(learned.last, first) < 0;
  if (!follows || arrived.some(({ lesson }) => lesson === "reset")) return learnAll(record);
  return taught(learned, arrived, lastPosition(record));
}

function taught({ learner, last }: Learned, steps: readonly LearningStep[], position: number): Learned {
  for (const { lesson } of steps) {
    const teaching = lesson === "reset" ? null : teachingOf(lesson);
    if (teaching !== null) learner.learn(teaching.correction, teaching.rules);
  }
  return { learner, position, last: steps.at(-1) ?? last };
}
