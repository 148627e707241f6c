import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { projectFolder } from "../script.mjs";
import { TEST_BUILD } from "../supply/testBuild.mjs";
import { ICON_SIZES, desktopEntry, mimeType } from "./desktopFiles.mjs";

/**
 * Lays an unpacked app out as a Linux has it, hands the folder to `work`, and removes it: in /opt, with a command, a desktop entry, icons and the type of sealed files; the
 * desktop reads those again by triggers of its own, so no script runs as root when the package is installed or removed. The helper of the sandbox runs as root, which
 * Chromium falls back on where the system gives ordinary users no namespaces (Ubuntu since 24.04). `type` is what an updater knows the package by.
 */
export async function withTree({ unpacked, isTestBuild, type }, work) {
  const { version, description, author, license } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const name = isTestBuild ? TEST_BUILD.executableName : "ismgt";
  const productName = isTestBuild ? TEST_BUILD.productName : "ISMGT";
  const home = `/opt/${name}`;
  const root = mkdtempSync(join(tmpdir(), `ismgt-${type}-`));
  const write = (path, content) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  try {
    cpSync(unpacked, join(root, home), { recursive: true, verbatimSymlinks: true });
    write(`${home}/resources/package-type`, type);
    mkdirSync(join(root, "usr/bin"), { recursive: true });
    symlinkSync(`../..${home}/${name}`, join(root, "usr/bin", name));
    write(`/usr/share/applications/${name}.desktop`, desktopEntry({ executable: `${home}/${name}`, icon: name, productName }));
    write(`/usr/share/mime/packages/${name}.xml`, mimeType(name));
    for (const size of ICON_SIZES) {
      const picture = await sharp(join(projectFolder, "build", "icon.png"))
        .resize(size, size)
        .png()
        .toBuffer();
      write(`/usr/share/icons/hicolor/${size}x${size}/apps/${name}.png`, picture);
    }
    write(`/usr/share/doc/${name}/copyright`, copyrightOf(license, home));
    narrowRights(root);
    chmodSync(join(root, home, "chrome-sandbox"), 0o4755);
    return await work({
      root,
      name,
      home,
      version,
      author,
      license,
      summary: SUMMARY,
      description: `${description}.`,
      files: filesUnder(root),
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const SUMMARY = "Integrated Social Media Grievances Tracker";

/** Whatever the umask of who builds it: everybody reads, root alone writes. */
function narrowRights(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) narrowRights(path);
    else if (entry.isFile()) chmodSync(path, (lstatSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function copyrightOf(license, home) {
  const own = readFileSync(join(projectFolder, "LICENSE"), "utf8").trim();
  return `ISMGT is under the ${license} licence:

${own}

What is inside from others, and under which terms: ${home}/THIRD-PARTY-NOTICES.txt, ${home}/LICENSES.chromium.html and,
as a bill of materials (CycloneDX), ${home}/sbom.cdx.json.
`;
}
