import { readFile, readdir, realpath } from "node:fs/promises";
import { basename, join } from "node:path";
import type { VolumeAnswer } from "#contract/diskEncryption.ts";
import type { Ask } from "./askProgram.ts";
import type { Found, Place } from "./diskEncryption.ts";
import { type Mount, mountOf, parseMounts, parseSwaps, upperFolderOf } from "./linuxTables.ts";

/** Where the kernel tells of itself; another place in tests. */
export interface Kernel {
  readonly proc: string;
  readonly sys: string;
  readonly ask: Ask;
}

/** Loop devices on files on loop devices, and mappings of mappings, have an end. */
const DEEPEST = 16;

const ENCRYPTED = { is: "encrypted", by: "luks" } as const;
const PLAIN = { is: "not-encrypted", why: "plain" } as const;
const SILENT = { is: "unknown", why: "no-answer" } as const;

const NETWORK = new Set([
  "nfs",
  "nfs4",
  "cifs",
  "smb3",
  "smbfs",
  "9p",
  "afs",
  "ceph",
  "glusterfs",
  "lustre",
  "ncpfs",
  "fuse.sshfs",
  "virtiofs",
]);
const ENCRYPTING = new Set(["ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs"]);
const IN_MEMORY = new Set(["tmpfs", "ramfs"]);
/** Of these a folder can be encrypted by itself, which `lsattr` shows. */
const WITH_ENCRYPTED_FOLDERS = new Set(["ext4", "f2fs", "ubifs"]);

/**
 * Follows each place from its mount down to the disks. The kernel's own tables are read, where `lsblk` calls checked but readable mappings (verity) encrypted too.
 */
export async function linuxVolumes(places: readonly Place[], kernel: Kernel): Promise<readonly Found[]> {
  const mounts = parseMounts(await readFile(join(kernel.proc, "self/mountinfo"), "utf8"));
  const finder = { mounts, kernel };
  const ours = places.map(async ({ path, use }): Promise<Found> => {
    const mount = mountOf(path, mounts);
    return { at: mount?.point ?? path, holds: use, answer: await answerOfFile(finder, path, DEEPEST) };
  });
  const swaps = parseSwaps(await readFile(join(kernel.proc, "swaps"), "utf8").catch(() => ""));
  const swapped = swaps.map(async (path): Promise<Found> => {
    const answer = path.startsWith("/dev/") ? await answerOfDevice(finder, path, DEEPEST) : await answerOfFile(finder, path, DEEPEST);
    return { at: path, holds: "swap", answer };
  });
  return Promise.all([...ours, ...swapped]);
}

interface Finder {
  readonly mounts: readonly Mount[];
  readonly kernel: Kernel;
}

async function answerOfFile(finder: Finder, path: string, depth: number): Promise<VolumeAnswer> {
  const mount = mountOf(path, finder.mounts);
  if (mount === null || depth === 0) return SILENT;
  const { fileSystem, source, device } = mount;
  if (NETWORK.has(fileSystem)) return { is: "unknown", why: "network" };
  if (ENCRYPTING.has(fileSystem)) return { is: "encrypted", by: "file-system" };
  if (IN_MEMORY.has(fileSystem)) return { is: "encrypted", by: "memory" };
  if (fileSystem === "zfs") return answerOfDataset(finder, source);
  if (fileSystem === "overlay") {
    const upper = upperFolderOf(mount);
    return upper === null ? { is: "unknown", why: "file-system" } : answerOfFile(finder, upper, depth - 1);
  }
  const below = device.startsWith("0:")
    ? await answerOfDevices(finder, source, depth)
    : await answerOfBlock(finder, await nameOf(join(finder.kernel.sys, "dev/block", device)), depth);
  if (below.is === "not-encrypted" && WITH_ENCRYPTED_FOLDERS.has(fileSystem) && (await isEncryptedFolder(finder, path)))
    return { is: "encrypted", by: "file-system" };
  return below;
}

/** Of file systems without a device number of their own; btrfs may lie on several devices. */
async function answerOfDevices(finder: Finder, source: string, depth: number): Promise<VolumeAnswer> {
  if (!source.startsWith("/dev/")) return { is: "unknown", why: "file-system" };
  const name = await nameOf(source);
  const pools = join(finder.kernel.sys, "fs/btrfs");
  for (const pool of await namesIn(pools)) {
    const devices = await namesIn(join(pools, pool, "devices"));
    if (name !== null && devices.includes(name)) return all(devices.map((each) => answerOfBlock(finder, each, depth)));
  }
  return answerOfBlock(finder, name, depth);
}

async function answerOfDevice(finder: Finder, path: string, depth: number): Promise<VolumeAnswer> {
  return answerOfBlock(finder, await nameOf(path), depth);
}

/** Mappings that nobody reads without a key. Those of verity and integrity begin with CRYPT- as well, and hide nothing. */
const KEYED = /^CRYPT-(?:LUKS\d|PLAIN|BITLK|FVAULT2|TCRYPT|LOOPAES)-/u;

async function answerOfBlock(finder: Finder, name: string | null, depth: number): Promise<VolumeAnswer> {
  if (name === null || depth === 0) return SILENT;
  const folder = join(finder.kernel.sys, "class/block", name);
  if (name.startsWith("zram")) return answerOfZram(finder, folder, depth);
  const uuid = await lineIn(join(folder, "dm/uuid"));
  if (uuid !== null && KEYED.test(uuid)) return ENCRYPTED;
  const below = await namesIn(join(folder, "slaves"));
  if (below.length > 0) return all(below.map((each) => answerOfBlock(finder, each, depth - 1)));
  const file = await lineIn(join(folder, "loop/backing_file"));
  if (file !== null) return answerOfFile(finder, file, depth - 1);
  // A mapping or an array whose parts are not told, or no device that the kernel knows.
  if (uuid !== null || (await lineIn(join(folder, "dev"))) === null) return SILENT;
  return PLAIN;
}

/** Lies in memory, but for pages that it may write back to a disk. */
async function answerOfZram(finder: Finder, folder: string, depth: number): Promise<VolumeAnswer> {
  const behind = await lineIn(join(folder, "backing_dev"));
  return behind === null || behind === "none" ? { is: "encrypted", by: "memory" } : answerOfDevice(finder, behind, depth - 1);
}

async function answerOfDataset({ kernel }: Finder, dataset: string): Promise<VolumeAnswer> {
  const said = (await kernel.ask("zfs", ["get", "-H", "-o", "value", "encryption", dataset]))?.trim();
  if (said === undefined || said === "" || said === "-") return SILENT;
  return said === "off" ? PLAIN : { is: "encrypted", by: "file-system" };
}

/** `----E---e---- /folder`: the capital E of its attributes. */
async function isEncryptedFolder({ kernel }: Finder, path: string): Promise<boolean> {
  const said = await kernel.ask("lsattr", ["-d", "--", path]);
  return said?.trimStart().split(" ")[0]?.includes("E") ?? false;
}

/** One part that is plain is enough to read what lies there. */
async function all(parts: readonly Promise<VolumeAnswer>[]): Promise<VolumeAnswer> {
  const answers = await Promise.all(parts);
  return answers.find(({ is }) => is === "not-encrypted") ?? answers.find(({ is }) => is === "unknown") ?? answers[0] ?? SILENT;
}

/** The kernel's name of a device by one of its paths: `/dev/mapper/home` is `dm-1`. */
async function nameOf(path: string): Promise<string | null> {
  return realpath(path).then(basename, () => null);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

async function lineIn(file: string): Promise<string | null> {
  return readFile(file, "utf8").then(
    (text) => text.trim(),
    () => null,
  );
}
