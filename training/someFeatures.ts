import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { originOf } from "./train/origin.ts";
import { postsToLearnFrom } from "./train/posts.ts";

const FILE = "training/someFeatures.txt";
const EVERY = 16;

/** Called once a model is trained: what the rules find in some of its posts, which is soon compared. */
export function keepSomeFeatures(projectFolder: string): void {
  writeFileSync(join(projectFolder, FILE), `${someOriginOf(projectFolder).features}\n`);
}

/** The hash of what the rules found in some of the posts when the model was trained. */
export function keptSomeFeatures(projectFolder: string): string {
  return readFileSync(join(projectFolder, FILE), "utf8").trim();
}

/** Of every sixteenth post to learn from: to find the features of all takes a minute. */
export function someOriginOf(projectFolder: string): ReturnType<typeof originOf> {
  return originOf(
    projectFolder,
    postsToLearnFrom(projectFolder).filter((_, at) => at % EVERY === 0),
  );
}
