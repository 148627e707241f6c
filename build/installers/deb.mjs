import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { run } from "../script.mjs";
import { withTree } from "./linuxTree.mjs";

/**
 * What the program links to, by the names that Debian and its children use now and used before. The keyring keeps tokens; without one they are typed in again
 * at each start, so it is recommended and not needed; so are Hindi letters for what the system itself draws: titles, menus, and its own questions.
 */
const DEPENDS = [
  "libasound2t64 | libasound2",
  "libatk-bridge2.0-0t64 | libatk-bridge2.0-0",
  "libatk1.0-0t64 | libatk1.0-0",
  "libatspi2.0-0t64 | libatspi2.0-0",
  "libc6",
  "libcairo2",
  "libcups2t64 | libcups2",
  "libdbus-1-3",
  "libdrm2",
  "libexpat1",
  "libgbm1",
  "libglib2.0-0t64 | libglib2.0-0",
  "libgtk-3-0t64 | libgtk-3-0",
  "libnotify4",
  "libnspr4",
  "libnss3",
  "libpango-1.0-0",
  "libsecret-1-0",
  "libx11-6",
  "libxcb1",
  "libxcomposite1",
  "libxdamage1",
  "libxext6",
  "libxfixes3",
  "libxkbcommon0",
  "libxrandr2",
  "xdg-utils",
];
const RECOMMENDS = ["gnome-keyring | kwalletmanager", "fonts-noto-core | fonts-lohit-deva"];

const ARCHITECTURES = { x64: "amd64", arm64: "arm64" };

/** The Debian package of an unpacked app, by Debian's own tool; resolves to its file. */
export function makeDeb({ unpacked, isTestBuild, outputFolder }) {
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) throw new Error(`there is no Electron for Debian on ${process.arch}`);
  return withTree({ unpacked, isTestBuild, type: "deb" }, ({ root, name, version, author, summary, description, files }) => {
    const bytes = files.reduce((sum, file) => sum + lstatSync(file).size, 0);
    const control = `Package: ${name}
Version: ${version}
Architecture: ${architecture}
Maintainer: ${author}
Section: misc
Priority: optional
Installed-Size: ${Math.ceil(bytes / 1024)}
Depends: ${DEPENDS.join(", ")}
Recommends: ${RECOMMENDS.join(", ")}
Description: ${summary}
 ${description}
`;
    const sums = files.filter((file) => lstatSync(file).isFile()).map((file) => `${md5Of(file)}  ${relative(root, file)}\n`);
    const folder = join(root, "DEBIAN");
    mkdirSync(folder);
    chmodSync(folder, 0o755);
    for (const [file, text] of [
      ["control", control],
      ["md5sums", sums.join("")],
    ]) {
      writeFileSync(join(folder, file), text);
      chmodSync(join(folder, file), 0o644);
    }
    const made = join(outputFolder, `${name}_${version}_${architecture}.deb`);
    run("dpkg-deb", ["--root-owner-group", "-Zxz", "--build", root, made]);
    return made;
  });
}

function md5Of(file) {
  return createHash("md5").update(readFileSync(file)).digest("hex");
}
