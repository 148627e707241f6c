import { win32 } from "node:path";
import { z } from "zod";
import type { VolumeAnswer } from "#contract/diskEncryption.ts";
import type { Ask } from "./askProgram.ts";
import type { Found, Place } from "./diskEncryption.ts";

/*
 * BitLocker. `manage-bde`, `Get-BitLockerVolume` and its WMI class answer administrators only, and the first in the language of the system. The
 * property that Explorer draws its padlock by answers everybody.
 */

/** Drives are handed over in the environment, never as a part of the script. */
const SCRIPT = `
$ErrorActionPreference = 'SilentlyContinue'
$shell = New-Object -ComObject Shell.Application
$files = @(Get-CimInstance -ClassName Win32_PageFileUsage | ForEach-Object { [string]$_.Name })
$drives = @($env:ISMGT_DRIVES -split ';') + @($files | ForEach-Object { $_.Substring(0, 2) }) | Sort-Object -Unique
$told = @(foreach ($drive in $drives) {
  $root = $drive + [char]92
  $value = $shell.NameSpace($root).Self.ExtendedProperty('System.Volume.BitLockerProtection')
  @{ drive = $drive; kind = [int](New-Object System.IO.DriveInfo $root).DriveType; protection = $(if ($null -eq $value) { -1 } else { [int]$value }) }
})
[Console]::OutputEncoding = [System.Text.Encoding]::UTF8
ConvertTo-Json -Compress -Depth 4 -InputObject @{ drives = $told; swap = $files }
`;

const toldSchema = z.object({
  drives: z.array(z.object({ drive: z.string(), kind: z.int(), protection: z.int() })),
  swap: z.array(z.string()),
});
export type Told = z.infer<typeof toldSchema>;

const SILENT = { is: "unknown", why: "no-answer" } as const;

export async function windowsVolumes(places: readonly Place[], ask: Ask): Promise<readonly Found[]> {
  const drives = [...new Set(places.flatMap(({ path }) => driveOf(path) ?? []))];
  const program = win32.join(process.env["SystemRoot"] ?? "C:\\Windows", "System32\\WindowsPowerShell\\v1.0\\powershell.exe");
  const encoded = Buffer.from(SCRIPT, "utf16le").toString("base64");
  const said = await ask(program, ["-NoProfile", "-NonInteractive", "-EncodedCommand", encoded], { ISMGT_DRIVES: drives.join(";") });
  return foundOf(places, said === null ? null : parseTold(said));
}

/** Null where it is not what the script writes. */
export function parseTold(said: string): Told | null {
  try {
    return toldSchema.safeParse(JSON.parse(said.trim().replace(/^\uFEFF/u, ""))).data ?? null;
  } catch {
    return null;
  }
}

export function foundOf(places: readonly Place[], told: Told | null): readonly Found[] {
  const answerAt = (path: string): VolumeAnswer => {
    const drive = driveOf(path);
    // A share, or a volume that is mounted in a folder and has no letter.
    if (drive === null) return path.startsWith("\\\\?\\") ? SILENT : { is: "unknown", why: "network" };
    const known = told?.drives.find((each) => each.drive.toUpperCase() === drive);
    return known === undefined ? SILENT : answerOf(known);
  };
  const ours = places.map(({ path, use }): Found => ({ at: driveOf(path) ?? path, holds: use, answer: answerAt(path) }));
  const swap = (told?.swap ?? []).map((path): Found => ({ at: path, holds: "swap", answer: answerAt(path) }));
  return [...ours, ...swap];
}

/** Values of System.IO.DriveType. */
const NETWORK_DRIVE = 4;
const MEMORY_DRIVE = 6;

/** Of the shell's property: 1 on, 2 off, 3 encrypting, 4 decrypting, 5 suspended, 6 locked, 8 encrypted but its key is still in the clear; 0 cannot be encrypted. */
function answerOf({ kind, protection }: Told["drives"][number]): VolumeAnswer {
  if (kind === NETWORK_DRIVE) return { is: "unknown", why: "network" };
  if (kind === MEMORY_DRIVE) return { is: "encrypted", by: "memory" };
  switch (protection) {
    case 1:
    case 6:
      return { is: "encrypted", by: "bitlocker" };
    case 0:
    case 2:
      return { is: "not-encrypted", why: "plain" };
    case 3:
    case 4:
      return { is: "not-encrypted", why: "underway" };
    case 5:
    case 8:
      return { is: "not-encrypted", why: "suspended" };
    default:
      return SILENT;
  }
}

/** `C:` of `c:\folder`; null for anything that is not on a drive with a letter. */
function driveOf(path: string): string | null {
  return /^[a-z]:\\/iu.test(path) ? path.slice(0, 2).toUpperCase() : null;
}
