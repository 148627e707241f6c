import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ORDINARY } from "#domain/understanding/model/labels.ts";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import { postsToLearnFrom } from "../train/posts.ts";
import type { WrittenPost } from "../train/posts.ts";

/** Of the ordinary posts that were not written near the border one in so many is learned from. */
const ONE_IN = 3;

/** All that is learned from: nothing of the test writers, and nothing of those by whom the threshold is chosen. */
export function postsOfTheBorder(projectFolder: string): readonly WrittenPost[] {
  const others = postsToLearnFrom(projectFolder)
    .filter((post) => !isReadOnce(post))
    .filter((post, at) => "kind" in post && post.sensitivity !== null && (post.sensitivity !== ORDINARY || at % ONE_IN === 0));
  return [...others, ...nearPosts(projectFolder)];
}

/** Whether one reader alone said whether a wall may show the post: such are learned from for what a post is, and not for this. */
function isReadOnce(post: WrittenPost): boolean {
  return READ_ONCE.has(post.writer) || ("id" in post && post.writer === "cs" && typeof post.id === "string" && post.id > LAST_READ);
}

const READ_ONCE: ReadonlySet<string> = new Set(["ct", "cu", "cv", "cx", "cy", "da", "db", "dc", "dd", "de", "df"]);
const LAST_READ = "cs083";

/** Those that were written near the border. */
export function nearPosts(projectFolder: string): readonly WrittenPost[] {
  return [...postsToLearnFrom(projectFolder).filter((post) => !("kind" in post)), ...writtenIn(projectFolder, "training/sensitive/border")];
}

/** By text: what the posts near the border are about, as their writers named it; `ordinary-health` is of an ordinary one. */
export function nearSorts(projectFolder: string): ReadonlyMap<string, string> {
  const lines = [...linesIn(projectFolder, "training/sensitive"), ...linesIn(projectFolder, "training/sensitive/border")];
  return new Map(lines.map(({ text, sort }) => [text, sort]));
}

/** The posts of writers of whom nothing is learned. */
export function unlearnedPosts(projectFolder: string): readonly WrittenPost[] {
  return writtenIn(projectFolder, "training/sensitive/unlearned");
}

function writtenIn(projectFolder: string, folder: string): readonly WrittenPost[] {
  return linesIn(projectFolder, folder).map(({ file, text, sensitive, sort }) => ({
    text,
    writer: `sensitive ${file}`,
    sensitivity: sensitive ? sortOf(sort) : ORDINARY,
  }));
}

interface NearLine {
  readonly file: string;
  readonly text: string;
  readonly sensitive: boolean;
  readonly sort: string;
}

function linesIn(projectFolder: string, folder: string): readonly NearLine[] {
  return readdirSync(join(projectFolder, folder))
    .toSorted()
    .filter((file) => file.endsWith(".jsonl") && !file.startsWith("test-"))
    .flatMap((file) =>
      readFileSync(join(projectFolder, folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ ...(JSON.parse(line) as Omit<NearLine, "file">), file })),
    );
}

function sortOf(sort: string): WrittenPost["sensitivity"] {
  const known = SENSITIVE_SORTS.find((each) => each === sort || each.startsWith(`${sort}-`));
  if (known === undefined) throw new Error(`No sort of sensitive posts: ${sort}`);
  return known;
}
