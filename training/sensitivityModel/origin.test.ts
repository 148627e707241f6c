import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSensitivityFile } from "#domain/understanding/sensitivityModel/sensitivityFile.ts";
import { originOf } from "./origin.ts";
import { nearPosts, unlearnedPosts } from "./posts.ts";
import { SENSITIVITY_FILE } from "./run.ts";

const projectFolder = join(import.meta.dirname, "../..");

test("the file that ships was trained by this code on these posts", () => {
  const { header } = readSensitivityFile(readFileSync(join(projectFolder, SENSITIVITY_FILE)));
  expect({ posts: header.posts, code: header.code }, "npm run train -- sensitivity").toEqual(originOf(projectFolder));
});

test("nothing is learned of a post that chooses the threshold or measures", () => {
  const test = ["test-1.jsonl", "test-2.jsonl"].flatMap((file) =>
    readFileSync(join(projectFolder, "training/sensitive", file), "utf8")
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { readonly text: string }).text),
  );
  const learned = new Set(nearPosts(projectFolder).map(({ text }) => text));
  expect([...test, ...unlearnedPosts(projectFolder).map(({ text }) => text)].filter((text) => learned.has(text))).toHaveLength(0);
});
