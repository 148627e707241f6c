import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Found } from "./diskEncryption.ts";
import { linuxVolumes } from "./linux.ts";

let root: string;
let asked: string[][];
let told: Readonly<Record<string, string>>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ismgt-kernel-"));
  asked = [];
  told = {};
  put("proc/swaps", "Filename Type Size Used Priority\n");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** One block device as the kernel shows it in its own tree. */
function block(name: string, device: string, { uuid, on = [], file }: { uuid?: string; on?: readonly string[]; file?: string } = {}): void {
  const folder = `sys/class/block/${name}`;
  put(`${folder}/dev`, `${device}\n`);
  mkdirSync(join(root, folder, "slaves"));
  for (const below of on) put(`${folder}/slaves/${below}/dev`, "");
  if (uuid !== undefined) put(`${folder}/dm/uuid`, `${uuid}\n`);
  if (file !== undefined) put(`${folder}/loop/backing_file`, `${file}\n`);
  mkdirSync(join(root, "sys/dev/block"), { recursive: true });
  symlinkSync(join(root, folder), join(root, "sys/dev/block", device));
}

async function answers(mounts: string, path = "/home/room/record.db"): Promise<readonly Found[]> {
  put("proc/self/mountinfo", mounts);
  return linuxVolumes([{ path, use: "record" }], {
    proc: join(root, "proc"),
    sys: join(root, "sys"),
    ask: async (program, args) => {
      asked.push([program, ...args]);
      return told[program] ?? null;
    },
  });
}

async function answer(mounts: string, path?: string) {
  return (await answers(mounts, path))[0]?.answer;
}

const LUKS = "CRYPT-LUKS2-a1b2c3d4e5f64798a1b2c3d4e5f64798-luks-home";
const ext4 = (device: string) => `22 1 ${device} / / rw - ext4 /dev/root rw\n`;

describe("a record on Linux", () => {
  test("is encrypted on LUKS, also below LVM", async () => {
    block("nvme0n1p3", "259:3");
    block("dm-0", "254:0", { uuid: LUKS, on: ["nvme0n1p3"] });
    block("dm-1", "254:1", { uuid: "LVM-abcdefabcdef", on: ["dm-0"] });
    expect(await answer(ext4("254:0"))).toEqual({ is: "encrypted", by: "luks" });
    expect(await answer(ext4("254:1"))).toEqual({ is: "encrypted", by: "luks" });
  });

  test("is not where one of several disks below is plain", async () => {
    block("sda2", "8:2");
    block("sdb1", "8:17");
    block("dm-0", "254:0", { uuid: LUKS, on: ["sda2"] });
    block("dm-1", "254:1", { uuid: "LVM-abcdefabcdef", on: ["dm-0", "sdb1"] });
    block("md0", "9:0", { on: ["dm-0", "sdb1"] });
    expect(await answer(ext4("254:1"))).toEqual({ is: "not-encrypted", why: "plain" });
    expect(await answer(ext4("9:0"))).toEqual({ is: "not-encrypted", why: "plain" });
    expect(await answer(ext4("8:2"))).toEqual({ is: "not-encrypted", why: "plain" });
  });

  test("is not by a mapping that checks what is read and hides nothing", async () => {
    block("sda2", "8:2");
    block("dm-0", "254:0", { uuid: "CRYPT-VERITY-0011223344556677-root", on: ["sda2"] });
    expect(await answer(ext4("254:0"))).toEqual({ is: "not-encrypted", why: "plain" });
  });

  test("is where btrfs lies on devices that all are, and is not where one is plain", async () => {
    block("sda2", "8:2");
    block("sdb1", "8:17");
    // Every Unix has this device; here it stands for one that is mapped by LUKS.
    block("null", "1:3", { uuid: LUKS, on: ["sda2"] });
    mkdirSync(join(root, "sys/fs/btrfs/a1b2/devices/null"), { recursive: true });
    const mounts = "22 1 0:30 /@ / rw - btrfs /dev/null rw\n";
    expect(await answer(mounts)).toEqual({ is: "encrypted", by: "luks" });
    mkdirSync(join(root, "sys/fs/btrfs/a1b2/devices/sdb1"));
    expect(await answer(mounts)).toEqual({ is: "not-encrypted", why: "plain" });
  });

  test("is encrypted by a folder that the file system encrypts", async () => {
    block("sda2", "8:2");
    told = { lsattr: "----E--------e------- /home/room/record.db\n" };
    expect(await answer(ext4("8:2"))).toEqual({ is: "encrypted", by: "file-system" });
    expect(asked).toEqual([["lsattr", "-d", "--", "/home/room/record.db"]]);
    told = { lsattr: "--------------e------- /home/room/Exports\n" };
    expect(await answer(ext4("8:2"))).toEqual({ is: "not-encrypted", why: "plain" });
  });

  test("is told by ZFS of its dataset", async () => {
    const mounts = "22 1 0:30 / / rw - zfs rpool/home rw\n";
    told = { zfs: "aes-256-gcm\n" };
    expect(await answer(mounts)).toEqual({ is: "encrypted", by: "file-system" });
    told = { zfs: "off\n" };
    expect(await answer(mounts)).toEqual({ is: "not-encrypted", why: "plain" });
    told = {};
    expect(await answer(mounts)).toEqual({ is: "unknown", why: "no-answer" });
    expect(asked[0]).toEqual(["zfs", "get", "-H", "-o", "value", "encryption", "rpool/home"]);
  });

  test("cannot be told in the network, and needs no disk in memory", async () => {
    expect(await answer("22 1 0:52 / / rw - nfs4 server:/export rw\n")).toEqual({ is: "unknown", why: "network" });
    expect(await answer("22 1 0:52 / / rw - tmpfs tmpfs rw\n")).toEqual({ is: "encrypted", by: "memory" });
    expect(await answer("22 1 0:52 / / rw - fuse.gocryptfs /x rw\n")).toEqual({ is: "encrypted", by: "file-system" });
    expect(await answer("22 1 0:52 / / rw - fuse.of-tomorrow x rw\n")).toEqual({ is: "unknown", why: "file-system" });
    expect(await answer("")).toEqual({ is: "unknown", why: "no-answer" });
    expect(await answer(ext4("7:77"))).toEqual({ is: "unknown", why: "no-answer" });
  });

  test("in a container or on a loop device lies where those write", async () => {
    block("sda2", "8:2");
    block("dm-0", "254:0", { uuid: LUKS, on: ["sda2"] });
    block("loop0", "7:0", { file: "/safe/disk.img" });
    const mounts = `22 1 8:2 / / rw - ext4 /dev/sda2 rw\n23 22 254:0 / /safe rw - ext4 /dev/dm-0 rw\n24 22 7:0 / /image rw - ext4 /dev/loop0 rw\n25 22 0:60 / /in rw - overlay overlay rw,upperdir=/safe/upper\n`;
    expect(await answer(mounts, "/image/record.db")).toEqual({ is: "encrypted", by: "luks" });
    expect(await answer(mounts, "/in/record.db")).toEqual({ is: "encrypted", by: "luks" });
    expect(await answer(mounts, "/record.db")).toEqual({ is: "not-encrypted", why: "plain" });
  });

  test("asks for an end where devices lie on each other in a circle", async () => {
    block("loop0", "7:0", { file: "/image/itself.img" });
    expect(await answer("22 1 7:0 / /image rw - xfs /dev/loop0 rw\n", "/image/record.db")).toEqual({ is: "unknown", why: "no-answer" });
  });

  test("is told apart from swap, which holds pages of the memory", async () => {
    block("sda2", "8:2");
    block("dm-0", "254:0", { uuid: LUKS, on: ["sda2"] });
    put("proc/swaps", "Filename Type Size Used Priority\n/swapfile file 1 0 -2\n");
    const found = await answers("22 1 8:2 / / rw - xfs /dev/sda2 rw\n23 22 254:0 / /home rw - xfs /dev/dm-0 rw\n");
    expect(found).toEqual([
      { at: "/home", holds: "record", answer: { is: "encrypted", by: "luks" } },
      { at: "/swapfile", holds: "swap", answer: { is: "not-encrypted", why: "plain" } },
    ]);
  });
});
