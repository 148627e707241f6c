import type { SequenceShape } from "#domain/understanding/model/sequencePass.ts";
import type { Samples } from "../train/samples.ts";
import type { SequenceSamples } from "../train/sequenceSamples.ts";
import { trainSequence } from "../train/trainSequence.ts";
import type { SequenceOptions, SequenceTarget, TrainedSequence } from "../train/trainSequence.ts";
import { trainNetwork } from "./trainNetwork.ts";
import type { NetworkOptions, TrainedNetwork } from "./trainNetwork.ts";

/** All that a network is trained from that sees features: it goes to a thread. */
export interface FeaturesTask {
  readonly samples: Samples;
  readonly rowCount: number;
  readonly columns: number;
  /** The column of each post. */
  readonly targets: readonly number[];
  readonly network: NetworkOptions;
}

/** The same of one that reads words in their order. */
export interface OrderTask {
  readonly words: SequenceSamples;
  readonly shape: SequenceShape;
  readonly targets: readonly SequenceTarget[];
  readonly sequence: SequenceOptions;
}

export interface Trainings {
  features(task: FeaturesTask): Promise<TrainedNetwork>;
  order(task: OrderTask): Promise<TrainedSequence>;
}

export function trained(task: FeaturesTask | OrderTask): TrainedNetwork | TrainedSequence {
  if ("network" in task) return trainNetwork(task.samples, task.rowCount, task.columns, task.targets, task.network);
  return trainSequence(task.words, task.shape, task.targets, task.sequence);
}
