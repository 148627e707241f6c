import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../script.mjs";
import { GODL } from "./licences.mjs";

/** Of these parts those that are no program. */
export const DATA = new Set(["Facts of the State", "Names of villages (PMGSY GeoSadak)", "Where towns lie (GeoNames)"]);

/** What is inside and is no package of npm. Electron's own notices lie beside the program, as its makers ship them. */
export function otherParts() {
  const electron = join(projectFolder, "node_modules/electron/dist");
  const runtime = existsSync(join(electron, "version")) ? readFileSync(join(electron, "version"), "utf8").trim().replace(/^v/u, "") : null;
  const licence = join(electron, "LICENSE.electron.txt");
  const plain = join(electron, "LICENSE");
  const textOf = [licence, plain].find(existsSync);
  return [
    {
      name: "electron",
      version: runtime,
      licence: "MIT",
      author: "Electron contributors",
      source: "https://github.com/electron/electron",
      text: `${textOf === undefined ? "" : readFileSync(textOf, "utf8").trim()}\n\nElectron contains Chromium, Node.js, V8, FFmpeg and others. Their licences are in LICENSES.chromium.html beside the program.`,
    },
    {
      name: "SQLite",
      version: sqliteVersion(),
      licence: "blessing",
      author: "D. Richard Hipp and others",
      source: "https://sqlite.org",
      text: "The authors of SQLite have dedicated its code to the public domain (https://sqlite.org/copyright.html). It is compiled into better-sqlite3.",
    },
    {
      name: "Facts of the State",
      version: null,
      licence: "MIT",
      author: "The ISMGT authors",
      source: null,
      text: "Districts, tehsils and localities with the codes of the Local Government Directory (https://lgdirectory.gov.in), departments, offices and their public accounts were written down by the authors as facts, and so were colonies, roads, hospitals, stations, canals and other named places with their names in Hindi and Punjabi. Boundaries and lists of officers are not inside: the room imports them, as it may a village directory of its own.",
    },
    {
      name: "Names of villages (PMGSY GeoSadak)",
      version: null,
      licence: GODL,
      author: "Ministry of Rural Development, Government of India",
      source: "https://geosadak-pmgsy.nic.in",
      text: "The names of villages, with district, block, tehsil and where they lie, are those of the habitations of PMGSY GeoSadak (Ministry of Rural Development, Government of India; https://geosadak-pmgsy.nic.in), taken by way of https://github.com/datameet/pmgsy-geosadak, under the Government Open Data License, India (https://data.gov.in/government-open-data-license-india), with tehsils by the directory of the Census of India 2011. They were changed: districts are those of today, and Hindi names were added by the authors, some of them read from the Latin ones. No licensor endorses this program.",
    },
    {
      name: "Where towns lie (GeoNames)",
      version: null,
      licence: "CC-BY-4.0",
      author: "GeoNames",
      source: "https://www.geonames.org",
      text: "Where towns lie is taken from GeoNames (https://www.geonames.org), under the Creative Commons Attribution 4.0 International License (https://creativecommons.org/licenses/by/4.0/legalcode). Only some towns were taken. GeoNames does not endorse this program.",
    },
  ];
}

/** `#define SQLITE_VERSION "3.54.1"` as the addon's own sources say it. */
function sqliteVersion() {
  const file = join(projectFolder, "node_modules/better-sqlite3/deps/download.sh");
  const [, digits] = /^VERSION="(\d{7})"/mu.exec(existsSync(file) ? readFileSync(file, "utf8") : "") ?? [];
  return digits === undefined ? null : `${digits[0]}.${Number(digits.slice(1, 3))}.${Number(digits.slice(3, 5))}`;
}
