import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import asar from "@electron/asar";
import { run } from "../script.mjs";

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
const UNPACKED = "{**/*.node,**/*.traineddata.gz,**/tesseract-core-simd-lstm.wasm}";

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
  await asar.createPackageWithOptions(code, archive, { unpack: UNPACKED });
  // Two readings of an archive by one name are one to the library.
  asar.uncacheAll();
  const packed = join(folder, "packed.tar");
  run("tar", ["-cf", packed, "-C", tree, "."]);
  let stub = STUB.replace("NAME", name);
  const lengthOf = (text) => Buffer.byteLength(text) + 1;
  // The number is as long as its place is short.
  const digits = String(lengthOf(stub)).length;
  stub = stub.replace("LENGTH", "0".repeat(digits));
  stub = stub.replace(`tail -c +${"0".repeat(digits)}`, `tail -c +${String(lengthOf(stub)).padStart(digits, "0")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, Buffer.concat([Buffer.from(stub), readFileSync(packed)]), { mode: 0o755 });
  for (const each of [tree, code, packed]) rmSync(each, { recursive: true, force: true });
}

/** The files of code below a folder. */
export function codeIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".js"));
}
