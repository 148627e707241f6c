import { columnsOf, headsToTrain, LANGUAGE_HEADS, SENSE_HEADS, sequenceTargets } from "./heads.ts";
import type { Costs } from "./heads.ts";
import type { SequenceData } from "#domain/understanding/model/sequence.ts";
import type { SequenceShape } from "#domain/understanding/model/sequencePass.ts";
import type { TableData } from "#domain/understanding/model/table.ts";
import type { Example } from "./examples.ts";
import { quantised } from "./quantise.ts";
import { rowsOf, samplesOf } from "./samples.ts";
import { sequenceSamples } from "./sequenceSamples.ts";
import type { SequenceSamples } from "./sequenceSamples.ts";
import type { SequenceOptions, SequenceTarget } from "./trainSequence.ts";
import { trainTable } from "./trainTable.ts";
import type { Trained, TrainingOptions } from "./trainTable.ts";

/** How the tables are trained. */
export interface Recipe {
  readonly fewest: number;
  /** How many trainings the weights are the mean of. */
  readonly trainings: number;
  readonly mostRows: number;
  readonly mostLanguageRows: number;
  readonly costs: Costs;
  readonly sense: TrainingOptions;
  readonly language: TrainingOptions;
  readonly sequence: SequenceRecipe;
}

/** How the reading of words in order is trained. */
export interface SequenceRecipe extends SequenceOptions {
  readonly fewest: number;
  /** How many networks are trained, each from a beginning of its own. */
  readonly networks: number;
  readonly width: number;
  readonly looks: number;
  /** How much of a target goes to all labels alike, so that no share grows too sure. */
  readonly evenly: number;
  /** How much the kind and the urgency count beside the department. */
  readonly others: number;
}

export interface Tables {
  readonly sense: TableData;
  readonly language: TableData;
  readonly sequence: SequenceData;
}

/** Trains both tables on the same posts. */
export function trainTables(examples: readonly Example[], recipe: Recipe): Omit<Tables, "sequence"> {
  const table = (blocks: readonly Example["sense"][], heads: typeof SENSE_HEADS, options: TrainingOptions, most: number) => {
    const rows = rowsOf(blocks, recipe.fewest);
    const columns = columnsOf(heads);
    const samples = samplesOf(blocks, rows);
    const targets = headsToTrain(heads, examples, recipe.costs);
    const trained = Array.from({ length: recipe.trainings }, (_, at) =>
      trainTable(samples, rows.hashes.length, columns, targets, { ...options, seed: options.seed + at }),
    );
    return quantised(rows, meanOf(trained), most);
  };
  return {
    sense: table(
      examples.map(({ sense }) => sense),
      SENSE_HEADS,
      recipe.sense,
      recipe.mostRows,
    ),
    language: table(
      examples.map(({ language }) => language),
      LANGUAGE_HEADS,
      recipe.language,
      recipe.mostLanguageRows,
    ),
  };
}

/** All that networks are trained from, as lists of numbers: it goes from thread to thread. */
export interface SequenceTask {
  readonly samples: SequenceSamples;
  readonly shape: SequenceShape;
  readonly targets: readonly SequenceTarget[];
  /** Of each network. */
  readonly options: readonly SequenceOptions[];
}

export function sequenceTask(
  examples: readonly Example[],
  { fewest, width, looks, evenly, others, networks, ...options }: SequenceRecipe,
): SequenceTask {
  const words = examples.map(({ sequence }) => sequence);
  return {
    samples: sequenceSamples(words, fewest),
    shape: { width, looks, labels: SENSE_HEADS.map(({ labels }) => labels.length) },
    targets: sequenceTargets(SENSE_HEADS, examples, { evenly, others }),
    options: Array.from({ length: networks }, (_, at) => ({ ...options, seed: options.seed + at })),
  };
}

/** What one training finds by the order of its posts counts less in the mean of several. */
function meanOf(trained: readonly Trained[]): Trained {
  const mean = (list: (each: Trained) => Float32Array) => {
    const lists = trained.map(list);
    return Float32Array.from(lists[0] ?? [], (_, at) => lists.reduce((sum, each) => sum + (each[at] ?? 0), 0) / lists.length);
  };
  return { columns: trained[0]?.columns ?? 0, weights: mean(({ weights }) => weights), bias: mean(({ bias }) => bias) };
}
