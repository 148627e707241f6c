import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { examplesOf } from "./examples.ts";
import { figuresOf } from "./figures.ts";
import { originOf } from "./origin.ts";
import { postsToLearnFrom } from "./posts.ts";
import type { Tables } from "./tables.ts";
import { trainModel } from "./trainModel.ts";
import type { Part } from "./trainModel.ts";
import type { TrainingTask } from "./worker.ts";

/**
 * Trains the model on the posts of all writers but those of the test, and writes its file. `worker` is the bundled file of one training; the
 * two run at the same time.
 */
export async function run(projectFolder: string, worker: URL): Promise<void> {
  const begunAt = performance.now();
  const say = (line: string) => process.stdout.write(`${Math.round((performance.now() - begunAt) / 1000)} s  ${line}\n`);
  const train = async (part: Part) => {
    const tables = await trainIn(worker, { projectFolder, part });
    say(`learned from ${part === "all" ? "all writers" : "the others than those left out"}`);
    return tables;
  };
  const [all, others] = await Promise.all([train("all"), train("others")]);
  const posts = postsToLearnFrom(projectFolder);
  const { bytes, leftOut } = trainModel(examplesOf(posts), originOf(projectFolder, posts), { all, others });
  writeFileSync(join(projectFolder, MODEL_FILE), bytes);
  process.stdout.write(figuresOf(leftOut));
  say(`${MODEL_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`);
}

async function trainIn(worker: URL, task: TrainingTask): Promise<Tables> {
  const [tables] = (await once(new Worker(worker, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 6_000 } }), "message")) as [
    Tables,
  ];
  return tables;
}

export const MODEL_FILE = "domain/understanding/model/weights.bin";
