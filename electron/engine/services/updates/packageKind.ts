import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageKind } from "#domain/updates/manifest.ts";

interface Installed {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of the program's own files; undefined where it runs without a shell. */
  readonly resourcesPath: string | undefined;
}

/** How this program was installed; null from a clone, and without windows: nothing takes the place of that. */
export function packageKind({ platform, env, resourcesPath }: Installed): PackageKind | null {
  if (resourcesPath === undefined || !existsSync(join(resourcesPath, "app.asar"))) return null;
  if (platform === "darwin") return "macos";
  // Only the installer for people leaves what removes it.
  if (platform === "win32") return existsSync(join(resourcesPath, "..", "Uninstall ISMGT.exe")) ? "windows-exe" : "windows-msi";
  if (env["APPIMAGE"] !== undefined) return "appimage";
  const told = toldKind(resourcesPath);
  return told === "deb" || told === "rpm" ? told : null;
}

/** Written into each package of Linux (`build/installers/linuxTree.mjs`). */
function toldKind(resourcesPath: string): string | null {
  try {
    return readFileSync(join(resourcesPath, "package-type"), "utf8").trim();
  } catch {
    return null;
  }
}
