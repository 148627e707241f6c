import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hashOfCode, hashOfPosts } from "../train/origin.ts";
import { nearPosts, unlearnedPosts } from "./posts.ts";

/** The folders whose code decides what is learned, beside the rules and the readers of words that all models share. */
const FOLDERS = ["training/sensitivityModel", "domain/understanding/sensitivityModel"];

/** Hashes of the posts near the border, and of the code, that the networks and their threshold are made from. */
export function originOf(projectFolder: string): { readonly posts: string; readonly code: string } {
  const files = FOLDERS.flatMap((folder) => readdirSync(join(projectFolder, folder)).map((file) => `${folder}/${file}`));
  const posts = hashOfPosts([...nearPosts(projectFolder), ...unlearnedPosts(projectFolder)]);
  return { posts, code: hashOfCode(projectFolder, files) };
}
