import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../script.mjs";
import { licenceOf } from "./licences.mjs";
import { packagesInside } from "./packagesInside.mjs";
import { otherParts } from "./parts.mjs";
import { sbomOf } from "./sbom.mjs";

export const noticesFolder = join(projectFolder, "out", "notices");

/** Everything inside, by name; null while a bundle is missing. */
export function partsInside(bundleNames) {
  const folders = packagesInside(bundleNames);
  if (folders === null) return null;
  const byName = (one, other) => one.name.localeCompare(other.name, "en") || String(one.version).localeCompare(String(other.version));
  const seen = new Set();
  return [...folders.map(licenceOf), ...otherParts()].toSorted(byName).filter(({ name, version }) => {
    const key = `${name} ${version}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Writes what goes into a package beside the program, and what About shows. Nothing while a bundle is missing. */
export function writeNotices(bundleNames) {
  const parts = partsInside(bundleNames);
  if (parts === null) return;
  mkdirSync(noticesFolder, { recursive: true });
  writeFileSync(join(noticesFolder, "licences.json"), JSON.stringify(parts));
  writeFileSync(join(noticesFolder, "THIRD-PARTY-NOTICES.txt"), textOf(parts));
  writeFileSync(join(noticesFolder, "sbom.cdx.json"), `${JSON.stringify(sbomOf(packagesInside(bundleNames)), null, 2)}\n`);
}

function textOf(parts) {
  const line = "=".repeat(100);
  const each = parts.map(({ name, version, licence, author, source, text }) =>
    [
      line,
      `${name}${version === null ? "" : ` ${version}`}, ${licence}`,
      ...[author, source].filter((value) => value !== null),
      "",
      text ?? `The package ships no text of its licence, ${licence}.`,
    ].join("\n"),
  );
  return `What is inside ISMGT from others, and under which terms.\n\n${each.join("\n\n")}\n`;
}
