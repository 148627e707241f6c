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

/**
 * What the administrator types to bring the present version back over the newer one, by its own installer. Only what a package system puts in place needs it: MSI refuses an older version over a
 * newer one, so that the newer is removed first. `next` is the installer of the newer one.
 */
export function wayBackOf(kind: PackageKind, own: string, next: string): string | null {
  switch (kind) {
    case "deb":
      return `sudo apt-get install --allow-downgrades ${inShell(own)}`;
    case "rpm":
      return `sudo dnf downgrade ${inShell(own)}`;
    case "windows-msi":
      return `start /wait msiexec /x "${next}" /qn & start /wait msiexec /i "${own}" /qn`;
    case "windows-exe":
      return `"${own}" /S`;
    case "appimage":
    case "macos":
      return null;
    default:
      return assertNever(kind);
  }
}

function inShell(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
