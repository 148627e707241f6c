import { lstatSync } from "node:fs";

/** The key of the registry, which group policy writes, and its value. */
export const REGISTRY_KEY = String.raw`HKLM\SOFTWARE\Policies\ISMGT`;
export const REGISTRY_VALUE = "Policy";

/** Where a system keeps what its administrator sets for a program; null on Windows, where that is the registry. */
export function managedFileOf(platform: NodeJS.Platform): string | null {
  if (platform === "win32") return null;
  return platform === "darwin" ? "/Library/Application Support/ISMGT/policy.json" : "/etc/ismgt/policy.json";
}

/** False where surely nothing is set: what reads it is then not even loaded. A file in a folder that may not be looked into is set all the same. */
export function mayBeManaged(otherFile: string | null, platform: NodeJS.Platform = process.platform): boolean {
  const file = otherFile ?? managedFileOf(platform);
  return file === null || !isMissing(file);
}

function isMissing(file: string): boolean {
  try {
    lstatSync(file);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
  }
}
