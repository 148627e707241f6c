import { describe, expect, test } from "vitest";
import { mountOf, parseMounts, parseSwaps, upperFolderOf } from "./linuxTables.ts";

/** As a laptop with LUKS, LVM, a share and a container writes it. */
const MOUNTS = String.raw`22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/mapper/vg-root rw,errors=remount-ro
23 22 0:21 / /proc rw,nosuid,nodev,noexec,relatime shared:12 - proc proc rw
90 22 254:2 / /home rw,relatime shared:44 - ext4 /dev/mapper/vg-home rw
91 90 0:52 / /home/room/My\040share rw,relatime shared:90 - cifs //server/share\040of\040room rw,vers=3.1.1
92 22 0:60 / /var/lib/c/merged rw,relatime - overlay overlay rw,lowerdir=/a:/b,upperdir=/home/c/upper,workdir=/home/c/work
93 22 8:17 / /mnt rw,relatime shared:50 master:3 propagate_from:2 - xfs /dev/sdb1 rw
94 22 8:33 / /mnt rw,relatime shared:51 - xfs /dev/sdc1 rw
a line of another form
`;

describe("the kernel's table of mounts", () => {
  const mounts = parseMounts(MOUNTS);

  test("is read with optional fields and blanks in names", () => {
    expect(mounts).toHaveLength(7);
    expect(mounts[3]).toMatchObject({ point: "/home/room/My share", fileSystem: "cifs", source: "//server/share of room", device: "0:52" });
    expect(mounts[5]).toMatchObject({ point: "/mnt", fileSystem: "xfs", source: "/dev/sdb1", device: "8:17" });
  });

  test("says what a path lies on: the longest mount point above it, and the last of several there", () => {
    expect(mountOf("/home/room/record.db", mounts)?.source).toBe("/dev/mapper/vg-home");
    expect(mountOf("/homework/record.db", mounts)?.source).toBe("/dev/mapper/vg-root");
    expect(mountOf("/home/room/My share/record.db", mounts)?.fileSystem).toBe("cifs");
    expect(mountOf("/mnt/record.db", mounts)?.source).toBe("/dev/sdc1");
    expect(mountOf("/home", mounts)?.point).toBe("/home");
    expect(mountOf("/record.db", [])).toBeNull();
  });

  test("says where an overlay writes", () => {
    expect(mounts.map(upperFolderOf)).toEqual([null, null, null, null, "/home/c/upper", null, null]);
  });
});

describe("the kernel's table of swaps", () => {
  test("names partitions and files", () => {
    const text = `Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n/dev/dm-2                               partition\t8388604\t\t0\t\t-2\n/swap\\040file                           file\t\t1048572\t\t0\t\t-3\n`;
    expect(parseSwaps(text)).toEqual(["/dev/dm-2", "/swap file"]);
  });

  test("may be empty, or not be there", () => {
    expect(parseSwaps("Filename\t\t\t\tType\t\tSize\t\tUsed\t\tPriority\n")).toEqual([]);
    expect(parseSwaps("")).toEqual([]);
  });
});
