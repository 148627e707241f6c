import { parentPort, workerData } from "node:worker_threads";
import { examplesOf } from "./examples.ts";
import { postsToLearnFrom } from "./posts.ts";
import { RECIPE } from "./recipe.ts";
import { trainTables } from "./tables.ts";
import { examplesWithout } from "./trainModel.ts";

/** One training, on a thread of its own: without a group of writers, or null for all of them. */
export interface TrainingTask {
  readonly projectFolder: string;
  readonly group: number | null;
}

const { projectFolder, group } = workerData as TrainingTask;
parentPort?.postMessage(trainTables(examplesWithout(examplesOf(postsToLearnFrom(projectFolder)), group), RECIPE));
