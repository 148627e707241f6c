import { parentPort, workerData } from "node:worker_threads";
import { withCourtesies } from "./courtesies.ts";
import { examplesOf } from "./examples.ts";
import { postsToLearnFrom } from "./posts.ts";
import { recipeFor } from "./recipe.ts";
import { trainTables } from "./tables.ts";
import { examplesOfPart } from "./trainModel.ts";
import type { Part } from "./trainModel.ts";

/** One training, on a thread of its own. */
export interface TrainingTask {
  readonly projectFolder: string;
  readonly part: Part;
}

const { projectFolder, part } = workerData as TrainingTask;
const examples = examplesOfPart(examplesOf(withCourtesies(postsToLearnFrom(projectFolder))), part);
parentPort?.postMessage(trainTables(examples, recipeFor(part)));
