import { describe, expect, test } from "vitest";
import { answerOfStatus, answerOfSwap, answerOfVolume, macosVolumes, volumeOf } from "./macos.ts";

const DF = (device: string, point: string) =>
  `Filesystem     512-blocks      Used Available Capacity  Mounted on\n${device}    1942700360 891472160 996302848    48%    ${point}\n`;
const PLIST = (fileVault: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
\t<key>DeviceIdentifier</key>
\t<string>disk5s1</string>
\t<key>Encryption</key>
\t<true/>
${fileVault}\t<key>FilesystemType</key>
\t<string>apfs</string>
</dict>
</plist>
`;

describe("what macOS tells", () => {
  test.each([
    ["FileVault is On.\n", { is: "encrypted", by: "filevault" }],
    ["FileVault is Off.\n", { is: "not-encrypted", why: "plain" }],
    ["FileVault is Off.\nDeferred enablement appears to be active for user 'room'.\n", { is: "not-encrypted", why: "plain" }],
    ["FileVault is On.\nEncryption in progress: Percent completed = 42\n", { is: "not-encrypted", why: "underway" }],
    ["FileVault is Off.\nDecryption in progress: Percent completed = 73\n", { is: "not-encrypted", why: "underway" }],
    ["FileVault is Off, but needs to be restarted to finish.\n", { is: "not-encrypted", why: "underway" }],
    ["Error: Unable to get status.\n", { is: "unknown", why: "no-answer" }],
    ["", { is: "unknown", why: "no-answer" }],
  ])("of the system's volume: %j", (said, answer) => {
    expect(answerOfStatus(said)).toEqual(answer);
  });

  test("of another volume by its key FileVault, not by Encryption, which a newer Mac says of every volume", () => {
    expect(answerOfVolume(PLIST("\t<key>FileVault</key>\n\t<true/>\n"))).toEqual({ is: "encrypted", by: "filevault" });
    expect(answerOfVolume(PLIST("\t<key>FileVault</key>\n\t<false/>\n"))).toEqual({ is: "not-encrypted", why: "plain" });
    expect(answerOfVolume(PLIST(""))).toEqual({ is: "unknown", why: "no-answer" });
  });

  test("of the swap", () => {
    expect(answerOfSwap("total = 2048.00M  used = 1034.75M  free = 1013.25M  (encrypted)\n")).toEqual({ is: "encrypted", by: "system" });
    expect(answerOfSwap("total = 2048.00M  used = 1034.75M  free = 1013.25M\n")).toEqual({ is: "not-encrypted", why: "plain" });
    expect(answerOfSwap(null)).toEqual({ is: "unknown", why: "no-answer" });
  });

  test("of where a path lies, with blanks in the name", () => {
    expect(volumeOf(DF("/dev/disk5s1", "/Volumes/Disk of the room"))).toEqual({
      device: "/dev/disk5s1",
      point: "/Volumes/Disk of the room",
    });
    expect(volumeOf("df: /nowhere: No such file or directory\n")).toBeNull();
    expect(volumeOf(null)).toBeNull();
  });
});

describe("a record on a Mac", () => {
  test("is asked for where it lies: on the system's volume, another one, or a share", async () => {
    const said: Readonly<Record<string, string>> = {
      "/usr/bin/fdesetup status": "FileVault is On.\n",
      "/usr/sbin/sysctl -n vm.swapusage": "total = 0.00M  used = 0.00M  free = 0.00M  (encrypted)\n",
      "/bin/df -P /Users/room/ismgt.db": DF("/dev/disk3s5", "/System/Volumes/Data"),
      "/bin/df -P /Volumes/Other/files": DF("/dev/disk5s1", "/Volumes/Other"),
      "/bin/df -P /Volumes/share/x": DF("//room@server/share", "/Volumes/share"),
      "/usr/sbin/diskutil info -plist /Volumes/Other": PLIST("\t<key>FileVault</key>\n\t<false/>\n"),
    };
    const places = [
      { path: "/Users/room/ismgt.db", use: "record" },
      { path: "/Volumes/Other/files", use: "papers" },
      { path: "/Volumes/share/x", use: "backup-state" },
    ] as const;
    expect(await macosVolumes(places, async (file, args) => said[[file, ...args].join(" ")] ?? null)).toEqual([
      { at: "/System/Volumes/Data", holds: "record", answer: { is: "encrypted", by: "filevault" } },
      { at: "/Volumes/Other", holds: "papers", answer: { is: "not-encrypted", why: "plain" } },
      { at: "/Volumes/share", holds: "backup-state", answer: { is: "unknown", why: "network" } },
      { at: "/private/var/vm", holds: "swap", answer: { is: "encrypted", by: "system" } },
    ]);
  });
});
