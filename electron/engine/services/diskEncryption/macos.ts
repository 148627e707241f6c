import type { VolumeAnswer } from "#contract/diskEncryption.ts";
import type { Ask } from "./askProgram.ts";
import type { Found, Place } from "./diskEncryption.ts";

const SILENT = { is: "unknown", why: "no-answer" } as const;
const FILEVAULT = { is: "encrypted", by: "filevault" } as const;
const PLAIN = { is: "not-encrypted", why: "plain" } as const;
/** The volume that the system started from, by both of its names. */
const OF_THE_SYSTEM = new Set(["/", "/System/Volumes/Data"]);

export async function macosVolumes(places: readonly Place[], ask: Ask): Promise<readonly Found[]> {
  const [status, swap, ...volumes] = await Promise.all([
    ask("/usr/bin/fdesetup", ["status"]),
    ask("/usr/sbin/sysctl", ["-n", "vm.swapusage"]),
    ...places.map(async ({ path }) => volumeOf(await ask("/bin/df", ["-P", path]))),
  ]);
  const ours = places.map(async ({ path, use }, index): Promise<Found> => {
    const volume = volumes[index];
    if (!volume) return { at: path, holds: use, answer: SILENT };
    return { at: volume.point, holds: use, answer: await answerOf(volume, status, ask) };
  });
  return [...(await Promise.all(ours)), { at: "/private/var/vm", holds: "swap", answer: answerOfSwap(swap) }];
}

async function answerOf({ device, point }: DfVolume, status: string | null, ask: Ask): Promise<VolumeAnswer> {
  if (!device.startsWith("/dev/")) return { is: "unknown", why: "network" };
  if (OF_THE_SYSTEM.has(point)) return answerOfStatus(status ?? "");
  return answerOfVolume((await ask("/usr/sbin/diskutil", ["info", "-plist", point])) ?? "");
}

/** `fdesetup status`, of the volume that the system started from; it answers everybody. */
export function answerOfStatus(said: string): VolumeAnswer {
  if (/^(?:En|De)cryption in progress/mu.test(said) || said.includes("needs to be restarted to finish"))
    return { is: "not-encrypted", why: "underway" };
  if (said.startsWith("FileVault is On")) return FILEVAULT;
  return said.startsWith("FileVault is Off") ? PLAIN : SILENT;
}

/** `diskutil info -plist`. Its key `Encryption` is true for every volume of a newer Mac, also where no passphrase guards it; `FileVault` is not. */
export function answerOfVolume(plist: string): VolumeAnswer {
  const [, value] = /<key>FileVault<\/key>\s*<(true|false)\/>/u.exec(plist) ?? [];
  return value === undefined ? SILENT : value === "true" ? FILEVAULT : PLAIN;
}

/** `vm.swapusage`: `total = 2048.00M  used = 1034.75M  free = 1013.25M  (encrypted)`. */
export function answerOfSwap(said: string | null): VolumeAnswer {
  if (said === null || !said.includes("total")) return SILENT;
  return said.includes("(encrypted)") ? { is: "encrypted", by: "system" } : PLAIN;
}

interface DfVolume {
  readonly device: string;
  readonly point: string;
}

/** `df -P`: a heading, then the device, three sizes, a percentage and the mount point, which may hold blanks. */
export function volumeOf(said: string | null): DfVolume | null {
  const line = said?.split("\n")[1] ?? "";
  const percent = line.indexOf("% ");
  const [device = ""] = line.split(/\s/u, 1);
  return percent < 0 || device === "" ? null : { device, point: line.slice(percent + 2).trim() };
}
