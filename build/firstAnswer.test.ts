import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const projectFolder = join(import.meta.dirname, "..");
const ALIASES: Readonly<Record<string, string>> = { "#domain": "domain", "#db": "db", "#contract": "electron/contract" };
const IMPORTS = /^(?:import|export)\s(?!type\s)[^;"]*?from\s"([^"]+)";/gmu;

/** What a file loads as it is loaded, and what that loads: files of ours by their place in the project, libraries by their name. */
function loadedBy(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ""] of readFileSync(join(projectFolder, file), "utf8").matchAll(IMPORTS)) {
    const [alias = "", ...path] = name.split("/");
    const folder = ALIASES[alias];
    if (folder !== undefined) loadedBy(join(folder, ...path), known);
    else if (alias.startsWith(".")) loadedBy(join(dirname(file), name), known);
    else known.add(name);
  }
  return known;
}

test("before its first answer the engine loads no words, no registry, no channel, and few libraries", () => {
  const loaded = [...loadedBy("electron/engine/app/start/process.ts")];
  expect(loaded).toContain("db/opening/open.ts");
  expect(loaded.filter((file) => /^domain\/(?:understanding\/(?:lexicon|matching)|registry)\/|engine\/channels\//u.test(file))).toEqual([]);
  const libraries = loaded.filter((name) => !name.endsWith(".ts") && !name.startsWith("node:")).map((name) => name.split("/")[0]);
  expect(new Set(libraries)).toEqual(new Set(["@orpc", "better-sqlite3", "drizzle-orm", "uuid", "zod"]));
});

test("a wall loads no schemas and no charts before its first picture", () => {
  const loaded = [...loadedBy("renderer/wall/page.tsx")];
  expect(loaded).toContain("renderer/wall/WallScreen.tsx");
  expect(loaded.filter((name) => name === "zod" || name === "recharts")).toEqual([]);
});
