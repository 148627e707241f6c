import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import type { Manifest } from "#domain/updates/manifest.ts";
import type { Interrupted } from "#domain/updates/offer.ts";
import type { Staged, WentBack } from "#domain/updates/trial.ts";
import { systemClock } from "../../core/time/clock.ts";
import { commandOf, wayBackOf } from "./commandOf.ts";
import { MANIFEST_NAME } from "./signedManifest.ts";
import { startUpdates } from "./updates.ts";
import type { Updates } from "./updates.ts";

/** As the key of the releases lies with the people who release. */
const OURS = generateKeyPairSync("ed25519");
const THEIRS = generateKeyPairSync("ed25519");
const rawOf = (key: KeyObject) => Buffer.from(String(key.export({ format: "jwk" }).x), "base64url").toString("base64");

const INSTALLER = Buffer.from("an installer\n".repeat(50_000));
const NAME = "ismgt_0.2.0_amd64.deb";
const SHA512 = createHash("sha512").update(INSTALLER).digest("hex");
const RELEASE: Manifest = {
  product: "ismgt",
  version: "0.2.0",
  from: "0.1.0",
  share: 100,
  files: [
    {
      kind: "deb",
      processor: process.arch as "x64",
      name: NAME,
      bytes: INSTALLER.length,
      sha512: SHA512,
    },
  ],
};

let temporary: ReturnType<typeof temporaryFolder>;
let server: Server;
let address: string;
/** What the server gives, by its path. */
let served: Map<string, Buffer | string>;
let asked: string[];
let started: Updates[];
let opened: string[];
/** What was made ready for the next start, in order. */
let staged: (Staged | null)[];
let interrupted: readonly Interrupted[];

beforeEach(async () => {
  [temporary, served, asked, started, opened, staged, interrupted] = [temporaryFolder(), new Map(), [], [], [], [], []];
  server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const found = served.get(url);
    response.writeHead(found === undefined ? 404 : 200).end(found);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ismgt`;
});
afterEach(async () => {
  for (const each of started) await each.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  temporary.remove();
});

function publish(manifest: object, key: KeyObject = OURS.privateKey): void {
  const bytes = Buffer.from(JSON.stringify(manifest));
  served.set(
    `/ismgt/${MANIFEST_NAME}`,
    JSON.stringify({ manifest: bytes.toString("base64"), signature: sign(null, bytes, key).toString("base64") }),
  );
  served.set(`/ismgt/${NAME}`, INSTALLER);
}

function updatesOf(other: Partial<Parameters<typeof startUpdates>[0]> = {}): Updates {
  const updates = startUpdates({
    managed: { from: "server", address, key: rawOf(OURS.publicKey) },
    version: "0.1.0",
    kind: "deb",
    seat: "00112233aabbccdd",
    folder: join(temporary.folder, "updates"),
    place: null,
    wentBack: null,
    clock: systemClock,
    // A package of the system comes into place by an administrator alone.
    async stage(next) {
      staged.push(next);
      return false;
    },
    interrupted: () => interrupted,
    open: async (path) => opened.push(path) > 0,
    onDidChange: () => undefined,
    ...other,
  });
  started.push(updates);
  return updates;
}

async function answered(updates: Updates) {
  updates.askNow();
  await updates.settled();
  return updates.state();
}

const everyFile = () => (existsSync(join(temporary.folder, "updates")) ? readdirSync(join(temporary.folder, "updates")) : []);
/** The installers. */
const kept = () => everyFile().filter((name) => !name.endsWith(".json"));
/** As an administrator types it: the file is installed from where root alone may write, if it is the one that was signed. */
const fromRoot = (path: string, copy: string, install: string) =>
  `sudo install -m 600 ${path} ${copy} && echo '${SHA512} *${copy}' | sudo sha512sum -c && sudo ${install}`;

describe("a new version", () => {
  test("is fetched as it was signed, kept, and opened once a person wants it and nothing is interrupted", async () => {
    publish(RELEASE);
    const updates = updatesOf();
    interrupted = ["wall", "review"];
    expect(await answered(updates)).toMatchObject({ is: "ready", version: "0.2.0", waitsFor: ["wall", "review"] });
    expect(readFileSync(join(temporary.folder, "updates", NAME)).equals(INSTALLER)).toBe(true);
    expect(await updates.install()).toBe("interrupts");
    interrupted = [];
    expect(await updates.install()).toBe("opened");
    expect(opened).toEqual([join(temporary.folder, "updates", NAME)]);
    // What is here is not fetched again.
    expect(await answered(updates)).toMatchObject({ is: "ready", waitsFor: [] });
    expect(asked.filter((path) => path.endsWith(".deb"))).toHaveLength(1);
  });

  test("that was changed on the disk is not opened", async () => {
    publish(RELEASE);
    const updates = updatesOf();
    await answered(updates);
    writeFileSync(join(temporary.folder, "updates", NAME), Buffer.alloc(INSTALLER.length, 1));
    expect(await updates.install()).toBe("not-ready");
    expect([opened, updates.state()]).toMatchObject([[], { is: "failed", fault: "wrong-file" }]);
  });

  test("is none where this one is as new, and what was fetched before is removed where it comes into place by itself", async () => {
    publish(RELEASE);
    await answered(updatesOf());
    expect(kept()).toEqual([NAME]);
    expect(await answered(updatesOf({ version: "0.2.1", kind: "appimage" }))).toMatchObject({ is: "newest" });
    expect(everyFile()).toEqual([]);
  });

  const NEXT = "ismgt_0.3.0_amd64.deb";
  const AFTER = "ismgt_0.4.0_amd64.deb";
  function publishNext(version = "0.3.0", name = NEXT): void {
    served.set(`/ismgt/${name}`, INSTALLER);
    publish({ ...RELEASE, version, files: [{ ...RELEASE.files[0], name }] });
  }
  const wayBack = (updates: Updates) => {
    const state = updates.state();
    return state.is === "ready" ? state.wayBack : state;
  };

  test("leaves the installer of this one where the system puts it in place, and says how that is brought back", async () => {
    publish(RELEASE);
    expect(await answered(updatesOf())).toMatchObject({ is: "ready", wayBack: null });
    expect(await answered(updatesOf({ version: "0.2.0" }))).toMatchObject({ is: "newest" });
    publishNext();
    const back = {
      by: "command",
      lines: [
        fromRoot(
          join(temporary.folder, "updates", NAME),
          "/root/ismgt-update.deb",
          "apt-get install --allow-downgrades /root/ismgt-update.deb",
        ),
      ],
    };
    expect(await answered(updatesOf({ version: "0.2.0" }))).toMatchObject({ is: "ready", version: "0.3.0", wayBack: back });
    expect(kept()).toEqual([NAME, NEXT]);
    // It stays while the new one is looked at, also where that runs by its engine and shows nothing.
    expect(await answered(updatesOf({ version: "0.3.0" }))).toMatchObject({ is: "newest" });
    expect(kept()).toEqual([NAME, NEXT]);
    expect(await answered(updatesOf({ version: "0.2.0" }))).toMatchObject({ is: "ready", version: "0.3.0", wayBack: back });
    // It goes once the one after that is here, whose way back is the one between.
    publishNext("0.4.0", AFTER);
    expect(await answered(updatesOf({ version: "0.3.0" }))).toMatchObject({ is: "ready", version: "0.4.0" });
    expect(kept()).toEqual([NEXT, AFTER]);
    // What comes into place by itself has another way back.
    expect(await answered(updatesOf({ version: "0.4.0", kind: "appimage" }))).toMatchObject({ is: "newest" });
    expect(everyFile()).toEqual([]);
  });

  test.each([
    ["changed", (folder: string) => writeFileSync(join(folder, NAME), Buffer.alloc(INSTALLER.length, 1))],
    [
      "beside another of a like name",
      (folder: string) => {
        rmSync(join(folder, NAME));
        writeFileSync(join(folder, "a_0.2.0_amd64.deb"), INSTALLER);
        writeFileSync(join(folder, `${NAME}.0011223344aa.part`), INSTALLER);
      },
    ],
    ["without what was signed of it", (folder: string) => rmSync(join(folder, "ismgt-update-0.2.0.json"))],
    [
      "with what another key signed",
      (folder: string) => {
        publish(RELEASE, THEIRS.privateKey);
        writeFileSync(join(folder, "ismgt-update-0.2.0.json"), String(served.get(`/ismgt/${MANIFEST_NAME}`)));
      },
    ],
    [
      "with what was signed of another version",
      (folder: string) => {
        publish({ ...RELEASE, version: "0.1.9" });
        writeFileSync(join(folder, "ismgt-update-0.2.0.json"), String(served.get(`/ismgt/${MANIFEST_NAME}`)));
      },
    ],
  ])("names no way back that is not the file as it was signed: %s", async (_, change) => {
    publish(RELEASE);
    await answered(updatesOf());
    change(join(temporary.folder, "updates"));
    publishNext();
    const updates = updatesOf({ version: "0.2.0" });
    expect(await answered(updates)).toMatchObject({ is: "ready", version: "0.3.0" });
    expect(wayBack(updates)).toBe(null);
  });

  test("is installed, and gone back from, by lines that a screen shows letter for letter: nowhere two spaces, which it shows as one", () => {
    const lies = { path: "/up/a", sha512: SHA512 };
    const lines = (["deb", "rpm", "windows-msi", "windows-exe", "appimage", "macos"] as const).flatMap((kind) => [
      ...(commandOf(kind, lies, null) ?? []),
      ...(wayBackOf(kind, lies, "/up/b")?.lines ?? []),
    ]);
    expect(lines).not.toHaveLength(0);
    expect(lines.filter((line) => line.includes("  "))).toEqual([]);
  });

  test("leaves a way back that its system knows: MSI puts no older version over a newer one, and both shells of Windows take each line", () => {
    const lying = (path: string) => ({ path, sha512: SHA512 });
    expect(wayBackOf("rpm", lying("/up/a.rpm"), "/up/b.rpm")?.lines).toEqual([
      fromRoot("/up/a.rpm", "/root/ismgt-update.rpm", "dnf downgrade /root/ismgt-update.rpm"),
    ]);
    expect(wayBackOf("windows-msi", lying("C:\\a.msi"), "C:\\b.msi")).toEqual({
      by: "command",
      lines: [
        `certutil -hashfile "C:\\a.msi" SHA512 | findstr ${SHA512}`,
        'cmd /c start /wait msiexec /x "C:\\b.msi" /qn',
        'msiexec /i "C:\\a.msi" /qn',
      ],
    });
    expect(wayBackOf("windows-exe", lying("C:\\a.exe"), "")).toEqual({
      by: "file",
      lines: [`certutil -hashfile "C:\\a.exe" SHA512 | findstr ${SHA512}`, "C:\\a.exe"],
    });
    expect(wayBackOf("macos", lying("a"), "b")).toBe(null);
  });

  test("waits where other seats try it first, or one in between is needed, or there is no file for this installation", async () => {
    publish({ ...RELEASE, share: 1 });
    expect(await answered(updatesOf())).toMatchObject({ is: "not-yet", version: "0.2.0" });
    publish({ ...RELEASE, from: "0.1.5" });
    expect(await answered(updatesOf())).toMatchObject({ is: "by-way-of", needs: "0.1.5" });
    publish(RELEASE);
    expect(await answered(updatesOf({ kind: "rpm" }))).toMatchObject({ is: "no-file" });
    expect(kept()).toEqual([]);
  });
});

describe("a version that is here", () => {
  const isOwn = async (next: Staged | null) => staged.push(next) > 0;

  test("is tried at the next start where it comes into place by itself", async () => {
    publish(RELEASE);
    const updates = updatesOf({ stage: isOwn });
    expect(await answered(updates)).toMatchObject({ is: "ready", by: "itself", command: null });
    expect(staged).toEqual([{ version: "0.2.0", name: NAME, sha512: RELEASE.files[0]?.sha512 }]);
  });

  test("is installed by an administrator else, who is told the command, with a path that a shell reads as it is", async () => {
    const [file] = RELEASE.files;
    const of = async (kind: string, other: object = {}) => {
      publish({ ...RELEASE, files: [{ ...file, kind }] });
      const state = await answered(updatesOf({ kind: kind as "deb", folder: "/home/o'hara/.config/up", ...other }));
      return state.is === "ready" ? [state.by, state.command] : state;
    };
    const folder = join(temporary.folder, "o'hara");
    const told = folder.replaceAll("'", String.raw`'\''`);
    const up = join(temporary.folder, "up");
    expect(await of("deb", { folder })).toEqual([
      "administrator",
      [fromRoot(`'${told}/${NAME}'`, "/root/ismgt-update.deb", "apt-get install /root/ismgt-update.deb")],
    ]);
    expect(await of("rpm", { folder: up })).toEqual([
      "administrator",
      [fromRoot(join(up, NAME), "/root/ismgt-update.rpm", "dnf install /root/ismgt-update.rpm")],
    ]);
    expect(await of("windows-msi", { folder })).toEqual([
      "administrator",
      [`certutil -hashfile "${join(folder, NAME)}" SHA512 | findstr ${SHA512}`, `msiexec /i "${join(folder, NAME)}" /qn`],
    ]);
    expect(await of("appimage", { folder: up, place: "/opt/ISMGT.AppImage" })).toEqual([
      "administrator",
      [fromRoot(join(up, NAME), "/root/ismgt-update.AppImage", "install -m 755 /root/ismgt-update.AppImage /opt/ISMGT.AppImage")],
    ]);
    expect(await of("windows-exe", { folder })).toEqual(["installer", null]);
  });

  test("is not tried any more once this one is as new, or none is to be fetched", async () => {
    publish({ ...RELEASE, version: "0.1.0" });
    await answered(updatesOf({ stage: isOwn }));
    updatesOf({ stage: isOwn, managed: { from: "nowhere" } });
    expect(staged).toEqual([null, null]);
  });

  test("and did not come up is not fetched again, until a person wants it or another one is there", async () => {
    const wentBack: WentBack = { version: "0.2.0", why: "did-not-start", at: 7, since: 5, isTold: true };
    publish(RELEASE);
    const updates = updatesOf({ stage: isOwn, wentBack });
    expect(updates.state()).toEqual({ is: "went-back", at: 7, version: "0.2.0", why: "did-not-start" });
    expect(await answered(updates)).toMatchObject({ is: "went-back" });
    expect([kept(), staged]).toEqual([[], []]);
    expect(await updates.install()).toBe("opened");
    await updates.settled();
    expect(updates.state()).toMatchObject({ is: "ready", by: "itself" });
    publish({ ...RELEASE, version: "0.2.1" });
    expect(await answered(updatesOf({ stage: isOwn, wentBack }))).toMatchObject({ is: "ready", version: "0.2.1" });
  });
});

describe("somebody who serves what they like", () => {
  test.each([
    ["signed by another key", () => publish(RELEASE, THEIRS.privateKey)],
    ["not signed", () => served.set(`/ismgt/${MANIFEST_NAME}`, JSON.stringify(RELEASE))],
    ["no JSON", () => served.set(`/ismgt/${MANIFEST_NAME}`, "<html>Sign in to the network</html>")],
    [
      "signed for something else",
      () => {
        publish({ ...RELEASE, share: 50 });
        const other = JSON.parse(String(served.get(`/ismgt/${MANIFEST_NAME}`))) as { manifest: string };
        other.manifest = Buffer.from(JSON.stringify(RELEASE)).toString("base64");
        served.set(`/ismgt/${MANIFEST_NAME}`, JSON.stringify(other));
      },
    ],
    ["signed, and no manifest", () => publish({ ...RELEASE, files: [{ ...RELEASE.files[0], name: "../up.deb" }] })],
  ])("is not believed: %s", async (_, serve) => {
    serve();
    expect(await answered(updatesOf())).toMatchObject({ is: "failed", fault: "not-signed" });
    expect(asked.every((path) => path.endsWith(MANIFEST_NAME))).toBe(true);
  });

  test("cannot give another file, nor a longer or a shorter one", async () => {
    for (const other of [Buffer.alloc(INSTALLER.length, 1), Buffer.concat([INSTALLER, Buffer.from("more")]), INSTALLER.subarray(9)]) {
      publish(RELEASE);
      served.set(`/ismgt/${NAME}`, other);
      expect(await answered(updatesOf())).toMatchObject({ is: "failed" });
      expect(kept()).toEqual([]);
    }
  });

  test("leads nobody back to an older version", async () => {
    publish(RELEASE);
    expect(await answered(updatesOf({ version: "0.3.0" }))).toMatchObject({ is: "newest" });
  });

  test("that is not there at all is told", async () => {
    expect(await answered(updatesOf())).toMatchObject({ is: "failed", fault: "unreachable" });
    served.set(`/ismgt/${MANIFEST_NAME}`, Buffer.alloc(1_000_000, 0x20));
    expect(await answered(updatesOf())).toMatchObject({ is: "failed", fault: "unreachable" });
  });
});

describe("nothing is asked", () => {
  const server = { from: "server", address: "https://updates.invalid", key: rawOf(OURS.publicKey) } as const;
  test.each([
    ["no-server", { managed: undefined }],
    ["nowhere", { managed: { from: "nowhere" } as const }],
    ["no-key", { managed: { from: "server", address: "https://updates.invalid" } as const }],
    ["no-package", { managed: server, kind: null }],
  ] as const)("where that is so: %s", async (why, other) => {
    const updates = updatesOf(other);
    expect(await answered(updates)).toEqual({ is: "off", why });
    expect([await updates.install(), asked]).toEqual(["not-ready", []]);
  });
});
