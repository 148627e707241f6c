import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { isMainScript, projectFolder, say } from "./script.mjs";

/** What kind of installation a file takes the place of, by its ending. */
const KINDS = [
  [".deb", "deb"],
  [".rpm", "rpm"],
  [".AppImage", "appimage"],
  [".msi", "windows-msi"],
  [".exe", "windows-exe"],
  // The archive of the app: from the image that people open nothing can be put in place by a program.
  ["mac-universal.zip", "macos"],
];

/**
 * Signs a release for those who fetch it by themselves. `npm run sign -- --make-key FILE` makes the key, once, and tells the public half, which goes into the managed settings of the
 * machines; `npm run sign -- --key FILE --from VERSION [--share PERCENT] INSTALLER…` writes `ismgt-update.json` beside the installers. Where it is run again with another share,
 * the release goes to more seats.
 */
export function signUpdate({ key, version, from, share, files }) {
  const manifest = Buffer.from(
    JSON.stringify({ product: "ismgt", version, from, share, files: files.map((file) => ({ ...partsOf(file), ...hashed(file) })) }),
  );
  return { manifest: manifest.toString("base64"), signature: sign(null, manifest, createPrivateKey(key)).toString("base64") };
}

/** The public half as the managed settings have it. */
export function publicHalf(key) {
  return Buffer.from(createPublicKey(key).export({ format: "jwk" }).x, "base64url").toString("base64");
}

function partsOf(file) {
  const kind = KINDS.find(([ending]) => file.endsWith(ending))?.[1];
  if (kind === undefined) throw new Error(`${file}: no installer of ours`);
  const name = basename(file);
  const processor = /universal/u.test(name) ? "universal" : /arm64|aarch64/u.test(name) ? "arm64" : "x64";
  return { kind, processor, name };
}

function hashed(file) {
  return { bytes: statSync(file).size, sha512: createHash("sha512").update(readFileSync(file)).digest("hex") };
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "make-key": { type: "string" },
      key: { type: "string" },
      from: { type: "string" },
      share: { type: "string", default: "100" },
    },
  });
  const made = values["make-key"];
  if (made !== undefined) {
    if (existsSync(made)) throw new Error(`${made} is there already: a key that is lost is no key any more`);
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(made, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
    say(`the public half, for "updates" in the managed settings: ${publicHalf(privateKey)}`);
    return;
  }
  const [first] = positionals;
  if (values.key === undefined || values.from === undefined || first === undefined)
    throw new Error("it needs --key, --from and the installers");
  const { version } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const key = readFileSync(values.key);
  const signed = signUpdate({ key, version, from: values.from, share: Number(values.share), files: positionals });
  const file = join(dirname(first), "ismgt-update.json");
  writeFileSync(file, `${JSON.stringify(signed)}\n`);
  say(`${file}: version ${version}, from ${values.from} on, for ${values.share} seats of a hundred`);
}

if (isMainScript(import.meta.url)) {
  try {
    main();
  } catch (error) {
    say(`not signed: ${error.message}`);
    process.exitCode = 1;
  }
}
