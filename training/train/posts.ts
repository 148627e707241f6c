import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SENSITIVE_SORTS } from "#domain/proposal/proposal.ts";
import type { SensitiveSort } from "#domain/proposal/proposal.ts";
import type { LabelledExample } from "#domain/understanding/evaluate.ts";
import { ORDINARY } from "#domain/understanding/model/labels.ts";

/** A post of a writer, and what no wall may show of it; null where readers were in doubt. */
export interface WrittenPost {
  readonly text: string;
  readonly writer: string;
  readonly sensitivity: SensitiveSort | typeof ORDINARY | null;
}

/** A post that has all labels. */
export interface LabelledPost extends LabelledExample, WrittenPost {}

/** The writers whose posts measure what was trained; nobody looks into their files. */
const TEST_WRITERS: ReadonlySet<string> = new Set(["o", "z", "fi", "fn", "fo"]);

export function isOfTest({ writer }: Pick<WrittenPost, "writer">): boolean {
  return TEST_WRITERS.has(writer);
}

/** All posts with all labels, in the order of their files. */
export function readPosts(projectFolder: string): readonly LabelledPost[] {
  return linesIn(join(projectFolder, "training/posts"), () => true).map(({ writer, line }) => {
    const { sensitive, ...labels } = line as LabelledExample & { readonly sensitive?: SensitiveSort | "doubt" };
    return { ...labels, writer, sensitivity: sensitive === "doubt" ? null : (sensitive ?? ORDINARY) };
  });
}

/** Those of which is known alone whether a wall may show them, without the ones that measure it. */
function readSensitivePosts(projectFolder: string): readonly WrittenPost[] {
  return linesIn(join(projectFolder, "training/sensitive"), (file) => !file.startsWith("test-")).map(({ writer, line }) => {
    const { text, sensitive, sort } = line as { readonly text: string; readonly sensitive: boolean; readonly sort: string };
    return { text, writer: `sensitive ${writer}`, sensitivity: sensitive ? sensitiveSort(sort) : ORDINARY };
  });
}

/** Of all writers but those of the test. */
export function postsToLearnFrom(projectFolder: string): readonly (LabelledPost | WrittenPost)[] {
  return [...readPosts(projectFolder).filter((post) => !isOfTest(post)), ...readSensitivePosts(projectFolder)];
}

function sensitiveSort(sort: string): SensitiveSort {
  const known = SENSITIVE_SORTS.find((each) => each === sort || each.startsWith(`${sort}-`));
  if (known === undefined) throw new Error(`No sort of sensitive posts: ${sort}`);
  return known;
}

function linesIn(folder: string, isMeant: (file: string) => boolean): readonly { readonly writer: string; readonly line: unknown }[] {
  return readdirSync(folder)
    .toSorted()
    .filter((file) => file.endsWith(".jsonl") && isMeant(file))
    .flatMap((file) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => ({ writer: file.slice(0, -".jsonl".length), line: JSON.parse(line) as unknown })),
    );
}
