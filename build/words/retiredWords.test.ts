import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const FOLDERS = ["domain", "db", "hub", "electron", "renderer", "e2e", "bench", "build", "docs"];
const READ = /\.(?:tsx?|mjs|md|css|html|sql)$|^renderer\/i18n\/.*\.json$/u;
/** What citizens write and how it is read, names of places, what was decided under the words of its day, and these lists. */
const OTHERS_WORDS =
  /^(?:domain\/(?:understanding|geography)|e2e\/fakes|electron\/rehearsal|docs\/adr|build\/words)\/|^docs\/glossary\.md$/u;

const glossary = readFileSync(join(ROOT, "docs/glossary.md"), "utf8");
const retired = [...(glossary.split("## Retired words")[1] ?? "").matchAll(/^\|\s*([^|]+?)\s*\|[^|]+\|$/gmu)]
  .map(([, word = ""]) => word)
  .filter((word) => word !== "retired" && !/^[:-]+$/u.test(word));

/** A word by itself, in the plural, or as a part of a name in either case. */
const patterns = retired.map((word) => {
  const capital = word[0]?.toUpperCase() + word.slice(1);
  return { word, pattern: new RegExp(`\\b${word}s?(?![a-z])|(?<=[a-z])${capital}s?(?![a-z])|\\b${capital}s?(?![a-z])`, "u") };
});

function found(folder: string, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const here = patterns.filter(({ pattern }) => pattern.test(text));
    if (here.length === 0) return [];
    return text
      .split("\n")
      .flatMap((line, at) => here.filter(({ pattern }) => pattern.test(line)).map(({ word }) => `${file}:${at + 1}: ${word}`));
  });
}

test("the glossary lists what is retired", () => {
  expect(retired).toContain("trouble");
  expect(retired.length).toBeGreaterThan(15);
});

test("no retired word is in code, tables, pages or documents", () => {
  const files = [
    ...FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file).replaceAll(sep, "/")),
    ),
    ...readdirSync(ROOT),
  ].filter((file) => READ.test(file) && !OTHERS_WORDS.test(file));
  expect(files.length).toBeGreaterThan(1_500);
  expect(found(ROOT, files)).toEqual([]);
});

test("a retired word is found by itself and within a name", () => {
  const folder = mkdtempSync(join(tmpdir(), "ismgt-words-"));
  try {
    writeFileSync(join(folder, "a.ts"), "const troubleOf = 1;\nclass SourceTrouble {}\n// Whoever reads this.\nconst untroubled = 2;\n");
    expect(found(folder, ["a.ts"])).toEqual(["a.ts:1: trouble", "a.ts:2: trouble", "a.ts:3: whoever"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
