import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join } from "node:path";
import { projectFolder } from "./script.mjs";

/**
 * `npm run -s stack [-- MAPS] < LINES`: puts beside each place of the bundles that a log names (`out/chunks/act-CU3a.js:1:20417`) the line of the sources, by the maps of
 * that build: in `out`, or the folder MAPS of a release's artifact `maps-…`, which has the same files. A place without a map stays as it is.
 */
const PLACE = /\bout\/((?:main|engine|rehearsal|chunks)\/[\w./-]{1,120}\.js):(\d{1,9}):(\d{1,9})/gu;
const folder = process.argv[2] ?? join(projectFolder, "out");
/** @type {Map<string, SourceMap | null>} */
const maps = new Map();

const lines = readFileSync(process.stdin.fd, "utf8");
process.stdout.write(lines.replaceAll(PLACE, (place, file, line, column) => sourceOf(file, Number(line), Number(column)) ?? place));

function sourceOf(file, line, column) {
  const map = maps.get(file) ?? read(file);
  maps.set(file, map);
  const entry = map?.findEntry(line - 1, column - 1);
  if (entry?.originalSource === undefined) return null;
  // The bundles were written some folders below the project's.
  return `${entry.originalSource.replace(/^(?:\.\.\/)+/u, "")}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}

function read(file) {
  const path = join(folder, `${file}.map`);
  return existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, "utf8"))) : null;
}
