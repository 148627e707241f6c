import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { examplesOf } from "./examples.ts";
import { originOf } from "./origin.ts";
import { isOfTest, readPosts } from "./posts.ts";
import { RECIPE } from "./recipe.ts";
import { figuresOf } from "./figures.ts";
import { trainModel } from "./trainModel.ts";

/** Trains the model on the posts of all writers but those of the test, and writes its file. */
export function run(projectFolder: string): void {
  const begunAt = performance.now();
  const say = (line: string) => process.stdout.write(`${Math.round((performance.now() - begunAt) / 1000)} s  ${line}\n`);
  const posts = readPosts(join(projectFolder, "training/posts")).filter((post) => !isOfTest(post));
  const { bytes, leftOut } = trainModel(examplesOf(posts), GROUPS, RECIPE, originOf(projectFolder, posts), say);
  const file = join(projectFolder, MODEL_FILE);
  writeFileSync(file, bytes);
  process.stdout.write(figuresOf(leftOut));
  say(`${MODEL_FILE}: ${(bytes.length / 2 ** 20).toFixed(1)} MB`);
}

const GROUPS = 4;
export const MODEL_FILE = "domain/understanding/model/weights.bin";
