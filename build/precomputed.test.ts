import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { runnerImport } from "vite";
import { expect, test } from "vitest";
import { shippedTables } from "#domain/geography/shippedTables.ts";
import { createUnderstanding } from "#domain/understanding/understand.ts";
import type { Understanding } from "#domain/understanding/understand.ts";
import { wordTables } from "#domain/understanding/wordTables.ts";
import { ownNamesVersion } from "#engine/services/placeNames/ownNamesVersion.ts";
import { precomputed } from "./precomputed.mjs";

const projectFolder = join(import.meta.dirname, "..");
const examples = readFileSync(join(projectFolder, "domain/understanding/examples/indirect.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => (JSON.parse(line) as { readonly text: string }).text);

/** A module with what it imports, in instances of its own, as a bundle takes it. */
async function loaded<Module>(file: string): Promise<Module> {
  const { module } = await runnerImport<Module>(join(projectFolder, file), {
    configFile: false,
    root: projectFolder,
    logLevel: "error",
    plugins: [precomputed()],
  });
  return module;
}

test.each([
  ["domain/understanding/wordTables.ts", "wordTables", wordTables],
  ["domain/geography/shippedTables.ts", "shippedTables", shippedTables],
  ["electron/engine/services/placeNames/ownNamesVersion.ts", "ownNamesVersion", ownNamesVersion],
] satisfies readonly (readonly [string, string, () => unknown])[])(
  "a bundle holds of %s what its sources work out",
  async (file, name, ofSources) => {
    const inBundle = await loaded<Readonly<Record<string, () => unknown>>>(file);
    expect(inBundle[name]?.toString()).toContain("JSON.parse");
    expect(ofSources.toString()).not.toContain("JSON.parse");
    expect(inBundle[name]?.()).toEqual(ofSources());
  },
);

test("a bundle proposes what its sources propose", async () => {
  const proposalsBy = ({ understand }: Understanding) =>
    examples.map((text) => understand({ text, placeName: null, authorLocation: null }));
  const inBundle = await loaded<{ readonly createUnderstanding: typeof createUnderstanding }>("domain/understanding/understand.ts");
  expect(examples.length).toBeGreaterThan(100);
  expect(proposalsBy(inBundle.createUnderstanding())).toEqual(proposalsBy(createUnderstanding()));
});

test("the bundle of the engine compiles no word lists", () => {
  const chunks = join(projectFolder, "out/chunks");
  const code = readdirSync(chunks).flatMap((file) => (file.endsWith(".js") ? [readFileSync(join(chunks, file), "utf8")] : []));
  expect(code.some((each) => /\bMatcher\s*=\s*class/u.test(each))).toBe(true);
  expect(code.filter((each) => /(?:List|Echo)Compiler\s*=\s*class/u.test(each))).toEqual([]);
});
