import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "#domain/updates/manifest.ts";
import { isLater } from "#domain/updates/version.ts";
import { writeWhole } from "../../core/files/wholeFile.ts";
import { MOST_MANIFEST_BYTES, readSigned } from "./signedManifest.ts";

/*
 * Beside each installer lies what was signed of it, as it came: who may write this folder may have put another file under its name, and an administrator is told to install
 * it weeks later. The key lies with the administrator, so that no such file is believed without the signature.
 */

const OF_VERSION = /^ismgt-update-(\d{1,5}\.\d{1,5}\.\d{1,5})\.json$/u;

export const keptManifestName = (version: string) => `ismgt-update-${version}.json`;

export function keepManifest(folder: string, version: string, text: string): Promise<void> {
  return writeWhole(join(folder, keptManifestName(version)), Buffer.from(text));
}

/** What was signed of a version that is kept here; null where nothing that counts was. */
export function keptManifest(folder: string, version: string, key: string): Manifest | null {
  const path = join(folder, keptManifestName(version));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size > MOST_MANIFEST_BYTES) return null;
  const manifest = readSigned(readFileSync(path, "utf8"), key);
  return manifest?.version === version ? manifest : null;
}

/** The newest of those kept that are older than this one. */
export function keptBefore(folder: string, version: string, key: string): Manifest | null {
  if (!existsSync(folder)) return null;
  let newest: Manifest | null = null;
  for (const name of readdirSync(folder)) {
    const manifest = keptManifest(folder, OF_VERSION.exec(name)?.[1] ?? "", key);
    if (manifest === null || !isLater(version, manifest.version)) continue;
    if (newest === null || isLater(manifest.version, newest.version)) newest = manifest;
  }
  return newest;
}
