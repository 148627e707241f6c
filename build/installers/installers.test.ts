import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDeb } from "./deb.mjs";
import { packedApart } from "./oneFile.mjs";
import { partsNamed } from "./proving.mjs";
import { wantedOf } from "./wanted.mjs";

describe("what is to be packaged", () => {
  const debian = { platform: "linux", isThere: (program: string) => program === "dpkg-deb" };

  test("is what this system can make, and what is left out is said", () => {
    expect(wantedOf([], debian)).toEqual({
      allowsStandIn: false,
      installers: ["deb", "AppImage"],
      leftOut: ["no rpm: rpmbuild is not on this machine"],
    });
    expect(wantedOf([], { platform: "win32", isThere: () => false }).installers).toEqual(["nsis", "msi"]);
    expect(wantedOf([], { platform: "darwin", isThere: () => false }).installers).toEqual(["dmg", "zip"]);
  });

  test("is what is named, also where its tools are missing, so that it fails and is not passed over", () => {
    expect(wantedOf(["rpm", "--allow-stand-in", "rpm"], debian)).toEqual({ allowsStandIn: true, installers: ["rpm"], leftOut: [] });
  });

  test.each(["msi", "--test-build", "debian"])("is refused where it means nothing here: %s", (word) => {
    expect(() => wantedOf([word], debian)).toThrow(
      `"${word}" is not made here. On this system: dir, deb, rpm, AppImage; and --allow-stand-in`,
    );
  });
});

test("a proof is of the parts that are named, or of all; what is no part is refused, and does not count as proved", () => {
  expect(partsNamed([], ["good", "power"])).toEqual(["good", "power"]);
  expect(partsNamed(["power"], ["good", "power"])).toEqual(["power"]);
  expect(() => partsNamed(["good", "powr"], ["good", "power"])).toThrow('"powr" is no part. There are: good, power');
});

test("what cannot be loaded out of an archive is kept out of it as the packager does", () => {
  expect(packedApart()).toBe("{**/*.node,**/*.traineddata.gz,**/tesseract-core-simd-lstm.wasm}");
});

/** Debian's own tool tells what is inside. */
const hasDpkg = process.platform === "linux" && isThere("dpkg-deb");

describe.skipIf(!hasDpkg)("the Debian package", () => {
  let folder: string;
  let unpacked: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "ismgt-deb-test-"));
    unpacked = join(folder, "linux-unpacked");
    mkdirSync(join(unpacked, "resources"), { recursive: true });
    for (const [name, mode] of [
      ["ismgt", 0o700],
      ["chrome-sandbox", 0o755],
      ["resources/app.asar", 0o600],
    ] as const) {
      writeFileSync(join(unpacked, name), "x".repeat(3_000));
      chmodSync(join(unpacked, name), mode);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const dpkg = (...words: readonly string[]) => execFileSync("dpkg-deb", words, { encoding: "utf8" });

  test("is root's, with the rights of root for the sandbox's helper alone, whatever the rights were where it was made", async () => {
    const file = await makeDeb({ unpacked, isTestBuild: false, outputFolder: folder });
    const listed = dpkg("--contents", file).split("\n").filter(Boolean);
    const rightsOf = (path: string) =>
      listed
        .find((line) => line.includes(` ./${path}`))
        ?.split(/\s+/u)
        .slice(0, 2);
    expect(rightsOf("opt/ismgt/ismgt")).toEqual(["-rwxr-xr-x", "root/root"]);
    expect(rightsOf("opt/ismgt/chrome-sandbox")).toEqual(["-rwsr-xr-x", "root/root"]);
    expect(rightsOf("opt/ismgt/resources/app.asar")).toEqual(["-rw-r--r--", "root/root"]);
    expect(listed.filter((line) => !line.includes(" root/root "))).toEqual([]);
    expect(listed.find((line) => line.includes("./usr/bin/ismgt"))).toContain("-> ../../opt/ismgt/ismgt");
    expect(listed.filter((line) => /^-..[sS]|^-.{5}[sS]/u.test(line))).toHaveLength(1);
  });

  test("runs no script, says what it needs, and what kind of package it is", async () => {
    const file = await makeDeb({ unpacked, isTestBuild: false, outputFolder: folder });
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { readonly version: string };
    expect(basename(file)).toMatch(new RegExp(`^ismgt_${version}_(?:amd64|arm64)\\.deb$`, "u"));
    expect(dpkg("--field", file, "Depends")).toContain("libgtk-3-0t64 | libgtk-3-0");
    const out = join(folder, "out");
    dpkg("--raw-extract", file, out);
    const control = execFileSync("ls", [join(out, "DEBIAN")], { encoding: "utf8" });
    expect(control.trim().split("\n")).toEqual(["control", "md5sums"]);
    expect(readFileSync(join(out, "opt/ismgt/resources/package-type"), "utf8")).toBe("deb");
    const entry = readFileSync(join(out, "usr/share/applications/ismgt.desktop"), "utf8");
    const [, type = ""] = /mimeType: (\S+)/u.exec(readFileSync(join(import.meta.dirname, "../../electron-builder.yml"), "utf8")) ?? [];
    expect(entry).toContain(`MimeType=${type};`);
    expect(readFileSync(join(out, "usr/share/mime/packages/ismgt.xml"), "utf8")).toContain(`<mime-type type="${type}">`);
  });

  test("of a test build takes no place of the real one", async () => {
    const file = await makeDeb({ unpacked, isTestBuild: true, outputFolder: folder });
    expect(basename(file)).toMatch(/^ismgt-test-build_/u);
    const paths = dpkg("--contents", file)
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("d"))
      .map((line) => line.split(/\s+/u)[5] ?? "");
    expect(paths.filter((path) => !path.includes("ismgt-test-build"))).toEqual([]);
  });
});

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
