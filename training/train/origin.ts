import { createHash } from "node:crypto";
import type { Hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureList } from "#domain/understanding/model/featureList.ts";
import { examplesOf } from "./examples.ts";
import { hashesOf } from "./sequenceSamples.ts";
import type { LabelledPost, WrittenPost } from "./posts.ts";
import type { Origin } from "./trainModel.ts";

/** The files that decide what is learned of a post, beside the rules themselves, of which `features` tells. */
const FOLDERS = ["training/train", "domain/understanding/model"];
const FILES = ["domain/understanding/findingFeatures.ts", "domain/understanding/modelBlocks.ts"];

/** Hashes of the posts, of the code that a model is trained from, and of what the rules find. */
export function originOf(projectFolder: string, posts: readonly (LabelledPost | WrittenPost)[]): Origin {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(projectFolder, folder), { encoding: "utf8", recursive: true }).map(
      (file) => `${folder}/${file.replaceAll("\\", "/")}`,
    ),
  );
  return { posts: hashOfPosts(posts), code: hashOfCode(projectFolder, [...inFolders, ...FILES]), features: featuresOf(posts) };
}

export function hashOfPosts(posts: readonly object[]): string {
  const hash = createHash("sha256");
  for (const post of posts) hash.update(`${JSON.stringify(post)}\n`);
  return shortened(hash);
}

/** Without tests and without what is no code. */
export function hashOfCode(projectFolder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.toSorted())
    if (file.endsWith(".ts") && !file.endsWith(".test.ts")) hash.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  return shortened(hash);
}

function shortened(hash: Hash): string {
  return hash.digest("hex").slice(0, 16);
}

/** A hash of all that the model is given of these posts. */
function featuresOf(posts: readonly (LabelledPost | WrittenPost)[]): string {
  const hash = createHash("sha256");
  for (const { sense, language, sequence } of examplesOf(posts)) {
    for (const { features } of [...sense, ...language]) hash.update(JSON.stringify(plainOf(features)));
    hash.update(JSON.stringify(sequence.map(hashesOf)));
  }
  return shortened(hash);
}

/** Without what a table remembers in the groups: it differs from run to run. */
function plainOf({ hashes, values, groups }: FeatureList): readonly unknown[] {
  return [hashes, values, groups.map((group) => group.hashes)];
}
