import type { UpdateState } from "#contract/updates.ts";
import { assertNever } from "#domain/assertNever.ts";
import type { PackageKind } from "#domain/updates/manifest.ts";

type WayBack = Extract<UpdateState, { readonly is: "ready" }>["wayBack"];

/** An installer that lies here, and what was signed of it. */
interface Lying {
  readonly path: string;
  readonly sha512: string;
}

/*
 * Who may write the folder may put another file there between the reading of a line and its typing. On Linux and macOS the file is therefore copied to where root alone may
 * write, and installed from there if the copy is the one that was signed. On Windows, in either of its shells, the first line prints the digest only where it is that one.
 */

/**
 * What the administrator of the machine types to install this file; null where a person opens an installer that asks the system by itself. `place` is what an AppImage takes the place of.
 */
export function commandOf(kind: PackageKind, file: Lying, place: string | null): string[] | null {
  switch (kind) {
    case "deb":
      return [fromRoot(file, "/root/ismgt-update.deb", (copy) => `apt-get install ${copy}`)];
    case "rpm":
      return [fromRoot(file, "/root/ismgt-update.rpm", (copy) => `dnf install ${copy}`)];
    case "windows-msi":
      return [printed(file), `msiexec /i "${file.path}" /qn`];
    case "appimage":
      return [
        fromRoot(file, "/root/ismgt-update.AppImage", (copy) => `install -m 755 ${copy} ${inShell(place ?? "/opt/ismgt/ISMGT.AppImage")}`),
      ];
    case "macos":
      return [fromRoot(file, "/var/root/ismgt-update.zip", (copy) => `ditto -x -k ${copy} /Applications`, "shasum -a 512")];
    case "windows-exe":
      return null;
    default:
      return assertNever(kind);
  }
}

/**
 * What brings the present version back over the newer one, by its own installer. Only what a package system puts in place needs it: MSI refuses an older version over a
 * newer one, so that the newer is removed first, and waited for. `next` is the installer of the newer one.
 */
export function wayBackOf(kind: PackageKind, own: Lying, next: string): WayBack {
  switch (kind) {
    case "deb":
      return { by: "command", lines: [fromRoot(own, "/root/ismgt-update.deb", (copy) => `apt-get install --allow-downgrades ${copy}`)] };
    case "rpm":
      return { by: "command", lines: [fromRoot(own, "/root/ismgt-update.rpm", (copy) => `dnf downgrade ${copy}`)] };
    case "windows-msi":
      return { by: "command", lines: [printed(own), `cmd /c start /wait msiexec /x "${next}" /qn`, `msiexec /i "${own.path}" /qn`] };
    case "windows-exe":
      return { by: "file", lines: [printed(own), own.path] };
    case "appimage":
    case "macos":
      return null;
    default:
      return assertNever(kind);
  }
}

function fromRoot({ path, sha512 }: Lying, copy: string, install: (copy: string) => string, sum = "sha512sum"): string {
  // With the mark of a binary file in place of a second space, which is lost where a line is read from a screen; `shasum` of macOS takes no single one.
  return `sudo install -m 600 ${inShell(path)} ${copy} && echo '${sha512} *${copy}' | sudo ${sum} -c && sudo ${install(copy)}`;
}

function printed({ path, sha512 }: Lying): string {
  return `certutil -hashfile "${path}" SHA512 | findstr ${sha512}`;
}

function inShell(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
