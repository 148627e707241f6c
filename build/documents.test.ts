import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const projectFolder = join(import.meta.dirname, "..");
const OUTSIDE = new Set(["node_modules", "out", "dist", "test-results", ".git", ".cache"]);
/** Of these the first folder below needs a README too: each is a layer or an area of its own. */
const LAYERS = [
  "domain",
  "db",
  "hub",
  "electron",
  "electron/engine",
  "electron/engine/core",
  "electron/engine/channels",
  "electron/engine/services",
  "electron/engine/app",
  "renderer",
  "e2e",
  "bench",
  "build",
];

const documents = markdownIn(projectFolder);

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (OUTSIDE.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? markdownIn(path) : entry.name.endsWith(".md") ? [path] : [];
  });
}

/** `[text](target)` that leads into the project, without its `#part`. */
function linksIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^()\s]+)\)/gu)]
    .map(([, target = ""]) => target.split("#")[0] ?? "")
    .filter((target) => target !== "" && !target.includes(":"));
}

/** Source files that a document names in code quotes. Names with a star, a brace or capitals for a part stand for many. */
function filesNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/`([\w./-]+\.(?:ts|tsx|mjs|css|html))`/gu)]
    .map(([, name = ""]) => name)
    .filter((name) => !/(?:^|\/)[A-Z]{2,}/u.test(name));
}

/** Scripts that are called by name, by people as documents say or by the machine that makes releases. */
function scriptsCalledIn(text: string): readonly string[] {
  const called = [...text.matchAll(/\bnpm run (?:-s |--silent )?([a-z][\w:]*)/gu)].map(([, name = ""]) => name);
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as { readonly scripts: Record<string, string> };
  const files = [...text.matchAll(/\bnode (build\/[\w/]+\.mjs)/gu)].map(([, file = ""]) => file);
  return [...called.filter((name) => !(name in scripts)), ...files.filter((file) => !existsSync(join(projectFolder, file)))];
}

describe("the documents", () => {
  test("are found", () => {
    expect(documents.length).toBeGreaterThan(50);
  });

  test("link to what is there", () => {
    const broken = documents.flatMap((file) =>
      linksIn(readFileSync(file, "utf8"))
        .filter((target) => !existsSync(join(dirname(file), decodeURI(target))))
        .map((target) => `${relative(projectFolder, file)}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  test("name source files that are there, from their own folder, the engine's or the project's", () => {
    const gone = documents.flatMap((file) =>
      filesNamedIn(readFileSync(file, "utf8"))
        .filter(
          (name) =>
            ![dirname(file), projectFolder, join(projectFolder, "electron"), join(projectFolder, "electron/engine")].some((from) =>
              existsSync(join(from, name)),
            ),
        )
        .map((name) => `${relative(projectFolder, file)}: ${name}`),
    );
    expect(gone).toEqual([]);
  });

  test("call scripts that are there, as does the workflow of releases", () => {
    const callers = [...documents, join(projectFolder, ".github/workflows/release.yml")];
    const gone = callers.flatMap((file) =>
      scriptsCalledIn(readFileSync(file, "utf8")).map((name) => `${relative(projectFolder, file)}: ${name}`),
    );
    expect(gone).toEqual([]);
  });

  test("open each folder of a layer", () => {
    const without = LAYERS.flatMap((layer) =>
      readdirSync(join(projectFolder, layer), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !OUTSIDE.has(entry.name))
        .map(({ name }) => join(layer, name))
        .filter((folder) => !existsSync(join(projectFolder, folder, "README.md"))),
    );
    expect(without).toEqual([]);
  });
});
