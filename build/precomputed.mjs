import { relative } from "node:path";
import { normalizePath, runnerImport } from "vite";
import { projectFolder } from "./script.mjs";

/** Functions without arguments whose answers are data and take long to work out, by their modules. Why: docs/adr/0016-tables-worked-out-when-bundling.md. */
const PRECOMPUTED = {
  "domain/geography/shippedTables.ts": "shippedTables",
  "domain/understanding/wordTables.ts": "wordTables",
  "electron/engine/services/placeNames/ownNamesVersion.ts": "ownNamesVersion",
};

/** Puts into a bundle, in place of each of these modules, what its function answers: a start of the program only reads that. */
export function precomputed() {
  return {
    name: "precomputed",
    async load(id) {
      const name = precomputedName(id);
      if (name === undefined) return null;
      const { module } = await runnerImport(id, { configFile: false, root: projectFolder, logLevel: "error" });
      return moduleWith(name, module[name]());
    },
  };
}

/** The function of a module whose answer the bundle holds. */
export function precomputedName(id) {
  return PRECOMPUTED[normalizePath(relative(projectFolder, id))];
}

/** ASCII alone, since JavaScript reads other text more slowly. */
function moduleWith(name, data) {
  const json = JSON.stringify(data).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `const json = ${JSON.stringify(json)};\nexport function ${name}() {\n  return JSON.parse(json);\n}\n`;
}
