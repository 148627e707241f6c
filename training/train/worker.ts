import { parentPort, workerData } from "node:worker_threads";
import { withCourtesies } from "./courtesies.ts";
import { examplesOf } from "./examples.ts";
import { postsToLearnFrom } from "./posts.ts";
import { recipeFor } from "./recipe.ts";
import { sequenceTask, trainTables } from "./tables.ts";
import type { SequenceTask } from "./tables.ts";
import { examplesOfPart } from "./trainModel.ts";
import type { Part } from "./trainModel.ts";
import { trainSequence } from "./trainSequence.ts";

/** What a thread does: the tables of a part, which first tells what its networks are trained from, or one network. */
export type TrainingTask = TablesTask | (SequenceTask & { readonly network: number });

interface TablesTask {
  readonly projectFolder: string;
  readonly part: Part;
}

const task = workerData as TrainingTask;
if ("part" in task) {
  const examples = examplesOfPart(examplesOf(withCourtesies(postsToLearnFrom(task.projectFolder))), task.part);
  const recipe = recipeFor(task.part);
  parentPort?.postMessage(sequenceTask(examples, recipe.sequence));
  parentPort?.postMessage(trainTables(examples, recipe));
} else {
  const { samples, shape, targets, options, network } = task;
  parentPort?.postMessage(trainSequence(samples, shape, targets, options[network]!));
}
