import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const out = join(import.meta.dirname, "../out");
/** Names are in quotation marks, or in grave accents where a bundle that is made small loads something later. */
const IMPORTED = /(?:from\s*|import\s*\(?\s*)["`](\.[^"`]+\.js)["`]/gu;
const IMPORTED_AT_ONCE = /\b(?:import|export)\s*(?:[^;"'`()]*\bfrom\s*)?"(\.[^"]+\.js)"/gu;

/** The files of the bundle that these load, at once or later. */
function loadedBy(files: readonly string[], imported = IMPORTED): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file) || !existsSync(join(out, file))) continue;
    found.add(file);
    const folder = dirname(file);
    for (const [, name = ""] of readFileSync(join(out, file), "utf8").matchAll(imported)) open.push(join(folder, name));
  }
  return found;
}

test("the app loads no file of the command line, which its package leaves out", () => {
  const ofEngine = readdirSync(join(out, "engine")).filter((name) => name.endsWith(".js") && name !== "cli.js");
  const loaded = loadedBy(["main/index.js", "rehearsal/main.js", ...ofEngine.map((name) => `engine/${name}`)]);
  expect(loaded.size).toBeGreaterThan(50);
  const ofCommandLine = (file: string) => file.replaceAll("\\", "/").startsWith("engine/cli");
  expect([...loaded].filter(ofCommandLine)).toEqual([]);
  expect([...loadedBy(["engine/cli.js"])].filter(ofCommandLine).length).toBeGreaterThan(10);
});

test("what answers a wall first is loaded from few files", () => {
  expect(loadedBy(["engine/process.js"], IMPORTED_AT_ONCE).size).toBeLessThan(12);
});

/** What a program reads as it starts. */
function textAtOnce(program: string): string {
  const files = [...loadedBy([program], IMPORTED_AT_ONCE)];
  return files.map((file) => readFileSync(join(out, file), "utf8")).join("\n");
}

test("programs that have no record load neither SQLite nor the tables of words", () => {
  const ofRecord = /\bfrom\s*"better-sqlite3"|\bfunction (?:wordTables|shippedTables)\(\)/u;
  expect(textAtOnce("engine/process.js")).toMatch(/\bfrom\s*"better-sqlite3"/u);
  expect(textAtOnce("engine/importWorker.js")).toMatch(/\bfunction wordTables\(\)/u);
  for (const program of ["main/index.js", "rehearsal/main.js", "engine/letterWorker.js", "engine/thumbnailWorker.js"])
    expect([program, ofRecord.exec(textAtOnce(program))?.[0]]).toEqual([program, undefined]);
  for (const program of ["engine/process.js", "engine/readWorkerEntry.js", "engine/reportWorker.js"])
    expect([program, /\bfunction wordTables\(\)/u.test(textAtOnce(program))]).toEqual([program, false]);
});
