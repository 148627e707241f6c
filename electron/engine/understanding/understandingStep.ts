import { buildGazetteer } from "#domain/geography/gazetteer.ts";
import type { Gazetteer, VillageRow } from "#domain/geography/gazetteer.ts";
import type { LearnerState, RuleScores } from "#domain/understanding/learner.ts";
import type { PostToUnderstand, Proposal } from "#domain/understanding/proposal.ts";
import type { KnownHandles } from "#domain/understanding/speaker.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { RecordError } from "#db/faults.ts";
import { readVillages } from "#db/places/villages.ts";
import { keepLearned, learnFrom, learnOn } from "./learned.ts";
import type { Learned } from "./learned.ts";

export interface UnderstandingStep {
  readonly understand: (post: PostToUnderstand) => Proposal;
  /** What the rules alone say of a text, for a correction to keep. */
  readonly ruleScores: (text: string) => RuleScores;
  /** Learns from what was recorded or merged since; to be called after each correction, mark, undoing, reset and merge. */
  catchUp(): void;
  /** To be called when another village directory was imported. */
  readVillagesAnew(): void;
  /** To be called when offices, officers or representatives have other accounts. */
  readHandlesAnew(): void;
  /** To be called when the choice whether to use what was learned has changed. */
  chooseAnew(): void;
  /** What it goes by at this moment, for another thread. */
  readonly now: () => UnderstandingNow;
  /** Keeps in the record what was learned since it was kept last, for a quick start; to be called at the end. */
  keep(): void;
  /** How many corrections and marks it has learned from. */
  readonly corrections: number;
  /** Equal histories give equal states. */
  learned(): LearnerState;
}

/** Everything that the understanding of the engine goes by, as data that another thread can be given. */
export interface UnderstandingData {
  readonly villages: readonly VillageRow[];
  readonly handles: KnownHandles;
  /** Null to go by the rules alone. */
  readonly learned: LearnerState | null;
}

/** What the engine understands by at one moment. */
export interface UnderstandingNow {
  readonly data: UnderstandingData;
  /** False once something was learned, or another directory or other accounts count: what was understood by the data is void then. */
  isStillSo(): boolean;
}

export interface UnderstandingStepOptions {
  /** Whose corrections it learns from: the real record, or the one of the rehearsal. */
  readonly record: Writer;
  /** The record that holds the settings, and with them the villages. */
  readonly settings: Reader;
  /** The accounts of offices, officers and representatives. */
  readonly handles: () => KnownHandles;
  /** False to go by the rules alone; corrections are learned all the same, and count when it is true again. */
  readonly usesLearned: () => boolean;
}

/** A start learns again at most so many. */
const KEPT_EVERY = 500;

export function createUnderstandingStep({ record, settings, handles, usesLearned }: UnderstandingStepOptions): UnderstandingStep {
  let gazetteer: Gazetteer = buildGazetteer(readVillages(settings));
  let known: KnownHandles = handles();
  let learned: Learned = learnFrom(record);
  let current: Understanding = assembled();

  function assembled(): Understanding {
    return createUnderstanding({ gazetteer, handles: known, learner: learned.learner, useLearned: usesLearned() });
  }

  function keep(): void {
    if (learned.sinceKept === 0) return;
    try {
      learned = keepLearned(record, learned);
    } catch (error) {
      // Without it the next start takes longer, and that is all.
      if (!(error instanceof RecordError)) throw error;
    }
  }

  return {
    understand: (post) => current.understand(post),
    ruleScores: (text) => current.ruleScores(text),
    catchUp() {
      const next = learnOn(record, learned);
      const isOther = next.learner !== learned.learner;
      learned = next;
      if (isOther) current = assembled();
      if (learned.sinceKept >= KEPT_EVERY) keep();
    },
    readVillagesAnew() {
      gazetteer = buildGazetteer(readVillages(settings));
      current = assembled();
    },
    readHandlesAnew() {
      known = handles();
      current = assembled();
    },
    chooseAnew() {
      current = assembled();
    },
    now() {
      const asItIs = current;
      // A lesson is learned in place.
      const { corrections } = learned.learner;
      const data = { villages: readVillages(settings), handles: known, learned: usesLearned() ? learned.learner.state() : null };
      return { data, isStillSo: () => current === asItIs && learned.learner.corrections === corrections };
    },
    keep,
    get corrections() {
      return learned.learner.corrections;
    },
    learned: () => learned.learner.state(),
  };
}
