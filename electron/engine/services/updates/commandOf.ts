import { assertNever } from "#domain/assertNever.ts";
import type { PackageKind } from "#domain/updates/manifest.ts";

/**
 * What the administrator of the machine types to install this file; null where a person opens an installer that asks the system by itself. `place` is what an AppImage takes the place of.
 */
export function commandOf(kind: PackageKind, file: string, place: string | null): string | null {
  switch (kind) {
    case "deb":
      return `sudo apt-get install ${inShell(file)}`;
    case "rpm":
      return `sudo dnf install ${inShell(file)}`;
    case "windows-msi":
      return `msiexec /i "${file}" /qn`;
    case "appimage":
      return `sudo install -m 755 ${inShell(file)} ${inShell(place ?? "/opt/ismgt/ISMGT.AppImage")}`;
    case "macos":
      return `sudo ditto -x -k ${inShell(file)} /Applications`;
    case "windows-exe":
      return null;
    default:
      return assertNever(kind);
  }
}

function inShell(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
