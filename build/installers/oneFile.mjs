import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asar from "@electron/asar";
import { projectFolder, run } from "../script.mjs";

/*
 * An unpacked app as one file that starts it, for trying what becomes of a program that is one file. An AppImage is that, and its maker comes from a network: this one unpacks itself into a folder
 * for the run, and says by the same variables where it lies.
 */

const STUB = `#!/bin/sh
set -e
self=$(readlink -f "$0")
folder=$(mktemp -d "\${TMPDIR:-/tmp}/one-file-XXXXXXXX")
tail -c +LENGTH "$self" | tar -x -C "$folder"
export APPIMAGE="$self" APPDIR="$folder"
exec "$folder/NAME" "$@"
`;

/** What stays beside the archive, as one pattern. */
export function packedApart() {
  const [, patterns] = /^asarUnpack: (?<patterns>\[.+\])$/mu.exec(readFileSync(join(projectFolder, "electron-builder.yml"), "utf8")) ?? [];
  if (patterns === undefined) throw new Error("electron-builder.yml says nothing of asarUnpack");
  return `{${JSON.parse(patterns).join(",")}}`;
}

/** Makes `file` of the app in `unpacked`, as `version`. `change` is given the folder of the app's own code, and may spoil it. */
export async function makeOneFile({ unpacked, name, version, change = () => undefined, folder, file }) {
  const tree = join(folder, `tree-${version}`);
  const code = join(folder, `code-${version}`);
  cpSync(unpacked, tree, { recursive: true });
  const archive = join(tree, "resources", "app.asar");
  asar.extractAll(archive, code);
  const manifest = join(code, "package.json");
  writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), version }));
  change(code);
  rmSync(archive);
  rmSync(`${archive}.unpacked`, { recursive: true, force: true });
  await asar.createPackageWithOptions(code, archive, { unpack: packedApart() });
  // Two readings of an archive by one name are one to the library.
  asar.uncacheAll();
  const packed = join(folder, "packed.tar");
  run("tar", ["-cf", packed, "-C", tree, "."]);
  const named = STUB.replace("NAME", name);
  // The number is as long as the word in its place.
  const stub = named.replace("LENGTH", String(Buffer.byteLength(named) + 1).padStart("LENGTH".length, "0"));
  writeFileSync(file, Buffer.concat([Buffer.from(stub), readFileSync(packed)]), { mode: 0o755 });
  for (const each of [tree, code, packed]) rmSync(each, { recursive: true, force: true });
}

/** The files of code below a folder. */
export function codeIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".js"));
}
