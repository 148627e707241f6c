import { existsSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { projectFolder } from "../script.mjs";

/**
 * Packages that are not bundled but lie in the package as they are: the SQLite addon, what scales pictures, and what reads scans. The same names stand in
 * `electron-builder.yml`; a test compares them.
 */
export const UNBUNDLED = [
  "better-sqlite3",
  "sharp",
  "@img/sharp-wasm32",
  "@img/colour",
  "@emnapi",
  "detect-libc",
  "semver",
  "tesseract.js-core",
  "@tesseract.js-data",
];

/** What a bundler puts in of its own. */
const OF_THE_BUNDLER = [
  ["vite/", "vite"],
  ["rolldown/", "rolldown"],
];

/** A plugin of Vite that notes the folders of the packages of which anything is in the bundle: code, style sheets' fonts, files. */
export function notePackages(found) {
  return {
    name: "ismgt:note-packages",
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const ids = part.type === "chunk" ? part.moduleIds : (part.originalFileNames ?? []);
        for (const id of ids) {
          const folder = packageFolderOf(id);
          if (folder !== null) found.add(folder);
        }
      }
    },
  };
}

/** `node_modules/zod` of a path in it; null for files of ours. */
export function packageFolderOf(id) {
  const path = id.replaceAll(sep, "/");
  if (path.startsWith("\0")) {
    const own = OF_THE_BUNDLER.find(([beginning]) => path.slice(1).startsWith(beginning));
    if (own !== undefined) return `node_modules/${own[1]}`;
  }
  const match = /.*(?:^|\/)(node_modules\/(?:@[^/]+\/)?[^/?]+)/u.exec(path);
  if (match === null) return null;
  const start = path.indexOf("node_modules/");
  return path.slice(start, match[0].length);
}

export function packagesFile(bundleName) {
  return join(projectFolder, "out", `.${bundleName}.packages.json`);
}

/** Folders below the project, such as `node_modules/zod`; null while a bundle is missing. */
export function packagesInside(bundleNames) {
  const files = bundleNames.map(packagesFile);
  if (!files.every(existsSync)) return null;
  const bundled = files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")));
  const { packages } = JSON.parse(readFileSync(join(projectFolder, "package-lock.json"), "utf8"));
  const unbundled = Object.keys(packages).filter(
    (folder) => UNBUNDLED.some((name) => isIn(folder, `node_modules/${name}`)) && existsSync(join(projectFolder, folder, "package.json")),
  );
  /** @type {Set<string>} */
  const folders = new Set([...bundled, ...unbundled]);
  return [...folders].toSorted();
}

function isIn(folder, above) {
  return folder === above || folder.startsWith(`${above}/`);
}
