import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenPost } from "./posts.ts";
import type { Origin } from "./trainModel.ts";

/** The files that decide what is learned of a post, beside the rules themselves. */
const FOLDERS = ["training/train", "domain/understanding/model"];
const FILES = ["domain/understanding/findingFeatures.ts", "domain/understanding/modelBlocks.ts"];

/** Hashes of the posts and of the code that a model is trained from. */
export function originOf(projectFolder: string, posts: readonly WrittenPost[]): Origin {
  const inFolders = FOLDERS.flatMap((folder) => readdirSync(join(projectFolder, folder)).map((file) => `${folder}/${file}`));
  const code = createHash("sha256");
  for (const file of [...inFolders, ...FILES].toSorted())
    if (file.endsWith(".ts") && !file.endsWith(".test.ts")) code.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  const texts = createHash("sha256");
  for (const post of posts) texts.update(`${JSON.stringify(post)}\n`);
  return { posts: texts.digest("hex").slice(0, 16), code: code.digest("hex").slice(0, 16) };
}
