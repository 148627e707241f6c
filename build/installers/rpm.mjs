import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { run } from "../script.mjs";
import { withTree } from "./linuxTree.mjs";

/** What the program links to, by the names of Fedora, RHEL and their children. */
const REQUIRES = [
  "alsa-lib",
  "at-spi2-core",
  "cups-libs",
  "gtk3",
  "libdrm",
  "libnotify",
  "libsecret",
  "libxkbcommon",
  "mesa-libgbm",
  "nss",
  "xdg-utils",
];

/** A keyring for tokens, and Hindi letters for what the system itself draws: titles, menus, and its own questions. */
const RECOMMENDS = ["gnome-keyring", "google-noto-sans-devanagari-vf-fonts"];

const ARCHITECTURES = { x64: "x86_64", arm64: "aarch64" };

/** The rpm of an unpacked app, by rpm's own tool; resolves to its file. */
export function makeRpm({ unpacked, isTestBuild, outputFolder }) {
  const architecture = ARCHITECTURES[process.arch];
  if (architecture === undefined) throw new Error(`there is no Electron for Linux on ${process.arch}`);
  return withTree({ unpacked, isTestBuild, type: "rpm" }, ({ root, name, home, version, author, license, summary, description, files }) => {
    const work = mkdtempSync(join(tmpdir(), "ismgt-rpmbuild-"));
    try {
      const beside = files.map((file) => `/${relative(root, file)}`).filter((file) => !file.startsWith(`${home}/`));
      // What is inside is whole as it is: nothing is stripped, compressed or looked through for more that it needs.
      const spec = `%global __os_install_post %{nil}
%global debug_package %{nil}
%global _build_id_links none
Name: ${name}
Version: ${version}
Release: 1
Summary: ${summary}
License: ${license}
Packager: ${author}
AutoReqProv: no
Requires: ${REQUIRES.join(", ")}
Recommends: ${RECOMMENDS.join(", ")}

%description
${description}

%install
cp -a "${root}/." "%{buildroot}/"

%files
%defattr(-, root, root)
%attr(4755, root, root) ${home}/chrome-sandbox
${home}
${beside.join("\n")}
`;
      const file = join(work, `${name}.spec`);
      writeFileSync(file, spec);
      run("rpmbuild", ["-bb", "--target", architecture, "--define", `_topdir ${work}`, file]);
      const built = join(work, "RPMS", architecture);
      const made = readdirSync(built)[0];
      if (made === undefined) throw new Error("rpmbuild left no package behind");
      copyFileSync(join(built, made), join(outputFolder, made));
      return join(outputFolder, made);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}
