import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";

/** A labelled post and who wrote it. */
export interface LabelledPost extends LabelledExample {
  readonly writer: string;
}

/** The writers whose posts measure what was trained; nobody looks into their files. */
const TEST_WRITERS: ReadonlySet<string> = new Set(["o", "z"]);

export function isOfTest({ writer }: Pick<LabelledPost, "writer">): boolean {
  return TEST_WRITERS.has(writer);
}

/** All posts, in the order of their files. */
export function readPosts(folder: string): readonly LabelledPost[] {
  return readdirSync(folder)
    .toSorted()
    .filter((file) => file.endsWith(".jsonl"))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ ...(JSON.parse(line) as LabelledExample), writer: file.slice(0, -".jsonl".length) })),
    );
}
