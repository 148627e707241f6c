import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../script.mjs";
import { licenceOf } from "./licences.mjs";
import { DATA, otherParts } from "./parts.mjs";

/**
 * CycloneDX 1.5: what is inside a package, with the hashes that the lock file pins. `npm sbom` lists what is installed instead, of which most is tools
 * and never shipped, while much that is shipped counts as a tool there. The same contents make the same file.
 */
export function sbomOf(folders) {
  const { name, version, license } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const { packages } = JSON.parse(readFileSync(join(projectFolder, "package-lock.json"), "utf8"));
  const libraries = folders.map((folder) => {
    const { name: library, version: pinned, licence, source } = licenceOf(folder);
    const purl = `pkg:npm/${library.replace(/^@/u, "%40")}@${pinned}`;
    const { integrity } = packages[folder] ?? {};
    return {
      ...component("library", library, pinned, licence, source),
      "bom-ref": `${purl}#${folder}`,
      purl,
      ...(integrity?.startsWith("sha512-") && {
        hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") }],
      }),
    };
  });
  const others = otherParts().map((part) => ({
    ...component(typeOf(part), part.name, part.version, part.licence, part.source),
    "bom-ref": `part:${part.name}`,
    ...(part.name === "electron" && part.version !== null && { purl: `pkg:npm/electron@${part.version}` }),
  }));
  const components = [...libraries, ...others];
  const root = `pkg:npm/${name}@${version}`;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    serialNumber: serialOf(JSON.stringify([root, components])),
    version: 1,
    metadata: { component: { type: "application", name, version, "bom-ref": root, purl: root, licenses: [{ license: { id: license } }] } },
    components,
    dependencies: [{ ref: root, dependsOn: components.map((each) => each["bom-ref"]) }],
  };
}

function typeOf({ name }) {
  if (DATA.has(name)) return "data";
  return name === "electron" ? "framework" : "library";
}

function component(type, name, version, licence, source) {
  return {
    type,
    name,
    ...(version !== null && { version }),
    ...(licence !== null && { licenses: [licenceIn(licence)] }),
    ...(source !== null && { externalReferences: [{ type: "vcs", url: source }] }),
  };
}

function licenceIn(licence) {
  if (/ (?:AND|OR) /u.test(licence)) return { expression: licence };
  // Only those of the SPDX list have an id.
  return { license: licence.startsWith("LicenseRef-") ? { name: licence.slice("LicenseRef-".length) } : { id: licence } };
}

/** A UUID of what it stands for, in place of a random one. */
function serialOf(contents) {
  const hex = createHash("sha256").update(contents).digest("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
