import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createModel } from "#domain/understanding/model/model.ts";
import { readModelFile } from "#domain/understanding/model/modelFile.ts";
import { keptSomeFeatures, someOriginOf } from "../someFeatures.ts";
import { examplesOf } from "./examples.ts";
import { hashOfPosts, originOf } from "./origin.ts";
import { isOfTest, postsToLearnFrom, readPosts } from "./posts.ts";
import { RECIPE } from "./recipe.ts";
import { MODEL_FILE } from "./run.ts";
import { joined } from "./quantise.ts";
import { sequenceTask, trainTables } from "./tables.ts";
import type { Recipe, SequenceRecipe } from "./tables.ts";
import { examplesOfPart, trainModel } from "./trainModel.ts";
import type { Part } from "./trainModel.ts";
import { trainSequence } from "./trainSequence.ts";

const projectFolder = join(import.meta.dirname, "../..");
const posts = readPosts(projectFolder);
const IS_LONG = process.env["ISMGT_LONG"] === "1";

test("training on the same posts gives the same bytes", () => {
  const few = postsToLearnFrom(projectFolder).filter((_, at) => at % 480 === 0);
  const short = { epochs: 2 };
  const sequence: SequenceRecipe = { ...RECIPE.sequence, ...short, networks: 2 };
  const recipe: Recipe = {
    ...RECIPE,
    sense: { ...RECIPE.sense, ...short },
    language: { ...RECIPE.language, ...short },
    sequence,
  };
  const examples = examplesOf(few);
  const train = () => {
    const tables = (part: Part) => {
      const learned = examplesOfPart(examples, part);
      const { samples, shape, targets, options } = sequenceTask(learned, recipe.sequence);
      const networks = options.map((each) => trainSequence(samples, shape, targets, each));
      return { ...trainTables(learned, recipe), sequence: joined(shape, samples.hashes, networks) };
    };
    const trained = { all: tables("all"), others: tables("others") };
    return trainModel(examples, { posts: "some", code: "this", features: "these" }, trained).bytes;
  };
  const once = train();
  expect(Buffer.from(train()).equals(once)).toBe(true);
  expect(createModel(once).id).toMatch(/^[0-9a-f]{12}$/u);
});

test("the file that ships was trained by this code and these rules on these posts", () => {
  const { posts, code, features } = readModelFile(readFileSync(join(projectFolder, MODEL_FILE))).header;
  const learned = postsToLearnFrom(projectFolder);
  if (IS_LONG) expect({ posts, code, features }, "npm run train").toEqual(originOf(projectFolder, learned));
  const some = { ...someOriginOf(projectFolder), posts: hashOfPosts(learned) };
  expect({ posts, code, features: keptSomeFeatures(projectFolder) }, "npm run train").toEqual(some);
});

test("every part has all languages, and no writer is in two", () => {
  for (const part of [posts.filter((post) => isOfTest(post)), posts.filter((post) => !isOfTest(post))])
    expect([...new Set(part.map(({ lang }) => lang))].toSorted()).toEqual(["en", "hi", "hinglish", "hry", "mixed", "pa"]);
});
