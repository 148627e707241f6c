import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { isAllowed, type Part } from "./licences.mjs";
import { UNBUNDLED, packageFolderOf } from "./packagesInside.mjs";
import { refusalOf } from "./testBuild.mjs";

const projectFolder = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
const manifest = JSON.parse(read("package.json")) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const locked = Object.entries(
  (JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, Locked>> }).packages,
).filter(([folder]) => folder !== "");
const nameOf = (folder: string) => folder.split("node_modules/").at(-1) ?? "";

describe("what is inside a package", () => {
  let parts: readonly Part[];
  let sbom: {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly serialNumber: string;
    readonly components: readonly {
      readonly name: string;
      readonly version?: string;
      readonly "bom-ref": string;
      readonly purl?: string;
      readonly hashes?: unknown;
      readonly licenses?: unknown;
    }[];
    readonly dependencies: readonly { readonly dependsOn: readonly string[] }[];
  };
  beforeAll(() => {
    // All bundles, which other tests need in part only.
    sbom = JSON.parse(
      execFileSync(process.execPath, ["build/supply/printSbom.mjs"], { cwd: projectFolder, encoding: "utf8", maxBuffer: 1 << 26 }),
    ) as typeof sbom;
    parts = JSON.parse(read("out/notices/licences.json")) as typeof parts;
  }, 240_000);

  test("has a licence that lets it be passed on, with its text", () => {
    const refused = parts.filter(({ name, licence }) => !isAllowed(licence, name)).map(({ name, licence }) => `${name}: ${licence}`);
    expect(refused).toEqual([]);
    expect(parts.filter(({ text }) => text === null || text.length < 100).map(({ name }) => name)).toEqual([]);
  });

  test("is found in the bundles, in style sheets and beside them", () => {
    const names = new Set(parts.map(({ name }) => name));
    for (const name of [
      "react",
      "zod",
      "age-encryption",
      "mailauth",
      "@fontsource/noto-sans-devanagari",
      "better-sqlite3",
      "@img/sharp-wasm32",
      "@emnapi/runtime",
      "tesseract.js-core",
      "@tesseract.js-data/hin",
      "pdfjs-dist",
      "electron",
      "SQLite",
      "Names of villages (PMGSY GeoSadak)",
      "Where towns lie (GeoNames)",
    ])
      expect([name, names.has(name)]).toEqual([name, true]);
    for (const name of ["vitest", "knip", "electron-builder", "@playwright/test", "typescript"])
      expect([name, names.has(name)]).toEqual([name, false]);
  });

  test("is in the notices word for word", () => {
    const notices = read("out/notices/THIRD-PARTY-NOTICES.txt");
    expect(parts.filter(({ name, text }) => !notices.includes(name) || !notices.includes(text ?? "")).map(({ name }) => name)).toEqual([]);
    for (const words of ["SIL OPEN FONT LICENSE", "libvips", "Permission is hereby granted", "Apache License"])
      expect(notices).toContain(words);
  });

  test("is in the SBOM with its hash", () => {
    expect(sbom).toMatchObject({
      bomFormat: "CycloneDX",
      specVersion: "1.5",
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/u),
    });
    expect(
      sbom.components.filter(
        ({ purl, hashes }) => purl?.startsWith("pkg:npm/") === true && !purl.includes("npm/electron@") && hashes === undefined,
      ),
    ).toEqual([]);
    expect(sbom.components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
    const references = sbom.components.map((component) => component["bom-ref"]);
    expect(new Set(references).size).toBe(references.length);
    expect(sbom.dependencies[0]?.dependsOn).toEqual(references);
    const shown = new Set(sbom.components.map(({ name, version }) => `${name} ${version ?? null}`));
    expect(parts.filter(({ name, version }) => !shown.has(`${name} ${version}`))).toEqual([]);
  });

  test("lies there unbundled as the packager has it", () => {
    const kept = [...read("electron-builder.yml").matchAll(/"!node_modules\/(?:@img\/)?!\(([^)]+)\)/gu)].flatMap(
      ([rule = "", names = ""]) => names.split("|").map((name) => (rule.includes("@img/!") ? `@img/${name}` : name)),
    );
    expect(kept.filter((name) => name !== "@img").toSorted()).toEqual([...UNBUNDLED].toSorted());
  });

  test("is told of a path by its last package", () => {
    expect(packageFolderOf("/clone/node_modules/zod/v4/core/index.js")).toBe("node_modules/zod");
    expect(packageFolderOf("/clone/node_modules/@img/sharp-wasm32/node_modules/@emnapi/runtime/index.js?commonjs")).toBe(
      "node_modules/@img/sharp-wasm32/node_modules/@emnapi/runtime",
    );
    expect(packageFolderOf("\0vite/preload-helper.js")).toBe("node_modules/vite");
    expect(packageFolderOf("/clone/domain/ids.ts")).toBeNull();
  });
});

describe("a licence", () => {
  test.each(["GPL-3.0-only", "AGPL-3.0-or-later", "SSPL-1.0", "UNLICENSED", "SEE LICENSE IN LICENSE", "MIT AND GPL-2.0-only", ""])(
    "of others is refused: %s",
    (licence) => {
      expect(isAllowed(licence, "anything")).toBe(false);
    },
  );

  test("of data is for the data that have it", () => {
    expect(isAllowed("CC-BY-4.0", "anything")).toBe(false);
    expect(isAllowed("CC-BY-4.0", "Where towns lie (GeoNames)")).toBe(true);
    expect(isAllowed("LicenseRef-GODL-India", "anything")).toBe(false);
  });

  test("that is not named is refused, and so is the LGPL but where it is linked at run time", () => {
    expect(isAllowed(null, "anything")).toBe(false);
    expect(isAllowed("LGPL-3.0-or-later", "anything")).toBe(false);
    expect(isAllowed("Apache-2.0 AND LGPL-3.0-or-later AND MIT", "@img/sharp-wasm32")).toBe(true);
    expect(isAllowed("(GPL-2.0-only OR MIT)", "anything")).toBe(true);
  });
});

describe("what is installed", () => {
  test("is pinned to one version", () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    expect(ranges).toEqual([]);
  });

  test("is held to a hash, and comes from the registry alone", () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([folder]) => folder)).toEqual([]);
    expect(
      locked.filter(
        ([, { resolved, link }]) => link === true || (resolved !== undefined && !resolved.startsWith("https://registry.npmjs.org/")),
      ),
    ).toEqual([]);
  });

  test("runs no script of a library, and each that has one is named", () => {
    expect(read(".npmrc").split("\n")).toContain("ignore-scripts=true");
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([folder]) => nameOf(folder));
    // Built by the installer wherever a library has sources for it, without a script that a lock file would tell of.
    const known = new Set([...withScript, "better-sqlite3"]);
    expect(Object.keys(manifest.allowScripts).toSorted()).toEqual([...known].toSorted());
    expect(new Set(Object.values(manifest.allowScripts))).toEqual(new Set([false]));
  });
});

describe("a package on an Electron that stands in for the released one", () => {
  const standIn = { runtime: "33.2.1", pinned: "45.4.1" };

  test("is refused with what to do, unless a test build is allowed", () => {
    expect(refusalOf({ ...standIn, allowsStandIn: false })).toMatch(/33\.2\.1, which stands in for 45\.4\.1.*--allow-stand-in$/u);
    expect(refusalOf({ ...standIn, allowsStandIn: true })).toBeNull();
  });

  test("is what only the released one may do without", () => {
    expect(refusalOf({ runtime: "45.4.1", pinned: "45.4.1", allowsStandIn: false })).toBeNull();
    expect(refusalOf({ runtime: "45.4.2", pinned: "45.4.1", allowsStandIn: false })).not.toBeNull();
  });
});
