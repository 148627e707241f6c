import { join } from "node:path";
import { projectFolder } from "./script.mjs";

/** What is put into one chunk: what these modules load as they are loaded, but for what one before them has. */
const LOADED_BY = {
  base: "electron/engine/app/start/process.ts",
  record: "electron/engine/app/cli/verify.ts",
};

/**
 * Names the chunk of a module for the bundler, which would make one of its own for each set of entries and lazy modules that share something: opening hundreds
 * of files takes longer than reading what is not needed. Null leaves it to the bundler.
 */
export function chunkNames() {
  /** @type {Map<string, string | null> | undefined} */
  let names;
  return (id, graph) => (names ??= namesBy(graph)).get(id) ?? null;
}

/** Where a chunk lies: the package leaves the command line out. */
export function chunkFile({ moduleIds }) {
  return moduleIds.length > 0 && moduleIds.every(isOfCommandLine) ? "engine/cli/[name]-[hash].js" : "chunks/[name]-[hash].js";
}

function isOfCommandLine(id) {
  return /\/electron\/engine\/app\/cli\/|\/node_modules\/commander\//.test(id);
}

function namesBy(graph) {
  const names = new Map();
  for (const [name, file] of Object.entries(LOADED_BY)) {
    const open = importsOf(join(projectFolder, file));
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (names.has(id)) continue;
      names.set(id, isOfCommandLine(id) ? null : name);
      open.push(...importsOf(id));
    }
  }
  return names;

  function importsOf(id) {
    return [...(graph.getModuleInfo(id)?.importedIds ?? [])];
  }
}
