import { buildGazetteer, gazetteerInSteps } from "#domain/geography/gazetteer.ts";
import type { Gazetteer, VillageRow } from "#domain/geography/gazetteer.ts";
import type { LearnerState, RuleScores } from "#domain/understanding/learner.ts";
import type { PostToUnderstand, Proposal } from "#domain/proposal/proposal.ts";
import type { KnownAddresses } from "#domain/understanding/speaker.ts";
import type { UnderstandingModel } from "#domain/understanding/model/model.ts";
import { complaintWordsInSteps } from "#domain/understanding/reading.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import type { Reader, Writer } from "#db/connection.ts";
import { timesForgotten } from "#db/append/learning.ts";
import { RecordError } from "#db/faults.ts";
import { readVillages } from "#db/places/villages.ts";
import { keepLearned, learnFrom, learnOn } from "./learned.ts";
import type { Learned } from "./learned.ts";
import { inTurns } from "../time/turnOfTheLoop.ts";

export interface UnderstandingStep {
  readonly understand: (post: PostToUnderstand) => Proposal;
  /**
   * Gets it ready with pauses for what is asked of it first, once for all who wait: asked before that, it gets ready at once, in one long
   * turn. Rejects where the record cannot be read.
   */
  ready(): Promise<void>;
  /** What is said of a text without anything learned, for a correction to keep. */
  readonly ruleScores: (text: string) => RuleScores;
  /** The id of the trained model; null where the rules decide alone. */
  readonly model: string | null;
  /** Learns from what was recorded or merged since; to be called after each correction, mark, undoing, reset and merge. */
  catchUp(): void;
  /** To be called when another village directory was imported; resolves once it counts. */
  readVillagesAgain(): Promise<void>;
  /** To be called when offices, officers or representatives have other addresses. */
  readAddressesAgain(): void;
  /** To be called when the choice whether to use what was learned has changed. */
  chooseAgain(): void;
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
  readonly addresses: KnownAddresses;
  /** Null to leave out what was learned. */
  readonly learned: LearnerState | null;
}

/** What the engine understands by at one moment. */
export interface UnderstandingNow {
  readonly data: UnderstandingData;
  /** False once something was learned, or another directory or other addresses count: what was understood by the data is void then. */
  isStillSo(): boolean;
}

export interface UnderstandingStepOptions {
  /** Whose corrections it learns from: the real record, or the one of the rehearsal. */
  readonly record: Writer;
  /** The record that holds the settings, and with them the villages. */
  readonly settings: Reader;
  /** From where offices, officers and representatives write. */
  readonly addresses: () => KnownAddresses;
  /** False to leave out what was learned; corrections are learned all the same, and count when it is true again. */
  readonly usesLearned: () => boolean;
  /** The trained model; absent to go by the rules alone. */
  readonly model?: () => UnderstandingModel;
}

/** A start learns again at most so many. */
const KEPT_EVERY = 500;

/**
 * What the engine understands by. It is put together when it is first needed: that takes a quarter of a second, and a window that
 * only reads needs none of it.
 */
export function createUnderstandingStep({ record, settings, addresses, usesLearned, model }: UnderstandingStepOptions): UnderstandingStep {
  let made: Understood | null = null;
  let gettingReady: Promise<void> | null = null;
  let wasMadeInTransaction = false;
  /** How many directories were imported since the start. */
  let imports = 0;
  // It may have read, and learned from, what is not there any more.
  record.onRollback(() => {
    if (wasMadeInTransaction) made = null;
  });

  function* prepare(): Generator<undefined, void> {
    yield* complaintWordsInSteps();
    model?.();
    yield;
    const before = imports;
    const gazetteer = yield* gazetteerInSteps(readVillages(settings));
    // A post, or another directory, may have come in between.
    if (made === null) understood(imports === before ? gazetteer : undefined);
  }

  function understood(gazetteer?: Gazetteer): Understood {
    if (made === null) {
      made = assembled(gazetteer ?? buildGazetteer(readVillages(settings)), addresses(), learnFrom(record));
      wasMadeInTransaction = record.sqlite.inTransaction;
    }
    // Whatever erased a lesson, and wherever: no proposal rests on it from then on, and it is not kept again.
    if (made.learned.forgotten !== timesForgotten(record)) {
      made = assembled(made.gazetteer, made.known, learnFrom(record));
      wasMadeInTransaction ||= record.sqlite.inTransaction;
    }
    return made;
  }

  function assembled(gazetteer: Gazetteer, known: KnownAddresses, learned: Learned): Understood {
    const current = createUnderstanding({
      gazetteer,
      addresses: known,
      learner: learned.learner,
      useLearned: usesLearned(),
      model: model?.() ?? null,
    });
    return { gazetteer, known, learned, current };
  }

  /** Where nothing is there yet, it will be made of what holds then. */
  function change(how: (from: Understood) => Understood): void {
    if (made !== null) made = how(made);
  }

  function keep(): void {
    if (made !== null) understood();
    change((from) => {
      if (from.learned.sinceKept === 0) return from;
      try {
        return { ...from, learned: keepLearned(record, from.learned) };
      } catch (error) {
        // Without it the next start takes longer, and that is all.
        if (!(error instanceof RecordError)) throw error;
        return from;
      }
    });
  }

  return {
    understand: (post) => understood().current.understand(post),
    async ready() {
      if (made === null) await (gettingReady ??= inTurns(prepare()).finally(() => (gettingReady = null)));
    },
    ruleScores: (text) => understood().current.ruleScores(text),
    get model() {
      return model?.().id ?? null;
    },
    catchUp() {
      change((from) => {
        const learned = learnOn(record, from.learned);
        return learned.learner === from.learned.learner ? { ...from, learned } : assembled(from.gazetteer, from.known, learned);
      });
      if (made !== null && made.learned.sinceKept >= KEPT_EVERY) keep();
    },
    async readVillagesAgain() {
      imports += 1;
      if (made === null) return;
      const before = imports;
      const gazetteer = await inTurns(gazetteerInSteps(readVillages(settings)));
      if (imports === before) change(({ known, learned }) => assembled(gazetteer, known, learned));
    },
    readAddressesAgain: () => change(({ gazetteer, learned }) => assembled(gazetteer, addresses(), learned)),
    chooseAgain: () => change(({ gazetteer, known, learned }) => assembled(gazetteer, known, learned)),
    now() {
      const { current: asItIs, known, learned } = understood();
      // A lesson is learned in place.
      const { corrections } = learned.learner;
      const data = { villages: readVillages(settings), addresses: known, learned: usesLearned() ? learned.learner.state() : null };
      return { data, isStillSo: () => understood().current === asItIs && understood().learned.learner.corrections === corrections };
    },
    keep,
    get corrections() {
      return understood().learned.learner.corrections;
    },
    learned: () => understood().learned.learner.state(),
  };
}

interface Understood {
  readonly gazetteer: Gazetteer;
  readonly known: KnownAddresses;
  readonly learned: Learned;
  readonly current: Understanding;
}
