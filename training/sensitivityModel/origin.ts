import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nearPosts, unlearnedPosts } from "./posts.ts";

/** The folders whose code decides what is learned, beside the rules and the readers of words that all models share. */
const FOLDERS = ["training/sensitivityModel", "domain/understanding/sensitivityModel"];

/** Hashes of the posts near the border, and of the code, that the networks and their threshold are made from. */
export function originOf(projectFolder: string): { readonly posts: string; readonly code: string } {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(projectFolder, folder)).map((file) => `${folder}/${file}`));
  const code = createHash("sha256");
  for (const file of files.toSorted())
    if (file.endsWith(".ts") && !file.endsWith(".test.ts")) code.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  const posts = createHash("sha256");
  for (const post of [...nearPosts(projectFolder), ...unlearnedPosts(projectFolder)]) posts.update(`${JSON.stringify(post)}\n`);
  return { posts: posts.digest("hex").slice(0, 16), code: code.digest("hex").slice(0, 16) };
}
