import { join } from "node:path";
import { precomputedName } from "./precomputed.mjs";
import { projectFolder } from "./script.mjs";

/**
 * What is put into one chunk: what these load as they are loaded, if the engine loads it too and none before them has it. What needs least comes first: it has to load
 * no chunk of what needs more.
 */
const LOADED_BY = [
  ["small", "electron/engine/channels/email/mail/letterWorker.ts"],
  ["small", "electron/engine/core/files/thumbnailWorker.ts"],
  ["main", "electron/main/index.ts"],
  ["main", "electron/rehearsal/main.ts"],
  ["base", "electron/engine/app/start/process.ts"],
  ["worker", "electron/engine/services/readWorker/readWorkerEntry.ts"],
  ["worker", "electron/engine/services/reporting/reportWorker.ts"],
  ["worker", "electron/engine/services/chosenFiles/chosenFileWorker.ts"],
  ["record", "electron/engine/app/cli/verify.ts"],
];
const NAMES = [...new Set(LOADED_BY.map(([name]) => name))];
const ENGINE = ["electron/engine/app/start/process.ts", "electron/engine/app/cli/verify.ts"];

/**
 * Groups the modules of chunks for the bundler, which would make one of its own for each set of entries and lazy modules that share something: opening hundreds
 * of files takes longer than reading what is not needed.
 */
export function chunkGroups() {
  /** @type {Map<string, string> | undefined} */
  let names;
  // The bundler adds to a chunk what it loads, so those that need least have to take theirs first.
  const groups = NAMES.map((name, at) => ({
    debugName: name,
    priority: NAMES.length - at,
    name: (id, graph) => ((names ??= namesBy(graph)).get(id) === name ? name : null),
  }));
  return [{ debugName: "precomputed", priority: NAMES.length + 1, name: (id) => precomputedName(id) ?? null }, ...groups];
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
  const ofEngine = new Set(ENGINE.flatMap(loadedBy));
  for (const [name, file] of LOADED_BY) {
    for (const id of loadedBy(file)) {
      if (ofEngine.has(id) && !names.has(id) && !isOfCommandLine(id)) names.set(id, name);
    }
  }
  return names;

  /** @param {string} file */
  function loadedBy(file) {
    const loaded = new Set(importsOf(join(projectFolder, file)));
    for (const id of loaded) for (const each of importsOf(id)) loaded.add(each);
    return [...loaded];
  }

  function importsOf(id) {
    return graph.getModuleInfo(id)?.importedIds ?? [];
  }
}
