import { on, once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { examplesOf } from "./examples.ts";
import { figuresOf } from "./figures.ts";
import { originOf } from "./origin.ts";
import { postsToLearnFrom } from "./posts.ts";
import { joined } from "./quantise.ts";
import type { SequenceTask, Tables } from "./tables.ts";
import { trainModel } from "./trainModel.ts";
import type { Part } from "./trainModel.ts";
import type { TrainedSequence } from "./trainSequence.ts";
import type { TrainingTask } from "./worker.ts";

/**
 * Trains the model on the posts of all writers but those of the test, and writes its file. `worker` is the bundled file of one training; all
 * run at the same time.
 */
export async function run(projectFolder: string, worker: URL): Promise<void> {
  const begunAt = performance.now();
  const say = (line: string) => process.stdout.write(`${Math.round((performance.now() - begunAt) / 1000)} s  ${line}\n`);
  const train = async (part: Part): Promise<Tables> => {
    const writers = part === "all" ? "all writers" : "the others than those left out";
    const told = on(threadFor(worker, { projectFolder, part }), "message");
    const { value: task } = (await told.next()) as { readonly value: readonly [SequenceTask] };
    const networks = Promise.all(
      task[0].options.map(async (_, network) => {
        const [trained] = (await once(threadFor(worker, { ...task[0], network }), "message")) as [TrainedSequence];
        say(`network ${network + 1} learned from ${writers}`);
        return trained;
      }),
    );
    const { value: tables } = (await told.next()) as { readonly value: readonly [Omit<Tables, "sequence">] };
    say(`tables learned from ${writers}`);
    const { shape, samples } = task[0];
    return { ...tables[0], sequence: joined(shape, samples.hashes, await networks) };
  };
  const [all, others] = await Promise.all([train("all"), train("others")]);
  const posts = postsToLearnFrom(projectFolder);
  const { bytes, leftOut } = trainModel(examplesOf(posts), originOf(projectFolder, posts), { all, others });
  writeFileSync(join(projectFolder, MODEL_FILE), bytes);
  process.stdout.write(figuresOf(leftOut));
  say(`${MODEL_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`);
}

function threadFor(worker: URL, task: TrainingTask): Worker {
  return new Worker(worker, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: 6_000 } });
}

export const MODEL_FILE = "domain/understanding/model/weights.bin";
