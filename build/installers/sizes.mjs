import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import asar from "@electron/asar";

/** What a file of the app belongs to, by its path in the archive or beside it; the first that fits. */
const PARTS = [
  ["reading scans", /^node_modules\/(?:tesseract\.js-core|@tesseract\.js-data)\//u],
  ["scaling pictures", /^node_modules\/(?:sharp|@img|@emnapi|detect-libc|semver)\//u],
  ["SQLite", /^node_modules\/better-sqlite3\//u],
  ["learned model", /^out\/chunks\/(?:weights|sensitivity)-[\w-]+\.bin$/u],
  ["word and place tables", /^out\/chunks\/(?:wordTables|shippedTables|directory)-/u],
  ["windows", /^out\/renderer\//u],
  ["licences", /^out\/notices\//u],
  ["engine and shell", /./u],
];

const RUNTIME = "runtime and notices";

/** Bytes of an unpacked app by part, the runtime last. What is unpacked beside the archive counts with its package. */
export function sizesOf(unpacked) {
  const archive = join(unpacked, "resources", "app.asar");
  const sizes = new Map([...PARTS.map(([part]) => [part, 0]), [RUNTIME, 0]]);
  const add = (part, bytes) => sizes.set(part, (sizes.get(part) ?? 0) + bytes);
  // The header names what lies beside the archive too.
  for (const { path, bytes } of filesIn(asar.getRawHeader(archive).header)) add(PARTS.find(([, fits]) => fits.test(path))?.[0], bytes);
  for (const entry of readdirSync(unpacked, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !relative(unpacked, path).split(sep).join("/").startsWith("resources/app.asar"))
      add(RUNTIME, statSync(path).size);
  }
  return [...sizes].map(([part, bytes]) => ({ part, bytes }));
}

function filesIn({ files }, folder = "") {
  return Object.entries(files).flatMap(([name, entry]) =>
    "files" in entry ? filesIn(entry, `${folder}${name}/`) : "size" in entry ? [{ path: `${folder}${name}`, bytes: entry.size }] : [],
  );
}

/** One line a part, and one for the app without its runtime and without what reads scans. */
export function linesOfSizes(sizes) {
  const lineOf = (part, bytes) => `${(bytes / 1e6).toFixed(1).padStart(7)} MB  ${part}`;
  const own = sizes.filter(({ part }) => part !== RUNTIME && part !== "reading scans").reduce((sum, { bytes }) => sum + bytes, 0);
  return [...sizes.map(({ part, bytes }) => lineOf(part, bytes)), lineOf("the app, without its runtime and what reads scans", own)];
}
