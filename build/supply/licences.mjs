import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../script.mjs";

/** Under these a part may be inside: each lets us pass it on, and asks for no more than its notice and, of the LGPL, that it stays replaceable. */
export const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "blessing",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "OFL-1.1",
  "Unlicense",
  "Zlib",
]);

/** Government Open Data License, India: no licence of the SPDX list. */
export const GODL = "LicenseRef-GODL-India";

/** The LGPL only of what is linked at run time from a file of its own, which anybody may replace; licences of data only of data. */
const ALLOWED_OF = {
  "LGPL-3.0-or-later": new Set(["@img/sharp-wasm32"]),
  [GODL]: new Set(["Names of villages (PMGSY GeoSadak)"]),
  "CC-BY-4.0": new Set(["Where towns lie (GeoNames)"]),
};

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.](?:md|txt|mit|apache2?|bsd))*$/iu;

/** One package that is inside, with its terms. `text` is null where it ships none. */
export function licenceOf(folder) {
  const at = join(projectFolder, folder);
  const { name, version, license, author, repository } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
  const texts = readdirSync(at)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => readFileSync(join(at, file), "utf8").trim());
  // Of what consists of other libraries, its README names theirs.
  const readme = join(at, "README.md");
  const parts = existsSync(readme) ? partsIn(readFileSync(readme, "utf8")) : null;
  const licence = typeof license === "string" ? license : (license?.type ?? null);
  const writer = typeof author === "string" ? author : (author?.name ?? null);
  // The LGPL asks for its own text, whatever else is there.
  const own = texts.length === 0 ? standardText(licence, writer) : null;
  const lesser = licence?.includes("LGPL-3.0") ? [standard("LGPL-3.0"), standard("GPL-3.0")] : [];
  return {
    name,
    version,
    licence,
    author: writer,
    source: addressOf(repository),
    text: [...texts, own, parts, ...lesser].filter((text) => text !== null).join("\n\n") || null,
  };
}

/** Of a package that names its licence and ships no text of it. */
function standardText(licence, writer) {
  const copyright = writer === null ? "" : `Copyright ${writer}\n\n`;
  if (licence === "Apache-2.0") return copyright + standard("Apache-2.0");
  // Ours is the MIT licence, after its heading and who has the copyright.
  return licence === "MIT" ? copyright + readFileSync(join(projectFolder, "LICENSE"), "utf8").split("\n").slice(4).join("\n").trim() : null;
}

function standard(name) {
  return readFileSync(join(import.meta.dirname, "texts", `${name}.txt`), "utf8").trim();
}

function partsIn(readme) {
  const start = readme.indexOf("This software contains third-party libraries");
  return start < 0 ? null : readme.slice(start).trim();
}

function addressOf(repository) {
  const url = typeof repository === "string" ? repository : repository?.url;
  if (url === undefined) return null;
  const plain = url.replace(/^git\+/u, "").replace(/\.git$/u, "");
  return plain.startsWith("https://")
    ? plain
    : `https://github.com/${plain.replace(/^(?:github:|git:\/\/github\.com\/|ssh:\/\/git@github\.com\/|git@github\.com:)/u, "")}`;
}

/** Whether an SPDX expression of names, OR and AND lets a package of this name be inside. */
export function isAllowed(licence, name) {
  if (licence === null) return false;
  const isOne = (id) => ALLOWED.has(id) || (ALLOWED_OF[id]?.has(name) ?? false);
  return licence
    .replaceAll(/[()]/gu, "")
    .split(" AND ")
    .every((part) => part.split(" OR ").some((id) => isOne(id.trim())));
}
