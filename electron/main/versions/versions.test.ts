import { createHash } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MOST_CLOSED } from "#domain/updates/trial.ts";
import { temporaryFolder } from "#db/testing/temporaryRecord.ts";
import { lookAhead } from "./ahead.ts";
import { executableOf, mayReplace, placeOf, tellPlace } from "./ownPlace.ts";
import { stage } from "./stage.ts";
import { startAgain } from "./startAgain.ts";
import { linkOrCopy } from "./takePlace.ts";
import { TrialReport } from "./trialReport.ts";
import { tryNext } from "./tryNext.ts";
import { VersionFiles } from "./versionFiles.ts";

/*
 * Versions here are scripts of a shell, each one file as an AppImage is, started as real processes. What a real one says of itself is said by them in its words.
 */

let temporary: ReturnType<typeof temporaryFolder>;
let files: VersionFiles;
let place: string;
let fetched: string;
beforeEach(() => {
  limits = PATIENT;
  temporary = temporaryFolder();
  files = new VersionFiles(temporary.folder);
  place = join(temporary.folder, "ISMGT.AppImage");
  fetched = join(temporary.folder, "updates");
  mkdirSync(fetched);
  writeFileSync(place, "the version before", { mode: 0o755 });
});
afterEach(() => temporary.remove());

const says = (is: string, why = "null") =>
  `printf '{"version":"0.2.0","is":"${is}","why":${why}}' >"$1/versions/sign.arriving"; mv "$1/versions/sign.arriving" "$1/versions/sign.json"`;
/** What is waited for may take long on a busy machine; what never comes is waited for as long as a test says. */
const PATIENT = { shellMs: 60_000, worksMs: 60_000, endsMs: 500 };
let limits = PATIENT;

/** Gets a version ready that does what the lines say, and tries it. */
async function tried(...lines: readonly string[]) {
  const program = ["#!/bin/sh", 'echo "$$ $ISMGT_PLACE" >>"$1/started"', ...lines].join("\n");
  writeFileSync(join(fetched, "next.AppImage"), program);
  const sha512 = createHash("sha512").update(program).digest("hex");
  expect(await stage({ version: "0.2.0", name: "next.AppImage", sha512 }, { files, version: "0.1.0", place, fetched })).toBe(true);
  return tryStaged();
}

async function tryStaged() {
  const ahead = lookAhead(files, { version: "0.1.0", place, isTried: false });
  if (ahead.is !== "try") throw new Error("Nothing is ahead");
  return tryNext(ahead.trial, { files, args: [temporary.folder], env: process.env, now: () => 7, log: () => undefined, limits });
}

const starts = () => readFileSync(join(temporary.folder, "started"), "utf8").trim().split("\n");
/** What has ended may wait for somebody to ask how. */
const isAlive = (pid: string) => existsSync(`/proc/${pid}`) && !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
const inPlace = () => readFileSync(place, "utf8");
const left = () => readdirSync(files.folder).filter((name) => !name.startsWith("sign"));

describe.skipIf(process.platform !== "linux")("a new version", () => {
  test("takes the place of this one once it has shown that it works, goes on, and the one before is kept", async () => {
    expect(await tried(says("shell"), says("works"), "sleep 0.5", says("proved"), "sleep 30")).toBe("took");
    expect(inPlace()).toContain("#!/bin/sh");
    expect(left()).toEqual(["before-0.1.0-ISMGT.AppImage"]);
    expect(readFileSync(join(files.folder, "before-0.1.0-ISMGT.AppImage"), "utf8")).toBe("the version before");
    expect(starts()).toHaveLength(1);
    const [pid = "", told] = starts()[0]?.split(" ") ?? [];
    expect([isAlive(pid), told]).toEqual([true, place]);
    process.kill(-Number(pid), "SIGKILL");
  });

  test("that is in place leaves nothing behind of what was made ready", async () => {
    expect(await tried('mkdir -p "$1/versions/next-app"', says("proved"))).toBe("took");
    expect(left()).toEqual(["before-0.1.0-ISMGT.AppImage"]);
    expect(files.sign).toBeNull();
  });

  test("that ends at once is tried twice, and then this one goes on as if it had never been there", async () => {
    expect(await tried("exit 3")).toBe("went-back");
    expect(starts()).toHaveLength(2);
    expect(inPlace()).toBe("the version before");
    expect(files.wentBack).toEqual({ version: "0.2.0", why: "did-not-start", at: 7, since: 7, isTold: false });
    expect(left()).toEqual(["went-back.json"]);
    expect(lookAhead(files, { version: "0.1.0", place, isTried: false })).toEqual({ is: "none" });
  });

  test("that hangs is ended with all that it started", async () => {
    limits = { ...PATIENT, shellMs: 1_000 };
    expect(await tried("trap '' TERM", 'sleep 100 & echo $! >>"$1/started"', "wait")).toBe("went-back");
    expect(files.wentBack?.why).toBe("did-not-start");
    for (const line of starts()) expect([line, isAlive(line.split(" ")[0] ?? "")]).toEqual([line, false]);
  });

  test("whose engine does not work in time, or that says so, is given up without a second try", async () => {
    limits = { ...PATIENT, worksMs: 1_000 };
    expect(await tried(says("shell"), "sleep 100")).toBe("went-back");
    expect(files.wentBack?.why).toBe("did-not-work");
    expect(await tried(says("failed", '"record"'), "sleep 100")).toBe("went-back");
    expect(files.wentBack?.why).toBe("record");
    expect(starts()).toHaveLength(2);
  });

  test("that a person closes is tried again at the next start", async () => {
    expect(await tried(says("works"), "exit 0")).toBe("closed");
    expect(inPlace()).toBe("the version before");
    expect(files.trial).toMatchObject({ version: "0.2.0", tries: 0, firstTriedAt: 7 });
    expect(await tryStaged()).toBe("closed");
  });

  test("that a person closes before it works is tried again at the next starts, and given up where that happens each time", async () => {
    expect(await tried(says("shell"), says("closed"), "exit 0")).toBe("closed");
    expect(files.trial).toMatchObject({ version: "0.2.0", tries: 0, closed: 1 });
    expect([await tryStaged(), await tryStaged(), starts().length]).toEqual(["closed", "closed", 3]);
    // It may be one that never works: nobody is kept from the version before for ever.
    expect(await tryStaged()).toBe("went-back");
    expect([files.wentBack?.why, starts().length]).toEqual(["did-not-work", 3]);
  });

  test("that finds the profile taken is tried again at each start, and never given up for it", async () => {
    expect(await tried("exit 75")).toBe("closed");
    for (let start = 1; start <= MOST_CLOSED; start += 1) expect(await tryStaged()).toBe("closed");
    expect(files.trial).toMatchObject({ tries: 0, closed: 0 });
    expect([files.wentBack, starts().length]).toEqual([null, MOST_CLOSED + 1]);
  });

  test("that was on trial when the power went has one more try", async () => {
    expect(await tried(says("works"), "exit 0")).toBe("closed");
    const { trial } = files;
    if (trial === null) throw new Error("Nothing is on trial");
    files.putTrial({ ...trial, tries: 2 });
    expect(await tryStaged()).toBe("went-back");
    expect(starts()).toHaveLength(1);
  });

  test("whose file was changed since is not started", async () => {
    const kept = await tried(says("works"), "exit 0");
    writeFileSync(files.trial?.program ?? "", "#!/bin/sh\nsomething else");
    expect([kept, await tryStaged(), files.wentBack?.why, starts().length]).toEqual(["closed", "went-back", "changed", 1]);
  });
});

test("a copy that breaks off leaves no half of it", () => {
  mkdirSync(join(temporary.folder, "taken"));
  expect(() => linkOrCopy(place, join(temporary.folder, "taken"))).toThrow();
  expect(readdirSync(temporary.folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

describe("what is made ready", () => {
  const next = { version: "0.2.0", name: "next.AppImage", sha512: "a".repeat(128) };
  const seat = () => ({ files, version: "0.1.0", place, fetched });
  beforeEach(() => writeFileSync(join(fetched, "next.AppImage"), "the new one"));

  test("stays when its download is removed, and goes when none is to be tried", async () => {
    expect(await stage(next, seat())).toBe(true);
    rmSync(join(fetched, "next.AppImage"));
    expect(await stage(next, seat())).toBe(true);
    expect(readFileSync(files.trial?.program ?? "", "utf8")).toBe("the new one");
    expect(await stage(null, seat())).toBe(true);
    expect(left()).toEqual([]);
  });

  test("is not taken away by the version that is on trial", async () => {
    await stage(next, seat());
    await stage(null, { ...seat(), version: "0.2.0" });
    expect(files.trial?.version).toBe("0.2.0");
  });

  test("is nothing where an installer of the system has put the program, or this person may not change it", async () => {
    expect(await stage(next, { ...seat(), place: null })).toBe(false);
    expect(await stage(next, { ...seat(), place: join(temporary.folder, "gone") })).toBe(false);
    expect(files.trial).toBeNull();
    expect(mayReplace(place)).toBe(true);
    if (process.getuid?.() !== 0) {
      chmodSync(place, 0o500);
      expect(mayReplace(place)).toBe(false);
    }
  });

  test("is forgotten by a start of the version itself, from its place", async () => {
    await stage(next, seat());
    expect(lookAhead(files, { version: "0.2.0", place: "/elsewhere", isTried: true })).toEqual({ is: "on-trial" });
    expect(lookAhead(files, { version: "0.2.0", place, isTried: false })).toEqual({ is: "none" });
    expect(files.trial).toBeNull();
  });

  test("is told no more of once it came up after all, put there by other means, and until then is", () => {
    const wentBack = { version: "0.2.0", why: "record", at: 7, since: 5, isTold: true } as const;
    files.putWentBack(wentBack);
    for (const [version, isTried] of [
      ["0.1.0", false],
      ["0.2.0", true],
    ] as const)
      lookAhead(files, { version, place, isTried });
    expect(files.wentBack).toEqual(wentBack);
    lookAhead(files, { version: "0.2.0", place, isTried: false });
    expect(files.wentBack).toBeNull();
  });

  test("is not tried by a program that stands elsewhere", async () => {
    await stage(next, seat());
    expect(lookAhead(files, { version: "0.1.0", place: "/elsewhere", isTried: false })).toEqual({ is: "none" });
    expect(files.trial).not.toBeNull();
  });
});

test("the place of a program is one file or one folder, or none", () => {
  const on = (platform: NodeJS.Platform, execPath: string, env: Record<string, string> = {}) => placeOf({ platform, env, execPath });
  const image = { APPIMAGE: "/home/room/ISMGT.AppImage", APPDIR: "/tmp/.mount_1" };
  expect(on("linux", "/tmp/.mount_1/ismgt", image)).toBe("/home/room/ISMGT.AppImage");
  expect(on("linux", "/opt/ismgt/ismgt")).toBeNull();
  expect(on("darwin", "/Applications/ISMGT.app/Contents/MacOS/ISMGT")).toBe("/Applications/ISMGT.app");
  expect(on("win32", String.raw`C:\Program Files\ISMGT\ISMGT.exe`)).toBeNull();
  expect(on("linux", "/profile/versions/next", { APPIMAGE: "/profile/versions/next", ISMGT_PLACE: "/home/room/ISMGT.AppImage" })).toBe(
    "/home/room/ISMGT.AppImage",
  );
});

test("what another AppImage has started, a terminal, does not take that one's place, and tells nobody of it", () => {
  const env = { APPIMAGE: "/home/room/Terminal.AppImage", APPDIR: "/tmp/.mount_1" };
  const own = placeOf({ platform: "linux", execPath: "/opt/ismgt/ismgt", env });
  tellPlace(env, own);
  expect([own, Object.keys(env)]).toEqual([null, ["APPDIR"]]);
  expect(placeOf({ platform: "linux", execPath: "/tmp/.mount_12/ismgt", env: { ...env, APPIMAGE: "/elsewhere" } })).toBeNull();
});

test("a program that starts again has what it was started with, and the secrets that were taken from its environment", () => {
  const relaunched: unknown[] = [];
  const app = { relaunch: (options: object) => void relaunched.push({ ...options, secret: process.env["ISMGT_SECRET_OF_TEST"] }) };
  try {
    startAgain(app, { args: ["--desk"], env: { ISMGT_SECRET_OF_TEST: "word" } }, place);
    expect(relaunched).toEqual([{ args: ["--desk"], execPath: place, secret: "word" }]);
  } finally {
    delete process.env["ISMGT_SECRET_OF_TEST"];
  }
});

test("what was tried and goes on is started again from its place, and tells that to what it starts", () => {
  const on = (platform: NodeJS.Platform, execPath: string, of: string | null) => executableOf({ platform, execPath }, of);
  expect(on("linux", "/tmp/.mount_1/ismgt", "/home/room/ISMGT.AppImage")).toBe("/home/room/ISMGT.AppImage");
  expect(on("darwin", "/profile/versions/next-app/ISMGT.app/Contents/MacOS/ISMGT", "/Applications/ISMGT.app")).toBe(
    "/Applications/ISMGT.app/Contents/MacOS/ISMGT",
  );
  expect(on("linux", "/opt/ismgt/ismgt", null)).toBe("/opt/ismgt/ismgt");
  const env = { APPIMAGE: "/profile/versions/next", ISMGT_PLACE: "/home/room/ISMGT.AppImage" };
  tellPlace(env, placeOf({ platform: "linux", execPath: "", env }));
  expect(env).toEqual({ APPIMAGE: "/home/room/ISMGT.AppImage" });
});

describe("a version on trial", () => {
  const signs = () => [files.sign?.is, files.sign?.why];
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  test("says how far it is, and begins again where its engine ends", async () => {
    const report = new TrialReport("0.2.0", files, 40);
    expect(signs()).toEqual(["shell", null]);
    report.works();
    expect(signs()).toEqual(["works", null]);
    report.disturbed();
    expect(signs()).toEqual(["shell", null]);
    report.works();
    await wait(80);
    expect([signs(), report.isOn]).toEqual([["proved", null], false]);
    // From then on it is a version like any other.
    report.failed("did-not-work");
    expect(signs()).toEqual(["proved", null]);
  });

  test("gives up when its engine has ended three times of its own, and not when it was asked to or waits for a disk", () => {
    const report = new TrialReport("0.2.0", files, 10_000);
    for (const isFault of [true, false, false, true, false]) report.engineEnded(isFault);
    expect(signs()).toEqual(["shell", null]);
    report.works();
    report.engineEnded(true);
    expect(signs()).toEqual(["failed", "did-not-work"]);
  });

  test("that worked when a person closed it says so although its engine ends before it", () => {
    const report = new TrialReport("0.2.0", files, 10_000);
    report.works();
    report.closes();
    report.engineEnded(false);
    expect(signs()).toEqual(["works", null]);
  });

  test("that is closed before it works says that, and no end of its engine from then on is a fault", () => {
    const report = new TrialReport("0.2.0", files, 10_000);
    report.closes();
    for (const isFault of [false, true, true, true]) report.engineEnded(isFault);
    expect(signs()).toEqual(["closed", null]);
  });

  test("that stays open after all, for what a person typed, goes on where it was", async () => {
    const report = new TrialReport("0.2.0", files, 40);
    report.closes();
    report.stays();
    expect(signs()).toEqual(["shell", null]);
    report.closes();
    report.works();
    expect(signs()).toEqual(["closed", null]);
    report.stays();
    expect(signs()).toEqual(["works", null]);
    report.closes();
    await wait(80);
    expect(signs()).toEqual(["works", null]);
    report.stays();
    await wait(80);
    expect(signs()).toEqual(["proved", null]);
  });

  test("that has given up says nothing else", async () => {
    const report = new TrialReport("0.2.0", files, 10);
    report.works();
    report.failed("record");
    report.disturbed();
    report.works();
    report.closes();
    report.failed("did-not-work");
    await wait(40);
    expect(signs()).toEqual(["failed", "record"]);
  });

  test("says why it gives up, and a version that is not on trial says nothing", () => {
    new TrialReport("0.2.0", files).failed("record");
    expect(signs()).toEqual(["failed", "record"]);
    files.putSign(null);
    const other = new TrialReport("0.2.0", null);
    other.works();
    expect([other.isOn, files.sign]).toEqual([false, null]);
  });
});
