import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import asar from "@electron/asar";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import Database from "better-sqlite3";
import sharp from "sharp";
import { startFakeMail, type FakeMail } from "#fakes/mail/fakeMail.ts";
import { letter } from "#fakes/mail/letter.ts";
import { readLog, removeProfile } from "./app.ts";
import { expect, test } from "./fixtures.ts";
import { setUpMailbox } from "./mailbox.ts";
import { giveToOrdinaryUser, installForEverybody, spawnAsOrdinaryUser } from "./ordinaryUser.ts";
import { readTotals, recordOf } from "./record.ts";

const projectFolder = join(import.meta.dirname, "..");
/** A printed letter in Hindi, photographed. */
const PHOTOGRAPH = join(projectFolder, "electron/engine/services/scans/testing/hindi-photograph.jpg");

/** Each opens the app to anybody who can write a shortcut or start it with words of their own. */
const FOREIGN = [
  ["--remote-debugging-port=0"],
  ["-remote-debugging-port=0"],
  ["--remote-debugging-pipe"],
  ["--no-sandbox"],
  ["--js-flags=--expose-gc"],
  ["--inspect=0"],
  ["--disable-web-security"],
  ["--ignore-certificate-errors"],
  ["--gpu-launcher=touch"],
  ["--renderer-cmd-prefix=touch"],
  ["--lang", "en", "--utility-cmd-prefix=touch"],
];

/** Only on the stand-in: on the pinned Electron it is the app of a room. */
const isTestBuild =
  readFileSync(join(projectFolder, "node_modules/electron/dist/version"), "utf8").trim().replace(/^v/u, "") !== pinnedElectron();

function pinnedElectron(): string {
  const manifest = JSON.parse(readFileSync(join(projectFolder, "node_modules/electron/package.json"), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}

test.describe("the packaged app", { tag: "@main-job" }, () => {
  test.describe.configure({ mode: "serial", timeout: 300_000 });
  let executable = "";
  let folder = "";
  let mail: FakeMail | null = null;

  test.beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["build/package.mjs", "dir", "--allow-stand-in"], {
      cwd: projectFolder,
      maxBuffer: 1 << 26,
    });
    const built = stdout.trim().split("\n").at(-1) ?? "";
    folder = mkdtempSync(join(tmpdir(), "ismgt-installed-"));
    executable = join(installForEverybody(dirname(built), folder), basename(built));
  });

  test.afterAll(() => removeProfile(folder));

  test.afterEach(async () => {
    await mail?.close();
    mail = null;
  });

  test("refuses to be anything but itself", async () => {
    const resources = join(dirname(executable), "resources");
    expect(existsSync(join(resources, "app.asar"))).toBe(true);
    expect(existsSync(join(resources, "default_app.asar"))).toBe(false);
    const fuses = await getCurrentFuseWire(executable);
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(fuses[fuse])) === "1";
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
  });

  test("says so where it is a test build, and holds its notices, its bill of materials, and nothing that they do not name", async () => {
    expect(basename(executable).includes("test-build")).toBe(isTestBuild);
    const installed = dirname(executable);
    for (const file of ["LICENSE.txt", "LICENSES.chromium.html"]) expect([file, existsSync(join(installed, file))]).toEqual([file, true]);
    const archive = join(installed, "resources", "app.asar");
    const manifest = JSON.parse(asar.extractFile(archive, "package.json").toString()) as { readonly testBuild?: boolean };
    expect(manifest.testBuild === true).toBe(isTestBuild);
    const files = asar.listPackage(archive, { isPack: false });
    expect(new Set(files.map((file) => file.split("/")[1]))).toEqual(new Set(["node_modules", "out", "package.json"]));
    // No sources, and not what leads back to them.
    expect(files.filter((file) => file.startsWith("/out/") && /\.(?:map|ts|tsx)$/u.test(file))).toEqual([]);
    const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES.txt"), "utf8");
    const sbom = JSON.parse(readFileSync(join(installed, "sbom.cdx.json"), "utf8")) as {
      readonly components: readonly { readonly name: string }[];
    };
    const named = new Set(sbom.components.map(({ name }) => name));
    const inside = files.flatMap((file) => {
      const [, name] = /^\/node_modules\/(?:.*\/node_modules\/)?((?:@[^/]+\/)?[^/]+)\/package\.json$/u.exec(file) ?? [];
      return name === undefined ? [] : [name];
    });
    expect(inside.length).toBeGreaterThan(3);
    expect(inside.filter((name) => !named.has(name) || !notices.includes(name))).toEqual([]);
  });

  for (const words of FOREIGN) {
    test(`does not start with ${words.join(" ")}`, async ({ profile }) => {
      const app = spawnAsOrdinaryUser(executable, [...words, `--user-data-dir=${join(profile, "data")}`], profile, {
        stdio: ["ignore", "pipe", "pipe"],
      });
      const { code, said } = await ended(app);
      expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining("is no option of ISMGT") });
      expect(said).not.toContain("DevTools listening");
      // Nothing of a profile: neither a record nor a log.
      expect(existsSync(join(profile, "data", "ismgt.db"))).toBe(false);
    });
  }

  test("starts as an ordinary user, in the sandbox, shows complaints on the wall, and reads the scan of one", async ({ profile, x }) => {
    x.publish({ text: "@HaryanaCMCell Hand pump broken in Nuh" });
    const data = join(profile, "data");
    mail = await mailbox();
    mkdirSync(data);
    await setUpMailbox(recordOf(data), mail);
    giveToOrdinaryUser(data);
    const picture = join(profile, "wall.png");
    const source = ["--x-base", x.url, "--x-user", x.account.id, "--x-poll-ms", "1000"];
    const args = [`--user-data-dir=${data}`, "--windowed", "--lang", "en", "--screenshot", picture, ...source];
    const env = { ISMGT_X_BEARER: x.bearer, ISMGT_SECRET_EMAIL_PASSWORD: mail.password };
    const app = spawnAsOrdinaryUser(executable, args, profile, { stdio: "ignore", env });
    const exited = once(app, "exit");
    let renderers: readonly Renderer[] = [];
    try {
      await expect.poll(() => readLog(data), { timeout: 60_000 }).toContain(`screenshot of the wall: ${picture}`);
      renderers = renderersOf(executable);
      // What reads it lies partly beside the archive, and on a thread of its own.
      await expect.poll(() => readScans(recordOf(data)), { timeout: 180_000 }).toEqual([{ outcome: "read", isSure: 1 }]);
    } finally {
      app.kill("SIGTERM");
    }
    expect(await exited).toEqual([0, null]);
    expect(readLog(data)).toContain("engine ended with code 0");
    expect(readLog(data).includes("a test build")).toBe(isTestBuild);
    expect(readTotals(join(data, "ismgt.db"))).toMatchObject({ posts: 2, cases: 2 });
    if (process.platform === "linux") {
      expect(renderers.length).toBeGreaterThan(0);
      for (const renderer of renderers) expect(renderer).toMatchObject({ filter: "2", ownNamespace: true, switchedOff: false });
    }
    const { width, height } = await sharp(picture).metadata();
    expect({ width, height }).toEqual({ width: 1600, height: 900 });
    // Words and marks of a card, not a blank canvas.
    const { entropy } = await sharp(picture).stats();
    expect(entropy).toBeGreaterThan(0.5);
    await test.info().attach("wall", { path: picture, contentType: "image/png" });
  });
});

/** With a letter whose words stand in a photograph alone. */
async function mailbox(): Promise<FakeMail> {
  const mail = await startFakeMail();
  const content = readFileSync(PHOTOGRAPH);
  mail.deliver(letter({ text: "पत्र संलग्न है", attachments: [{ name: "patra.jpg", type: "image/jpeg", content }] }));
  return mail;
}

/** What became of scans, and whether most of their words are sure. */
function readScans(databaseFile: string): readonly unknown[] {
  const sqlite = new Database(databaseFile, { readonly: true });
  try {
    return sqlite
      .prepare("SELECT payload ->> '$.outcome' AS outcome, payload ->> '$.confidence' > 75 AS isSure FROM event WHERE type = 'scan-read'")
      .all();
  } finally {
    sqlite.close();
  }
}

async function ended(app: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> {
  let said = "";
  for (const stream of [app.stdout, app.stderr]) stream?.on("data", (chunk) => (said += String(chunk)));
  const timer = setTimeout(() => app.kill("SIGKILL"), 20_000);
  const [code] = (await once(app, "close")) as [number | null];
  clearTimeout(timer);
  return { code, said };
}

interface Renderer {
  /** Seccomp mode of the process: 2 is a filter of system calls. */
  readonly filter: string | undefined;
  /** It sees other processes than we do. */
  readonly ownNamespace: boolean;
  readonly switchedOff: boolean;
}

/** What Linux says of the pages' processes of this program. */
function renderersOf(program: string): readonly Renderer[] {
  if (process.platform !== "linux") return [];
  const own = readlinkSync("/proc/self/ns/pid");
  return readdirSync("/proc").flatMap((pid) => {
    const command = /^\d+$/u.test(pid) ? read(`/proc/${pid}/cmdline`) : "";
    if (!command.startsWith(program) || !command.includes("--type=renderer")) return [];
    const [, filter] = /^Seccomp:\s*(\d)/mu.exec(read(`/proc/${pid}/status`)) ?? [];
    return [{ filter, ownNamespace: namespaceOf(pid) !== own, switchedOff: command.includes("--no-sandbox") }];
  });
}

function namespaceOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return null;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
